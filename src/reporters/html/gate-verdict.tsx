import type { GateCheck, Violation } from '../../result-gate.ts';
import { nameOf, phrase } from '../terminal/view.ts';
import { Places, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Things a check does not accept that are told; more are counted. */
const SHOWN = 12;

/** What the policy makes of the result, before anything else; nothing where no policy was asked. */
export function GateVerdict({ view }: { readonly view: Leaf }) {
  const { gate } = view.result;
  if (gate === undefined) return null;
  return (
    <section class={gate.passed ? 'verdict' : 'verdict failed'} aria-labelledby="policy-h">
      <h2 id="policy-h">{tell(view, gate.passed ? 'policy.passed' : 'policy.failed')}</h2>
      <ul>
        {gate.checks.map((check) => (
          <Check view={view} check={check} />
        ))}
      </ul>
      <p class="note">
        {gate.baseline === null
          ? tell(view, 'policy.noBaseline')
          : tell(view, 'policy.baseline', { date: gate.baseline.asOf, known: gate.baseline.known, gone: gate.baseline.gone })}{' '}
        {gate.baseline?.otherRuler === true && tell(view, 'policy.otherRuler')}{' '}
        {gate.waived > 0 && tell(view, 'waived', { count: gate.waived })}
      </p>
    </section>
  );
}

function Check({ view, check }: { readonly view: Leaf; readonly check: GateCheck }) {
  const rest = check.violations.length - SHOWN;
  return (
    <li>
      <span class="strong">{tell(view, `check.${check.id}`)}</span>{' '}
      <span class={check.outcome === 'failed' ? 'warn strong' : check.outcome === 'passed' ? 'quiet' : 'open'}>
        {tell(view, `outcome.${check.outcome}`, { looked: check.looked })}
      </span>
      {check.violations.length > 0 && (
        <ul>
          {check.violations.slice(0, SHOWN).map((violation) => (
            <Broken view={view} violation={violation} />
          ))}
          {rest > 0 && <li>{tell(view, 'policy.more', { count: rest })}</li>}
        </ul>
      )}
    </li>
  );
}

function Broken({ view, violation }: { readonly view: Leaf; readonly violation: Violation }) {
  const { code, entity, args, at, level } = violation;
  const finding = `finding.${code}.title`;
  const text = phrase(view, view.speaker.has(finding) ? finding : `gate.${code}`, args);
  return (
    <li>
      <span class="tag">{view.speaker.term('severity', level === 'error' ? 'error' : 'warning')}</span>{' '}
      <To id={view.anchors.account(entity.id)}>
        <Say view={view}>{nameOf(view, entity.id)}</Say>
      </To>{' '}
      <Say view={view}>{text}</Say> <Places view={view} at={at} />
    </li>
  );
}
