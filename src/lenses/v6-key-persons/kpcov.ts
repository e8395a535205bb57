import { indicator } from '../indicator.ts';
import { coverage, coverageBounds } from '../weighted.ts';
import { keySet, type RosterEntry } from '../roster.ts';
import { clamp01, evidence, halfWeightGrade, widen } from '../stats.ts';

/** Key-person coverage: share of buying influence reached by a tie at full strength (method B1; V6; Palmatier 2008). */
export const kpcov = indicator({
  id: 'KPCOV',
  lens: 'v6',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'roster', 'ties'],
  thresholds: ['KPCOV.gate', 'TIE.strong', 'KPCOV.key_influence'],
  measure({ account, roster, ties }, { rules }) {
    const strong = rules.value('TIE.strong');
    const place = account.keyAt['people'] ?? account.at;
    const keyPoint = keySet(roster, 'point', rules);
    const keyHi = keySet(roster, 'hi', rules);
    const best = (of: readonly RosterEntry[], bound: 'lo' | 'point' | 'hi'): number =>
      of.reduce((max, one) => Math.max(max, one.tie[bound]), 0);
    const maxKeyTie = {
      maxKeyTie: best(keyPoint, 'point'),
      maxKeyTieLo: best(keySet(roster, 'lo', rules), 'lo'),
      maxKeyTieHi: keyPoint.length === 0 ? (roster.statedNobody ? 0 : 1) : best(keyHi, 'hi'),
      keyPersons: keyPoint.length,
      placeholders: roster.entries.filter((one) => one.person === null).length,
    };
    if (roster.nobodyKnown) {
      const unknown = roster.ofClass && !roster.statedNobody;
      return {
        point: unknown ? null : 0,
        lo: 0,
        hi: roster.statedNobody ? 0 : 1,
        n: 0,
        coverage: unknown ? 0 : 1,
        grade: 'C',
        evidence: evidence([place]),
        parts: maxKeyTie,
        why: [{ code: roster.statedNobody ? 'people.nobody-stated' : unknown ? 'people.class' : 'people.nobody-known' }],
      };
    }
    const reached = (one: RosterEntry, bound: 'lo' | 'point' | 'hi'): number => clamp01(one.tie[bound] / strong);
    const named = roster.entries.filter((one) => one.person !== null);
    const grade = halfWeightGrade(named.map((one) => ({ weight: one.influence.point, grade: one.influenceGrade })));
    const counted = roster.ofClass ? named : roster.entries;
    const point = coverage(counted.map((one) => ({ influence: one.influence.point, reached: reached(one, 'point') })));
    const bounded = (entries: readonly RosterEntry[], open: boolean): { readonly lo: number; readonly hi: number } =>
      coverageBounds(
        entries.map((one) => ({
          lo: reached(one, 'lo'),
          hi: reached(one, 'hi'),
          low: open || one.influenceStated ? one.influence.lo : one.influence.point,
          high: open || one.influenceStated ? one.influence.hi : one.influence.point,
        })),
      );
    const open = grade === 'D';
    const inHi = roster.rolesOpen ? named : roster.entries;
    const bounds = open
      ? { lo: 0, hi: bounded(inHi, true).hi }
      : widen({ lo: bounded(roster.entries, false).lo, hi: bounded(inHi, false).hi }, grade);
    const anyTie = ties.unknown || roster.entries.some((one) => one.tie.hi > 0);
    return {
      point,
      lo: Math.min(bounds.lo, point),
      // Without any tie nothing can be covered, however the points fall.
      hi: anyTie ? Math.max(bounds.hi, point) : 0,
      n: named.length,
      coverage: 1,
      grade,
      evidence: evidence(roster.entries.map((one) => one.at)),
      parts: maxKeyTie,
      why: [
        ...(open ? [{ code: 'influence.default' }] : []),
        ...roster.entries.filter((one) => one.person === null).map((one) => ({ code: 'role.missing', args: { role: one.roles[0] ?? '' } })),
      ],
    };
  },
});
