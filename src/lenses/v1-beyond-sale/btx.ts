import type { Contact } from '../../ledger/ledger.ts';
import { binDays, binShare, within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen, wilson } from '../stats.ts';
import { lookback } from '../v5-common-value/tie.ts';

/** Share of beyond contacts; null for none. */
export function beyondShare(beyond: number, transactional: number): number | null {
  return beyond + transactional === 0 ? null : beyond / (beyond + transactional);
}

/** Known share of minutes, shown beside BTX and never its basis. */
function minutesShare(beyond: readonly Contact[], transactional: readonly Contact[]): number | null {
  const sum = (contacts: readonly Contact[]): number => contacts.reduce((total, contact) => total + (contact.minutes ?? 0), 0);
  return beyondShare(sum(beyond), sum(transactional));
}

/**
 * Beyond-transaction share of contacts in the window, with BCONT, the share of bins with such a contact (method A5; V1).
 * A broadcast or a portal entry reaches nobody and is no beyond contact.
 */
export const btx = indicator({
  id: 'BTX',
  lens: 'v1',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'contacts'],
  thresholds: ['BTX.gate', 'BCONT.gate', 'window.days'],
  measure({ account, contacts: ledger }, { asOf, rules }) {
    if (!ledger.hasLog)
      return {
        point: null,
        lo: 0,
        hi: 1,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: [],
        parts: { BCONT: null, BCONTLo: 0, BCONTHi: 1 },
        why: [{ code: 'log.none' }],
      };
    const recent = within(ledger.contacts, asOf, rules.value('window.days'));
    const beyond = recent.filter((contact) => contact.cls === 'beyond' && contact.directed);
    const transactional = recent.filter((contact) => contact.cls === 'transactional');
    const uncoded = recent.filter((contact) => contact.cls === 'unknown' && contact.directed);
    const coded = beyond.length + transactional.length;
    const n = coded + uncoded.length;
    // Neither the interval nor its widening may depend on transactional entries: adding some must not raise a bound (§11.4).
    const sampled = beyond.length === 0 || beyond.some((contact) => !contact.standing);
    const oneClassOnly = ledger.incomplete && (beyond.length === 0 || transactional.length === 0);
    const grade = halfWeightGrade(
      (beyond.length > 0 ? beyond : transactional).map((contact) => ({ weight: 1, grade: contact.purposeGrade })),
    );
    const share = beyondShare(beyond.length, transactional.length);
    const coverage = n === 0 ? 0 : coded / n;

    let [lo, hi] = [0, 1];
    if (n > 0 && !oneClassOnly) {
      lo = sampled ? wilson(beyond.length, n).lo : beyond.length / n;
      hi = sampled ? wilson(beyond.length + uncoded.length, n).hi : (beyond.length + uncoded.length) / n;
      if (beyond.length > 0) ({ lo, hi } = widen({ lo, hi }, grade));
    }
    const days = binDays(account.expectedGapDays, rules);
    const back = within(ledger.contacts, asOf, lookback(account.expectedGapDays, rules));
    const told = back.filter((contact) => contact.cls === 'beyond' && contact.directed);
    const untold = back.filter((contact) => contact.cls === 'unknown' && contact.directed);
    const known = binShare(told, asOf, days, ledger.observed, ledger.incomplete, untold);
    const bins =
      told.length === 0 ? known : widen(known, halfWeightGrade(told.map((contact) => ({ weight: 1, grade: contact.purposeGrade }))));
    const classUnknown = ledger.incomplete && told.length === 0;
    return {
      point: oneClassOnly || coverage < 0.5 ? null : share,
      lo,
      hi,
      n: coded,
      coverage: oneClassOnly ? 0 : coverage,
      grade: coded === 0 ? 'D' : grade,
      evidence: evidence([...beyond, ...transactional].flatMap((contact) => contact.places)),
      parts: {
        BCONT: classUnknown ? null : known.point,
        BCONTLo: bins.lo,
        BCONTHi: classUnknown ? 1 : bins.hi,
        beyond: beyond.length,
        transactional: transactional.length,
        uncoded: uncoded.length,
        minutesShare: minutesShare(beyond, transactional),
        incomplete: ledger.incomplete,
      },
      why: oneClassOnly ? [{ code: 'log.incomplete' }] : n === 0 ? [{ code: 'contacts.none' }] : [],
    };
  },
});
