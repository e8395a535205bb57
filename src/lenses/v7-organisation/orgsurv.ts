import type { Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { unread } from '../reading.ts';
import { evidence, halfWeightGrade, type Interval, widen, wilson } from '../stats.ts';
import { contactChanges } from './contact-changes.ts';

const RANGE = [0, 1] as const;
const OBSERVED = 0.5;

/** Share of survived changes over those known, with a Wilson interval in which the unknown ones are lost in lo and survived in hi; null below half known. */
export function survivalShare(changes: readonly (boolean | null)[]): { readonly point: number | null } & Interval {
  const known = changes.filter((change) => change !== null);
  const survived = known.filter(Boolean).length;
  const unknown = changes.length - known.length;
  return {
    point: known.length === 0 || known.length / changes.length < OBSERVED ? null : survived / known.length,
    lo: wilson(survived, changes.length).lo,
    hi: wilson(survived + unknown, changes.length).hi,
  };
}

/**
 * ORGSURV, survival of contact turnover: changes of a main contact on either side after which the account kept its volume
 * and had a tie again within a quarter ÷ all such changes of three years (method B7; V7). Null without a change: SURV speaks then.
 */
export const orgsurv = indicator({
  id: 'ORGSURV',
  lens: 'v7',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['model', 'ledger'],
  thresholds: ['ORGSURV.lower', 'ORGSURV.n', 'ORGSURV.months', 'ORGSURV.volume', 'ORGSURV.days', 'TIE.edge'],
  measure({ model, ledger }, { asOf, rules }) {
    const { settled, pending } = contactChanges(model, ledger, asOf, rules);
    const places: Place[] = settled.flatMap((change) => [change.after.at, ...change.nums.map((num) => num.at)]);
    const waiting = pending > 0 ? [{ code: 'orgsurv.pending', args: { n: pending } }] : [];
    if (settled.length === 0) return unread(RANGE, [{ code: 'orgsurv.none' }, ...waiting]);
    const states = settled.map((change) => change.survived);
    const known = states.filter((state) => state !== null).length;
    const found = survivalShare(states);
    // What the contact lists say is nobody's document; the volumes and the log behind the ties may be.
    const grade = halfWeightGrade(settled.flatMap((change) => change.nums.map((num) => ({ weight: 1, grade: num.grade }))));
    const open = settled.length - known;
    return {
      point: found.point,
      ...widen(found, known === 0 ? 'D' : grade),
      n: known,
      coverage: known / settled.length,
      grade: known === 0 ? 'D' : grade,
      evidence: evidence(places),
      parts: { changes: settled.length, survived: states.filter((state) => state === true).length, unknown: open, pending },
      why: [...(open > 0 ? [{ code: 'orgsurv.unknown', args: { n: open, of: settled.length } }] : []), ...waiting],
    };
  },
});
