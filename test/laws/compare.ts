import type { Diagnosis } from '../../src/diagnosis.ts';
import type { AccountResult, Bounded, GateId } from '../../src/result.ts';

/** Where things stand is left out: line numbers move, verdicts must not. */
const PLACES = new Set(['evidence', 'at', 'place', 'places']);

/** All that is diagnosed, accounts by id, without places: for comparing two tellings of the same. */
export function verdict({ accounts, firm, communities, ties }: Diagnosis): unknown {
  const byId = [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const strengths = [...ties].map(([id, one]) => [id, one.unknown, one.ties] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.parse(JSON.stringify({ byId, firm, communities, strengths }, (key, value: unknown) => (PLACES.has(key) ? undefined : value)));
}

/** Every bounded number of an account by name. */
export function bounded(account: AccountResult): readonly (readonly [string, Bounded])[] {
  const { position, attainment, gates, measures, people, fit } = account;
  return [
    ['position', position],
    ['fit', fit],
    ...Object.entries(attainment),
    ...gates.map((gate) => [`gate ${gate.id}`, gate] as const),
    ...measures.map((measure) => [measure.id, measure] as const),
    ...people.map((person) => [`tie ${person.id}`, person.tie] as const),
    ...people.map((person) => [`influence ${person.id}`, person.influence] as const),
    ...measures.flatMap((measure) =>
      Object.keys(measure.parts ?? {})
        .filter((name) => `${name}Lo` in (measure.parts ?? {}))
        .map((name) => [`${measure.id}.${name}`, partOf(measure.parts ?? {}, name)] as const),
    ),
  ];
}
function partOf(parts: Readonly<Record<string, unknown>>, name: string): Bounded {
  const at = (key: string): number | null => (typeof parts[key] === 'number' ? (parts[key] as number) : null);
  return { point: at(name), lo: at(`${name}Lo`), hi: at(`${name}Hi`) };
}

const SLACK = 1e-9;
export const above = (after: number | null, before: number | null): boolean => after !== null && before !== null && after > before + SLACK;

/** lo ≤ point ≤ hi, an open end standing for anything. */
export function ordered({ point, lo, hi }: Bounded): boolean {
  return !above(lo, hi) && !above(lo, point) && !above(point, hi);
}

/** Which of lo, hi and a point known before rose. */
export function risen(before: Bounded, after: Bounded): string[] {
  const names = ['lo', 'point', 'hi'] as const;
  const ends = (one: Bounded, name: (typeof names)[number]): number | null =>
    one[name] ?? (name === 'lo' ? Number.NEGATIVE_INFINITY : name === 'hi' ? Number.POSITIVE_INFINITY : null);
  return names.filter((name) => above(ends(after, name), ends(before, name)));
}

export function gate(account: AccountResult, id: GateId): Bounded {
  return account.gates.find((one) => one.id === id) as Bounded;
}
export function measure(account: AccountResult, id: string): Bounded {
  return account.measures.find((one) => one.id === id) as Bounded;
}
