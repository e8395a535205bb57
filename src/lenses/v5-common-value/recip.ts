import { within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { balance, balanceBounds, flow } from '../reciprocity.ts';
import { evidence, halfWeightGrade, widen, wilson } from '../stats.ts';

/** Reciprocity of beyond contacts: 2·min(in,out)/(in+out); beside it the inbound share the gate reads (method A4; V1, V5). */
export const recip = indicator({
  id: 'RECIP',
  lens: 'v5',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['contacts'],
  thresholds: ['RECIP.inbound', 'RECIP.pull', 'window.days'],
  measure({ contacts: ledger }, { asOf, rules }) {
    const recent = within(ledger.contacts, asOf, rules.value('window.days')).filter((contact) => contact.directed);
    const beyond = recent.filter((contact) => contact.cls === 'beyond');
    const uncoded = recent.filter((contact) => contact.cls === 'unknown');
    const starts = flow(beyond);
    const known = starts.inbound + starts.outbound;
    const coverage = beyond.length === 0 ? 0 : known / beyond.length;
    if (beyond.length === 0) {
      const why = [{ code: ledger.hasLog ? 'recip.no-beyond' : 'log.none' }];
      return {
        point: null,
        lo: 0,
        hi: 1,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: [],
        parts: { inbound: null, inboundLo: 0, inboundHi: 1, n: 0 },
        why,
      };
    }
    const spread = balanceBounds(starts);
    const grade = halfWeightGrade(beyond.map((contact) => ({ weight: 1, grade: contact.purposeGrade })));
    const sampled = beyond.some((contact) => !contact.standing);
    const extra = flow(uncoded);
    const most = { k: starts.inbound + starts.unknown + extra.inbound + extra.unknown, n: beyond.length + extra.inbound + extra.unknown };
    const inbound = widen(
      {
        lo: sampled ? wilson(starts.inbound, beyond.length).lo : starts.inbound / beyond.length,
        hi: sampled ? wilson(most.k, most.n).hi : most.k / most.n,
      },
      grade,
    );
    const bounds = widen({ lo: spread.lo, hi: uncoded.length > 0 ? 1 : spread.hi }, grade);
    const usable = coverage >= 0.5;
    return {
      point: usable ? balance(starts.inbound, starts.outbound) : null,
      lo: bounds.lo,
      hi: bounds.hi,
      n: known,
      coverage,
      grade,
      evidence: evidence(beyond.flatMap((contact) => contact.places)),
      parts: {
        inbound: usable && known > 0 ? starts.inbound / known : null,
        inboundLo: inbound.lo,
        inboundHi: inbound.hi,
        n: beyond.length,
        us: starts.outbound,
        them: starts.inbound,
        unknown: starts.unknown,
      },
      why: starts.unknown > 0 ? [{ code: 'recip.unknown-start', args: { n: starts.unknown } }] : [],
    };
  },
});
