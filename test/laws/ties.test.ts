import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountResult } from '../../src/result.ts';
import { diagnosed } from '../support/workspace.ts';
import { above, measure } from './compare.ts';
import { type Entry, filesOf, runs, type Workspace, workspace } from './generate.ts';

const BUILT = ['KPCOV', 'BUSF', 'SURV', 'THREAD'];
const TEAM = ['u.a', 'u.b', 'u.c', 'u.d'];
const pair = fc.tuple(fc.constantFrom(...TEAM), fc.constantFrom('p.1', 'p.2', 'p.3', 'p.4', 'p.5'));

type Row = Readonly<Record<string, unknown>>;
const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Every contact told pair by pair, the crowd as before: so that one pair can be taken out and the others stay as they were. */
function byPair(given: Workspace): Workspace {
  const apart = <T extends { readonly ours?: unknown; readonly theirs?: unknown }>(row: T): T[] => {
    const [ours, theirs] = [list(row.ours), list(row.theirs)];
    if (ours.length === 0 || theirs.length === 0) return [row];
    return ours.flatMap((one) => theirs.map((other) => ({ ...row, ours: [one], theirs: [other] })));
  };
  const crowded = (entry: Entry): Entry => ({
    ...entry,
    participants: Math.max(entry.participants ?? 1, entry.ours.length + entry.theirs.length, 1),
  });
  return {
    ...given,
    logs: given.logs.map((log) => ({
      ...log,
      standing: log.standing.flatMap((row) => apart(row)),
      entries: log.entries.map(crowded).flatMap((entry) => apart(entry)),
    })),
  };
}

/** Which points rose from one telling to the other. */
function risenPoints(before: Workspace, after: Workspace): string[] {
  const was = diagnosed(filesOf(before)).accounts;
  return diagnosed(filesOf(after)).accounts.flatMap((account, index) =>
    BUILT.filter((id) => above(measure(account, id).point, measure(was[index] as AccountResult, id).point)).map(
      (id) => `${account.id} ${id}`,
    ),
  );
}

/**
 * A tie weakens as a whole: all contacts of the pair go, or weigh less. Taking out only what we started would make
 * the rest look more balanced, which is no weaker tie but another one.
 */
it('a tie taken away lifts nothing that is built on ties', () => {
  fc.assert(
    fc.property(workspace, pair, (given, [ours, theirs]) => {
      const whole = byPair(given);
      const theirsToo = (row: { readonly ours?: unknown; readonly theirs?: unknown }): boolean =>
        list(row.ours).includes(ours) && list(row.theirs).includes(theirs);
      const without = {
        ...whole,
        logs: whole.logs.map((log) => ({
          ...log,
          standing: log.standing.filter((row) => !theirsToo(row)),
          entries: log.entries.filter((row) => !theirsToo(row)),
        })),
      };
      expect(risenPoints(whole, without)).toEqual([]);
    }),
    runs(50),
  );
});

it('contacts of a pair that weigh less lift nothing', () => {
  fc.assert(
    fc.property(workspace, pair, (given, [ours, theirs]) => {
      const whole = byPair(given);
      const weaker = {
        ...whole,
        logs: whole.logs.map((log) => ({
          ...log,
          entries: log.entries.map((row) => (row.ours.includes(ours) && row.theirs.includes(theirs) ? { ...row, participants: 40 } : row)),
        })),
      };
      expect(risenPoints(whole, weaker)).toEqual([]);
    }),
    runs(40),
  );
});

it('less closeness lifts nothing', () => {
  fc.assert(
    fc.property(workspace, fc.integer({ min: 1, max: 3 }), (given, by) => {
      const lower = (person: Row): Row => {
        const ratings = person['closeness'];
        if (!Array.isArray(ratings)) return person;
        return { ...person, closeness: (ratings as Row[]).map((one) => ({ ...one, score: Math.max(0, Number(one['score']) - by) })) };
      };
      const accounts = given.accounts.map((account) => ({ ...account, people: (account['people'] as Row[]).map(lower) }));
      expect(risenPoints(given, { ...given, accounts })).toEqual([]);
    }),
    runs(40),
  );
});
