import type { AccountTies, Tie } from '../../src/ledger/ties.ts';
import type { TeamMember } from '../../src/model/firm.ts';
import type { Person } from '../../src/model/person.ts';

const AT = { file: 'accounts/a.yaml', line: 1 };

export function tie(ours: string, theirs: string, point: number | null, lo = point ?? 0, hi = point ?? 1): Tie {
  return {
    ours,
    theirs,
    point,
    lo,
    hi,
    parts: { time: 0, reciprocity: null, depth: 0, closeness: null },
    n: 3,
    grade: 'A',
    evidence: [{ file: 'interactions/2026.yaml', lines: [4] }],
    why: [],
  };
}

export function tiesOf(ties: readonly Tie[], unknown = false): AccountTies {
  return { account: 'a', ties, unknown };
}

/** Strings in, `id:function`; no function where there is no colon. */
export function member(text: string): TeamMember {
  const [id = '', role] = text.split(':');
  return { id, ...(role === undefined ? {} : { function: role }), history: [], assigned: [], at: AT };
}

export function person(text: string, more: Partial<Person> = {}): Person {
  const [id = '', role] = text.split(':');
  return {
    id,
    ...(role === undefined ? {} : { function: role }),
    roles: null,
    influence: [],
    closeness: [],
    value: {},
    home: 'a',
    history: [],
    values: [],
    at: AT,
    ...more,
  };
}
