import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import { introducers, introductions, longestChain } from '../../src/network/introductions.ts';
import type { Introduction } from '../../src/result.ts';

const at = { file: 'accounts/a.yaml', line: 9 };
const AS_OF = 20_000;
const when = (first: number, text: string) => ({ first, last: first, text, at });
const account = (id: string, more: Partial<Account>): Account => ({ id, referrals: null, ...more }) as Account;
const introduction = (from: string, to: string, date: string | null = null): Introduction => ({ from, to, basis: 'referral', date, at });

describe('introductions', () => {
  it('reads both sides of the story and tells it once', () => {
    const found = introductions(
      [
        account('a', { referrals: [{ to: 'b', date: when(AS_OF - 5, '2024-09-29'), at }] }),
        account('b', { origin: { kind: 'referral', source: 'a', at } }),
        account('c', { origin: { kind: 'former_colleague', source: 'u.li', at } }),
        account('d', { origin: { kind: 'tender', source: 'a', at } }),
        account('e', { origin: { kind: 'referral', at } }),
      ],
      AS_OF,
    );
    expect(found.map(({ from, to, basis, date }) => [from, to, basis, date])).toEqual([
      ['a', 'b', 'referral', '2024-09-29'],
      ['u.li', 'c', 'former_colleague', null],
    ]);
  });

  it('knows nothing of what comes later, nor of whoever introduced themselves', () => {
    const later = account('a', {
      referrals: [
        { to: 'b', date: when(AS_OF + 1, '2024-10-05'), at },
        { to: 'a', at },
      ],
    });
    expect(introductions([later], AS_OF)).toEqual([]);
  });

  it('gives each one introducer: the earliest', () => {
    const all = [introduction('x', 'c', '2025-03'), introduction('b', 'c', '2024'), introduction('a', 'b')];
    expect(introducers(all).get('c')).toBe('b');
    expect(longestChain(all)).toEqual(['a', 'b', 'c']);
  });

  it('a ring has a beginning', () => {
    const ring = [introduction('a', 'b', '2024'), introduction('b', 'c', '2025'), introduction('c', 'a', '2026')];
    expect(longestChain(ring)).toEqual(['a', 'b', 'c']);
  });

  it('nobody introduced anybody', () => expect(longestChain([])).toEqual([]));

  it('follows a line of twenty thousand', () => {
    const name = (at: number) => `c${String(at).padStart(5, '0')}`;
    const all = Array.from({ length: 20_000 }, (_, at) => introduction(name(at + 1), name(at)));
    const chain = longestChain(all);
    expect([chain.length, chain[0], chain.at(-1)]).toEqual([20_001, name(20_000), name(0)]);
  });

  it('is a forest whatever was recorded, and the chain walks it', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const some = fc.array(fc.tuple(id, id, fc.option(fc.constantFrom('2024', '2025-02', '2026'))), { maxLength: 14 });
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.filter(([from, to]) => from !== to).map(([from, to, date]) => introduction(from, to, date));
        const parent = introducers(all);
        for (const start of parent.keys()) {
          const seen = new Set<string>();
          for (let one: string | undefined = start; one !== undefined; one = parent.get(one)) {
            expect(seen.has(one)).toBe(false);
            seen.add(one);
          }
        }
        const chain = longestChain(all);
        const before = (one: string): number => (parent.has(one) ? 1 + before(parent.get(one) ?? '') : 0);
        const furthest = Math.max(0, ...[...parent.keys()].map(before));
        expect(chain).toHaveLength(furthest === 0 ? 0 : furthest + 1);
        expect(chain.at(-1)).toBe([...parent.keys()].sort().find((one) => before(one) === furthest));
        for (const [index, one] of chain.slice(1).entries()) expect(parent.get(one)).toBe(chain[index]);
        expect(chain.length === 0).toBe(parent.size === 0);
      }),
    );
  });
});
