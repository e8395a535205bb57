import type { Finding } from '../../result.ts';
import { titled } from '../terminal/findings.ts';
import { byKind } from '../terminal/kinds.ts';
import { Para, Table } from './block.tsx';
import { Rests, ruleText, Title, WaivedNote } from './finding.tsx';
import { Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Rows a page can bear; more are counted, and stand in the JSON. */
const SHOWN = 500;

/** Every finding on one line, heaviest first. */
export function AllFindings({ view }: { readonly view: Leaf }) {
  const { findings } = view.result;
  if (findings.length === 0) return <Para view={view}>{tell(view, 'findings.nothing')}</Para>;
  const rest = findings.length - SHOWN;
  const columns = [
    { title: tell(view, 'col.rule') },
    { title: tell(view, 'col.severity') },
    { title: tell(view, 'col.finding') },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <>
      <Table view={view} kind="close" caption={tell(view, 'findings.caption', { count: findings.length })} columns={columns}>
        {findings.slice(0, SHOWN).map((finding) => (
          <Row view={view} finding={finding} />
        ))}
      </Table>
      {rest > 0 && <p>{tell(view, 'findings.left', { count: rest })}</p>}
    </>
  );
}

function Row({ view, finding }: { readonly view: Leaf; readonly finding: Finding }) {
  return (
    <tr>
      <td>
        <To id={view.anchors.rule(finding.code)} kind="code">
          {finding.code}
        </To>
      </td>
      <td class={finding.severity === 'error' ? 'tight warn' : 'tight quiet'}>{view.speaker.term('severity', finding.severity)}</td>
      <td class="words">
        <Title view={view} finding={finding} />
        {finding.waived && <WaivedNote view={view} waived={finding.waived} />}
      </td>
      <td>
        <Rests view={view} finding={finding} />
      </td>
    </tr>
  );
}

/** What each rule found here says, in the words of its heaviest finding: why it matters and what to do. */
export function Rules({ view }: { readonly view: Leaf }) {
  const rules = byKind(view.result.findings, (finding) => finding.code)
    .map(([finding]) => finding)
    .sort((a, b) => number(a.code) - number(b.code) || (a.code < b.code ? -1 : 1));
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{tell(view, 'rules')}</h3>
      <dl class="meanings">
        {rules.map((finding) => (
          <div id={view.anchors.rule(finding.code) ?? undefined}>
            <dt>
              <span class="code">{finding.code}</span> <Say view={view}>{titled(view, finding)}</Say>
            </dt>
            <dd>
              <Say view={view}>{ruleText(view, finding, 'why')}</Say>
            </dd>
            <dd class="quiet">
              <Say view={view}>{ruleText(view, finding, 'do')}</Say>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** GX1203 stands behind GX203. */
function number(code: string): number {
  return Number(code.replace(/\D+/g, '')) || 0;
}
