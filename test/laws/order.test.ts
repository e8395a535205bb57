import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnosed } from '../support/workspace.ts';
import { verdict } from './compare.ts';
import { filesOf, type Log, runs, type Workspace, workspace } from './generate.ts';

const RUNS = runs(40);
const told = (given: Workspace): unknown => verdict(diagnosed(filesOf(given)));

/** The same items in an order that the seed picks. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, rank: Math.imul(index + 1, seed | 1) % 1009 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
const seed = fc.integer({ min: 1, max: 1_000_000 });

it('the order of accounts, files, entries and people says nothing', () => {
  fc.assert(
    fc.property(workspace, seed, (given, by) => {
      const logs = shuffled(given.logs, by).map((log) => ({
        ...log,
        standing: shuffled(log.standing, by),
        entries: shuffled(log.entries, by).map((entry) => ({
          ...entry,
          ours: shuffled(entry.ours, by),
          theirs: shuffled(entry.theirs, by),
        })),
      }));
      expect(told({ ...given, accounts: [...given.accounts].reverse(), logs })).toEqual(told(given));
    }),
    RUNS,
  );
});

it('a log told in several files says the same', () => {
  fc.assert(
    fc.property(workspace, seed, (given, by) => {
      const split = (log: Log): Log[] => {
        const picked = (one: number): boolean => (Math.imul(one + 1, by | 1) & 4) === 0;
        return [true, false].map((side) => ({
          ...log,
          standing: side ? log.standing : [],
          entries: log.entries.filter((_, index) => picked(index) === side),
        }));
      };
      expect(told({ ...given, logs: given.logs.flatMap(split) })).toEqual(told(given));
    }),
    RUNS,
  );
});

it('telling an entry or a rhythm again on its day says nothing new', () => {
  fc.assert(
    fc.property(workspace, fc.integer({ min: 1, max: 4 }), (given, times) => {
      const again = <T>(items: readonly T[]): T[] => items.flatMap((item) => Array.from({ length: times + 1 }, () => item));
      const logs = given.logs.map((log) => ({ ...log, standing: again(log.standing), entries: again(log.entries) }));
      expect(told({ ...given, logs })).toEqual(told(given));
    }),
    RUNS,
  );
});
