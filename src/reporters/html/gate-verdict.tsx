import type { GateCheck, Violation } from '../../result-gate.ts';
import { MARKS, outcomeText } from '../gate/checks.ts';
import { findingOf, whatOf } from '../gate/violations.ts';
import { gateAgainst, gateVerdict } from '../gate.ts';
import { paragraph } from '../terminal/view.ts';
import { Para } from './block.tsx';
import { Places, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Things one check does not accept that are told; more are counted. */
const SHOWN = 12;
const INKS: Readonly<Record<GateCheck['outcome'], string>> = {
  passed: 'quiet',
  warned: 'open',
  failed: 'warn strong',
  unknown: 'open',
  skipped: 'quiet',
};

/** What the policy makes of the result, before anything else; nothing where no policy was asked. */
export function GateVerdict({ view }: { readonly view: Leaf }) {
  const { gate } = view.result;
  if (gate === undefined) return null;
  return (
    <section class={gate.passed ? 'verdict' : 'verdict failed'} aria-labelledby="policy-h">
      <h2 id="policy-h">{tell(view, gate.passed ? 'policy.passed' : 'policy.failed')}</h2>
      <p class="strong">{gateVerdict(view, gate)}</p>
      <ul>
        {gate.checks.map((check) => (
          <Check view={view} check={check} />
        ))}
      </ul>
      <Para view={view} kind="note">
        {paragraph(view, gateAgainst(view, gate))}
      </Para>
    </section>
  );
}

function Check({ view, check }: { readonly view: Leaf; readonly check: GateCheck }) {
  const { outcome, id, looked, violations } = check;
  const rest = violations.length - SHOWN;
  return (
    <li>
      <span class={INKS[outcome]}>
        {MARKS[outcome]} {view.speaker.term('check.name', id)} · {outcomeText(view, check)}
        {outcome === 'skipped' ? '' : ` · ${view.speaker.say('check.looked', { count: looked })}`}
      </span>
      {violations.length > 0 && (
        <ul>
          {violations.slice(0, SHOWN).map((violation) => (
            <Broken view={view} violation={violation} />
          ))}
          {rest > 0 && <li>{view.speaker.say('check.more', { count: rest })}</li>}
        </ul>
      )}
    </li>
  );
}

function Broken({ view, violation }: { readonly view: Leaf; readonly violation: Violation }) {
  const finding = findingOf(view, violation);
  return (
    <li>
      <span class="tag">{view.speaker.term('severity', violation.level === 'error' ? 'error' : 'warning')}</span>{' '}
      {finding !== null && (
        <>
          <To id={view.anchors.rule(finding.code)} kind="code">
            {finding.code}
          </To>{' '}
        </>
      )}
      <Say view={view}>{whatOf(view, violation, finding)}</Say> <Places view={view} at={violation.at} />
    </li>
  );
}
