import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { look, PATIENCE, watchedFrom } from '../../../src/cli/watch/quiet.ts';
import type { Stamps } from '../../../src/workspace/stamps.ts';

const stamps = (files: Readonly<Record<string, string>>): Stamps => new Map(Object.entries(files));
const START = stamps({ 'a.yaml': '1', 'b.yaml': '1' });

/** What each look in turn gives. */
function looks(...seen: readonly Stamps[]) {
  let watched = watchedFrom(START);
  return seen.map((now) => {
    const next = look(watched, now);
    watched = next.watched;
    return next.changed;
  });
}

describe('a look at the files', () => {
  it('finds nothing while nothing changes', () => {
    expect(looks(START, START, START)).toEqual([null, null, null]);
  });

  it('waits until a save has come to rest, then tells it once', () => {
    const now = stamps({ 'a.yaml': '2', 'b.yaml': '1' });
    expect(looks(now, now, now)).toEqual([null, [{ file: 'a.yaml', how: 'changed' }], null]);
  });

  it('tells new files, changed files and those gone, by path', () => {
    const now = stamps({ 'b.yaml': '2', 'aa.yaml': '1' });
    expect(looks(now, now)[1]).toEqual([
      { file: 'a.yaml', how: 'gone' },
      { file: 'aa.yaml', how: 'new' },
      { file: 'b.yaml', how: 'changed' },
    ]);
  });

  it('does not take a save in the middle of a save for two', () => {
    const [half, whole] = [stamps({ 'a.yaml': '2', 'b.yaml': '1' }), stamps({ 'a.yaml': '3', 'b.yaml': '1' })];
    expect(looks(half, whole, whole, whole).filter((changed) => changed !== null)).toHaveLength(1);
  });

  it('forgets a file that came and went between two looks', () => {
    const other = stamps({ 'a.yaml': '1', 'b.yaml': '1', '4913': '' });
    expect(looks(other, START, START)).toEqual([null, null, null]);
  });

  it('does not wait for ever for a file that is written to without end', () => {
    const restless = Array.from({ length: PATIENCE + 2 }, (_, turn) => stamps({ 'a.yaml': `w${turn}`, 'b.yaml': '1' }));
    const told = looks(...restless).findIndex((changed) => changed !== null);
    expect(told).toBe(PATIENCE);
  });

  it('whatever happens, audits in the end what lies there in the end', () => {
    const state = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3')).map(stamps);
    fc.assert(
      fc.property(fc.array(state), (history) => {
        let watched = watchedFrom(START);
        let audited = START;
        const last = history[history.length - 1] ?? START;
        for (const now of [...history, last, last]) {
          const next = look(watched, now);
          watched = next.watched;
          if (next.changed !== null) audited = now;
        }
        expect([...audited].sort()).toEqual([...last].sort());
      }),
    );
  });
});
