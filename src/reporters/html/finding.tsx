import type { Finding } from '../../result.ts';
import { nameOf, noteText, phrase } from '../terminal/view.ts';
import { titled } from '../terminal/findings.ts';
import type { Kind } from '../terminal/kinds.ts';
import { Para } from './block.tsx';
import { InFile, Places, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { LeftOut } from './on-paper.tsx';

/** Findings of one rule told one by one; more are counted, and stand in the list of all. */
const ALIKE = 8;
/** Rules printed where the list is brief on paper. */
const ON_PAPER = 5;

/** Findings by rule: the rule and why it matters once, then each finding with its places. */
export function FindingList({
  view,
  kinds,
  why,
  brief,
}: {
  readonly view: Leaf;
  readonly kinds: readonly Kind<Finding>[];
  readonly why: boolean;
  /** On paper the first rules only. */
  readonly brief?: boolean;
}) {
  const printed = brief === true ? ON_PAPER : kinds.length;
  return (
    <>
      <ul class="found">
        {kinds.map((kind, at) => (
          <OfRule view={view} kind={kind} why={why} filed={at >= printed} />
        ))}
      </ul>
      <LeftOut view={view} of="findings" count={kinds.slice(printed).flat().length} />
    </>
  );
}

interface OfRuleProps {
  readonly view: Leaf;
  readonly kind: Kind<Finding>;
  readonly why: boolean;
  readonly filed: boolean;
}

function OfRule({ view, kind, why, filed }: OfRuleProps) {
  const [first] = kind;
  const { code, severity } = first;
  const rest = kind.length - ALIKE;
  return (
    <li class={filed ? `${severity} filed` : severity}>
      {kind.slice(0, ALIKE).map((finding, at) => (
        <>
          <p>
            {at === 0 && (
              <>
                <To id={view.anchors.rule(code)} kind="code">
                  {code}
                </To>{' '}
                <span class="tag">{view.speaker.term('severity', severity)}</span>{' '}
              </>
            )}
            <span class={at === 0 ? 'strong' : undefined}>
              <Title view={view} finding={finding} />
            </span>{' '}
            <Rests view={view} finding={finding} />
          </p>
          {finding.waived && <WaivedNote view={view} waived={finding.waived} />}
          {why && at === 0 && (
            <Para view={view} kind="note">
              {ruleText(view, first, 'why')}
            </Para>
          )}
        </>
      ))}
      {rest > 0 && (
        <p class="note">
          <a href="#findings">{tell(view, 'findings.alike', { count: rest })}</a>
          <InFile view={view} />
        </p>
      )}
    </li>
  );
}

/** The title; the name it begins with leads to the account's section. */
export function Title({ view, finding }: { readonly view: Leaf; readonly finding: Finding }) {
  const title = titled(view, finding);
  const name = nameOf(view, finding.entity.id);
  if (!title.startsWith(name)) return <Say view={view}>{title}</Say>;
  return (
    <>
      <To id={view.anchors.account(finding.entity.id)} kind="n">
        <Say view={view}>{name}</Say>
      </To>
      <Say view={view}>{title.slice(name.length)}</Say>
    </>
  );
}

/** Why a finding matters or what to do about it; empty for a rule this version has no prose for. */
export function ruleText(view: Leaf, { code, args }: Finding, part: 'why' | 'do'): string {
  const key = `finding.${code}.${part}`;
  return view.speaker.has(key) ? phrase(view, key, args) : '';
}

/** Where a finding stands, or why it stands nowhere. */
export function Rests({ view, finding }: { readonly view: Leaf; readonly finding: Finding }) {
  if (finding.at.length > 0) return <Places view={view} at={finding.at} />;
  return finding.nowhere ? (
    <span class="note">
      <Say view={view}>{noteText(view, finding.nowhere)}</Say>
    </span>
  ) : null;
}

export function WaivedNote({ view, waived }: { readonly view: Leaf; readonly waived: NonNullable<Finding['waived']> }) {
  const { by, until, reason, at } = waived;
  return (
    <p class="note">
      <Say view={view}>{tell(view, 'waived.one', { by, until, reason })}</Say> <Places view={view} at={[at]} />
    </p>
  );
}
