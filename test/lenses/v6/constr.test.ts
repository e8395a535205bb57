import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairEvent } from '../../../src/ledger/ledger.ts';
import type { AccountTies, Tie } from '../../../src/ledger/ties.ts';
import { accountLead, constr, constraint } from '../../../src/lenses/v6-key-persons/constr.ts';
import { graphOf } from '../../../src/lenses/v8-industry-community/graph.ts';
import type { Contact } from '../../../src/model/account.ts';
import { account, AS_OF, ledger, measure, ordered, pairEvent, place, span } from '../firm-fixture.ts';

const tie = (ours: string, theirs: string, point = 0.5, spread = 0): Tie => ({
  ours,
  theirs,
  point,
  lo: point - spread,
  hi: point + spread,
  parts: { time: 0.5, reciprocity: null, depth: 0.5, closeness: null },
  n: 3,
  grade: 'A',
  evidence: [{ file: 'interactions/a.yaml', lines: [1] }],
  why: [],
});
const ties = (found: readonly Tie[], unknown = false): AccountTies => ({ account: 'a', ties: found, unknown });
const contact = (ours: string, from: string, to?: string): Contact => ({
  ours,
  from: span(from),
  ...(to ? { to: span(to) } : {}),
  at: place(),
});
const run = (found: AccountTies, events: readonly PairEvent[] = [], mainContact: readonly Contact[] = []) =>
  measure(constr, { account: account('a', { mainContact }), ties: found, contacts: ledger({ a: { events } }).accounts.get('a') as never });

describe('CONSTR', () => {
  it('B6: star e–a, e–b, e–c plus a–b → .6111, 1.0069, 1.0', () => {
    const graph = graphOf(
      [],
      [
        ['e', 'a'],
        ['e', 'b'],
        ['e', 'c'],
        ['a', 'b'],
      ],
    );
    expect(constraint(graph, 'e')).toBeCloseTo(0.6111, 4);
    expect(constraint(graph, 'a')).toBeCloseTo(1.0069, 4);
    expect(constraint(graph, 'c')).toBeCloseTo(1, 12);
    expect(constraint(graphOf(['x'], []), 'x')).toBeNull();
    expect(constraint(graph, 'z')).toBeNull();
  });
  it('measures the same of the lead: three ties, and two of theirs who met the lead together', () => {
    const found = run(
      ties([tie('u.e', 'p.a'), tie('u.e', 'p.b'), tie('u.e', 'p.c')]),
      ['p.a', 'p.b'].map((theirs) => pairEvent(theirs, '2026-05-01', { ours: 'u.e' })),
    );
    expect(found.point).toBeCloseTo(0.6111, 4);
    expect(found).toMatchObject({ n: 3, parts: { lead: 'u.e' } });
    expect(found).not.toHaveProperty('flag');
  });
  it('takes the current main contact for the lead, else whoever carries most', () => {
    const strong = ties([tie('u.e', 'p.a', 0.9), tie('u.f', 'p.a', 0.4)]);
    expect(accountLead({ mainContact: [] }, strong, AS_OF)).toBe('u.e');
    const handed = [contact('u.e', '2020-01-01', '2025-12-31'), contact('u.f', '2026-01-01')];
    expect(accountLead({ mainContact: handed }, strong, AS_OF)).toBe('u.f');
    expect(accountLead({ mainContact: [] }, ties([]), AS_OF)).toBeNull();
  });
  it('has no value for a lead without a tie above the line, and none where nobody leads', () => {
    expect(run(ties([tie('u.e', 'p.a', 0.2)]))).toMatchObject({ point: null, why: [{ code: 'constr.isolated' }] });
    expect(run(ties([]))).toMatchObject({ point: null, lo: 0, hi: null, why: [{ code: 'constr.no-lead' }] });
  });
  it('recomputes with the ties at their bounds', () => {
    const found = run(ties([tie('u.e', 'p.a'), tie('u.e', 'p.b', 0.4, 0.1)]));
    expect(found).toMatchObject({ point: 0.5, lo: 0.5, hi: 1 });
    expect(run(ties([tie('u.e', 'p.a')], true))).toMatchObject({ point: 1, lo: 0, hi: null });
  });
  it('keeps lo ≤ point ≤ hi and does not see the order of ties', () => {
    const one = fc.tuple(
      fc.constantFrom('u.e', 'u.f'),
      fc.constantFrom('p.a', 'p.b', 'p.c'),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ([a, b]) => a + b }), (list) => {
        const found = list.map(([ours, theirs, point]) => tie(ours, theirs, point, 0.1));
        const [a, b] = [run(ties(found)), run(ties([...found].reverse()))];
        expect(ordered(a)).toBe(true);
        expect([b.point ?? -1, b.hi ?? -1].map((x) => x.toFixed(9))).toEqual([a.point ?? -1, a.hi ?? -1].map((x) => x.toFixed(9)));
      }),
    );
  });
});
