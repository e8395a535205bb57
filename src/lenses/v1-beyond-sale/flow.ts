import { PURPOSES, classOf } from '../../model/log.ts';
import { DEFAULT_PROCESS } from '../../model/account.ts';
import { within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';

const BEYOND = PURPOSES.reduce((mask, purpose, bit) => (classOf(purpose) === 'beyond' ? mask | (1 << bit) : mask), 0);

/** Served stages ÷ declared stages, 0–1. */
export function servedShare(declared: readonly string[], served: ReadonlySet<string>): number {
  return declared.length === 0 ? 0 : declared.filter((stage) => served.has(stage)).length / declared.length;
}

/** Value-flow coverage: stages of the account's own process that an offering with revenue or a beyond contact serves (method H1; V1). */
export const valueFlow = indicator({
  id: 'FLOW',
  lens: 'v1',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'contacts'],
  thresholds: ['FLOW.good', 'window.days'],
  measure({ account, contacts: ledger }, { asOf, rules }) {
    const declared = account.process ?? DEFAULT_PROCESS;
    const offerings = account.offerings ?? [];
    const selling = offerings.filter((offering) => (offering.revenue?.value ?? 0) > 0 && offering.stages.length > 0);
    const maybe = offerings.filter((offering) => offering.revenue === undefined || offering.stages.length === 0);
    const tagged = within(ledger.contacts, asOf, rules.value('window.days')).filter(
      (contact) => contact.cls === 'beyond' && (contact.purposes & BEYOND) !== 0 && contact.stages.length > 0,
    );
    const served = new Set([...selling.flatMap((offering) => offering.stages), ...tagged.flatMap((contact) => contact.stages)]);
    const point = servedShare(declared, served);
    const nothingStated = account.offerings === null && !ledger.hasLog;
    const open = account.offerings === null || ledger.incomplete;
    const possible =
      open || maybe.some((offering) => offering.stages.length === 0)
        ? 1
        : servedShare(declared, new Set([...served, ...maybe.flatMap((offering) => offering.stages)]));
    const grade =
      account.process === null
        ? 'D'
        : halfWeightGrade([
            ...selling.map((o) => ({ weight: 1, grade: o.grade })),
            ...tagged.map((c) => ({ weight: 1, grade: c.purposeGrade })),
          ]);
    const bounds = served.size === 0 ? { lo: 0, hi: possible } : widen({ lo: point, hi: possible }, grade);
    return {
      point: nothingStated ? null : point,
      lo: bounds.lo,
      hi: bounds.hi,
      n: served.size,
      coverage: nothingStated ? 0 : account.offerings === null ? 0.5 : 1,
      grade,
      evidence: evidence([...selling.map((offering) => offering.at), ...tagged.flatMap((contact) => contact.places)]),
      parts: { declared: declared.length, served: declared.filter((stage) => served.has(stage)).length },
      why: account.process === null ? [{ code: 'process.default' }] : [],
    };
  },
});
