import { VALUE_SLOTS, type Person, type ValueSlot } from '../../model/person.ts';
import { indicator } from '../indicator.ts';
import { keySet, type RosterEntry } from '../roster.ts';
import { evidence, halfWeightGrade } from '../stats.ts';
import { coverage, coverageBounds } from '../weighted.ts';

type Bound = 'lo' | 'point' | 'hi';

/** One slot: 0 none, .5 we claim it, 1 confirmed. Blank: 0, best in hi. Confirmed without a reference: .5 in lo. */
export function slotValue(person: Person, slot: ValueSlot, bound: Bound): number {
  const value = person.value[slot];
  if (value === undefined) return bound === 'hi' ? 1 : 0;
  if (value.status === 'none') return 0;
  if (value.status === 'claimed') return 0.5;
  return bound === 'lo' && value.evidence === undefined ? 0.5 : 1;
}

function personValue(person: Person, bound: Bound): number {
  return Math.max(...VALUE_SLOTS.map((slot) => slotValue(person, slot, bound)));
}

const proven = (one: RosterEntry, bound: Bound): number => (one.person !== null && personValue(one.person, bound) === 1 ? 1 : 0);

/** Share of the key persons' influence that lies with somebody who has a confirmed slot. */
function provenShare(keys: readonly RosterEntry[]): number {
  return coverage(keys.map((one) => ({ influence: one.influence.point, reached: proven(one, 'point') })));
}

/** The same with influence anywhere in its range; who is a key person only at that end may weigh nothing. */
function provenAt(end: 'lo' | 'hi', of: readonly RosterEntry[], surely: readonly RosterEntry[]): number {
  return coverageBounds(
    of.map((one) => {
      const stated = one.influenceStated || !surely.includes(one);
      const { lo, point, hi } = one.influence;
      const value = proven(one, end);
      return { lo: value, hi: value, low: surely.includes(one) ? (stated ? lo : point) : 0, high: stated ? hi : point };
    }),
  )[end];
}

/** Rational value proven to a key person: efficiency, career, business; never gifts (method B4; V6; Gu et al. 2008). PVAL beside it. */
export const ratv = indicator({
  id: 'RATV',
  lens: 'v6',
  level: 'account',
  unit: 'score',
  range: [0, 1],
  core: true,
  needs: ['account', 'roster'],
  thresholds: ['RATV.gate', 'PVAL.gate'],
  measure({ account, roster }, { rules }) {
    const keys = keySet(roster, 'point', rules);
    const keysLo = keySet(roster, 'lo', rules);
    const keysHi = keySet(roster, 'hi', rules);
    const best = (of: readonly RosterEntry[], bound: Bound): number =>
      of.reduce((max, one) => (one.person ? Math.max(max, personValue(one.person, bound)) : max), 0);
    const nobody = keys.length === 0;
    const openHi = roster.statedNobody ? 0 : 1;
    const slots = keys.flatMap((one) => VALUE_SLOTS.flatMap((slot) => (one.person?.value[slot] ? [one.person.value[slot]] : [])));
    const stated = keys.reduce((sum, one) => sum + VALUE_SLOTS.filter((slot) => one.person?.value[slot] !== undefined).length, 0);
    const unknown = roster.ofClass && roster.nobodyKnown && !roster.statedNobody;
    return {
      point: unknown ? null : best(keys, 'point'),
      lo: best(keysLo, 'lo'),
      hi: nobody ? openHi : best(keysHi, 'hi'),
      n: keys.length,
      coverage: unknown ? 0 : 1,
      grade: slots.length === 0 ? 'C' : halfWeightGrade(slots.map((slot) => ({ weight: 1, grade: slot.grade }))),
      evidence: evidence(
        slots.length > 0
          ? slots.map((slot) => slot.at)
          : keys.length > 0
            ? keys.map((one) => one.at)
            : [account.keyAt['people'] ?? account.at],
      ),
      parts: {
        PVAL: unknown ? null : provenShare(keys),
        PVALLo: provenAt('lo', keys, keysLo),
        PVALHi: nobody ? openHi : provenAt('hi', keysHi, keysLo),
        slotsStated: stated,
        keyPersons: keys.length,
      },
      why: keys.length === 0 ? [{ code: 'key.none' }] : stated === 0 ? [{ code: 'ratv.blank' }] : [],
    };
  },
});
