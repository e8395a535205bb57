import type { Roster } from '../lenses/roster.ts';
import { keySet } from '../lenses/roster.ts';
import type { Person } from '../model/person.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { PersonSummary } from '../result.ts';

const NO_TIE = { point: 0, lo: 0, hi: 0 };

function values(person: Person | null): PersonSummary['value'] {
  return {
    efficiency: person?.value.efficiency?.status ?? null,
    career: person?.value.career?.status ?? null,
    business: person?.value.business?.status ?? null,
  };
}

/** Those who count in buying, strongest influence first, then those who left. */
export function summarise(roster: Roster, left: readonly Person[], rules: Rules): PersonSummary[] {
  const keys = new Set(keySet(roster, 'point', rules).map((one) => one.id));
  const present = roster.entries.map((one): PersonSummary => ({
    id: one.id,
    name: one.person?.name ?? null,
    function: one.person?.function ?? null,
    roles: one.roles,
    influence: { ...one.influence, grade: one.influenceGrade },
    key: keys.has(one.id),
    placeholder: one.person === null,
    tie: { point: one.tie.point, lo: one.tie.lo, hi: one.tie.hi },
    tieBy: one.tie.by,
    value: values(one.person),
    left: false,
    at: one.at,
  }));
  const gone = left.map((person): PersonSummary => ({
    id: person.id,
    name: person.name ?? null,
    function: person.function ?? null,
    roles: person.roles ?? [],
    influence: { point: 0, lo: 0, hi: 0, grade: 'C' },
    key: false,
    placeholder: false,
    tie: NO_TIE,
    tieBy: null,
    value: values(person),
    left: true,
    at: person.at,
  }));
  const order = (a: PersonSummary, b: PersonSummary): number =>
    (b.influence.point ?? 0) - (a.influence.point ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...present.sort(order), ...gone.sort(order)];
}
