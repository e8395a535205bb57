import { indicator } from '../indicator.ts';
import { BINS, binDays, binShare, gaps, within } from '../bins.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';

/** Continuity: share of the last twelve 30-day bins with a directed contact of any class (method A2; V1; Krings 2012). */
export const cont = indicator({
  id: 'CONT',
  lens: 'v1',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'contacts'],
  thresholds: ['CONT.gate', 'CONT.gap', 'bin.days'],
  measure({ account, contacts: ledger }, { asOf, rules }) {
    const days = binDays(account.expectedGapDays, rules);
    const ever = ledger.contacts.filter((contact) => contact.directed);
    const directed = within(ever, asOf, BINS * days);
    // What an incomplete log does not list may have happened: its gaps are none that we know of.
    const gap = ledger.incomplete ? null : gaps(ever, asOf, BINS * days, ledger.observed);
    if (!ledger.hasLog)
      return {
        point: null,
        lo: 0,
        hi: 1,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: [],
        parts: { maxGap: null, openGap: null },
        why: [{ code: 'log.none' }],
      };
    const share = binShare(directed, asOf, days, ledger.observed, ledger.incomplete);
    const grade = halfWeightGrade(directed.map((contact) => ({ weight: 1, grade: contact.grade })));
    const bounds = directed.length === 0 ? share : widen(share, grade);
    return {
      point: share.point,
      lo: bounds.lo,
      hi: bounds.hi,
      n: directed.length,
      coverage: share.observed / BINS,
      grade: directed.length === 0 ? 'C' : grade,
      evidence: evidence(directed.flatMap((contact) => contact.places)),
      parts: { bins: share.hits, observed: share.observed, binDays: days, maxGap: gap?.longest ?? null, openGap: gap?.open ?? null },
      why: share.point === null ? [{ code: 'log.short', args: { bins: share.observed } }] : [],
    };
  },
});
