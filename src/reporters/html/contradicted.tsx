import { contradicts } from '../terminal/findings.ts';
import { byKind, unsaid } from '../terminal/kinds.ts';
import { SAID_CODES } from '../terminal/said.ts';
import { Chapter, Para } from './block.tsx';
import { FindingList } from './finding.tsx';
import { InFile } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Said } from './said.tsx';

/** Rules told besides the contradictions; the list of all holds the rest. */
const ALSO = 8;

/** What the plan says and the record does not bear out; word against record; then the heaviest of the rest. */
export function Contradicted({ view }: { readonly view: Leaf }) {
  const told = view.result.findings.filter((finding) => finding.lens !== 'data' && !SAID_CODES.test(finding.code));
  const code = (finding: { readonly code: string }): string => finding.code;
  const said = byKind(told.filter(contradicts), code);
  const others = told.filter((finding) => !contradicts(finding));
  const shown = byKind(others, code).slice(0, ALSO);
  const more = unsaid(others, shown);
  const waived = view.result.findings.filter((finding) => finding.waived !== undefined).length;
  return (
    <Chapter id="contradicted" title={tell(view, 'contradicted')}>
      {waived > 0 && <p class="note">{tell(view, 'waived', { count: waived })}</p>}
      {said.length === 0 ? <Para view={view}>{tell(view, 'contradicted.nothing')}</Para> : <FindingList view={view} kinds={said} why />}
      <Said view={view} />
      {shown.length > 0 && (
        <>
          <h3>{tell(view, 'alsoFound')}</h3>
          <FindingList view={view} kinds={shown} why />
        </>
      )}
      {more > 0 && (
        <p>
          <a href="#findings">{tell(view, 'findings.more', { count: more })}</a>
          <InFile view={view} />
        </p>
      )}
    </Chapter>
  );
}
