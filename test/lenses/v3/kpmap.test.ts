import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPartnerCoverage, kpmap } from '../../../src/lenses/v3-chain-map/kpmap.ts';
import { payerOnly } from '../../../src/lenses/v3-chain-map/payer-only.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Chain, ChainNode } from '../../../src/model/chain.ts';
import { account, AS_OF, firm, ledger, measure, model, ordered, pairEvent, person, place, span } from '../firm-fixture.ts';

const node = (id: string, more: Partial<ChainNode> = {}): ChainNode => ({
  id,
  leverage: 1,
  organisations: [],
  at: place(1, 'chain.yaml'),
  ...more,
});
const known = (reviewed?: string) => ({
  name: 'Org',
  person: 'Li',
  at: place(2, 'chain.yaml'),
  ...(reviewed ? { reviewed: span(reviewed) } : {}),
});
const chainOf = (nodes: readonly ChainNode[], links: readonly [string, string][] = []): Chain => ({
  nodes,
  links: links.map(([from, to]) => ({ from, to, at: place() })),
  at: place(1, 'chain.yaml'),
});
const of = (chain: Chain | null, accounts: readonly Account[] = [], log: Ledger = ledger({})) => {
  const ours = firm({ node: 'us' });
  return measure(kpmap, { firm: ours, model: model({ firm: ours, chain, accounts }), ledger: log });
};

describe('KPMAP', () => {
  it('B5: (3,1,1),(2,1,.5),(2,0,0),(1,1,1) → .625', () => {
    const nodes = [
      { leverage: 3, identified: true, fresh: 1 },
      { leverage: 2, identified: true, fresh: 0.5 },
      { leverage: 2, identified: false, fresh: null },
      { leverage: 1, identified: true, fresh: 1 },
    ];
    expect(keyPartnerCoverage(nodes).point).toBeCloseTo(0.625, 10);
  });
  it('measures the same from a map, payers and our own link left out', () => {
    const chain = chainOf([
      node('us'),
      node('buyer', { payer: true }),
      node('end-user', { leverage: 3, organisations: [known('2026-06-01')] }),
      node('design', { leverage: 2, organisations: [known('2025-10-01')] }),
      node('norms', { leverage: 2 }),
      node('integrator', { organisations: [known('2026-01-05')] }),
    ]);
    const found = of(chain);
    expect(found.point).toBeCloseTo(0.625, 10);
    expect(found).toMatchObject({ grade: 'C', n: 4 });
    expect(found.why).toContainEqual({ code: 'kpmap.unidentified', args: { nodes: ['norms'] } });
  });
  it('takes a node for a payer when a paying account sits at it', () => {
    const chain = chainOf(['a', 'b', 'c', 'd', 'e'].map((id) => node(id, { organisations: [known('2026-06-01')] })));
    expect(of(chain, [account('x', { node: 'a' })])).toMatchObject({ n: 4 });
  });
  it('knows an organisation by the people of its account', () => {
    const at = (people: Account['people']) =>
      of(chainOf([node('user', { organisations: [{ account: 'x', reviewed: span('2026-06-01'), at: place() }] })]), [
        account('x', { payer: false, relation: 'user', people }),
      ]).point;
    expect(at([person('p', 'x')])).toBe(1);
    expect(at(null)).toBe(0);
  });
  it('ages by review date: fresh to 180 days, half to 365, then nothing; undated is unknown', () => {
    const at = (reviewed?: string) => of(chainOf([node('user', { organisations: [known(reviewed)] })]));
    expect(at('2026-01-01').point).toBe(1);
    expect(at('2025-12-31').point).toBe(0.5);
    expect(at('2025-06-29').point).toBe(0);
    expect(at().point).toBeNull();
  });
  it('is an assumption below five links, nothing beyond payers is 0, no map is unknown', () => {
    expect(of(chainOf([node('user', { organisations: [known('2026-06-01')] })]))).toMatchObject({ point: 1, lo: 0, hi: 1, grade: 'D' });
    expect(of(chainOf([node('buyer', { payer: true })]))).toMatchObject({
      point: 0,
      hi: 1,
      why: [{ code: 'kpmap.only-payers' }, { code: 'kpmap.sparse' }],
    });
    expect(of(null)).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'kpmap.no-map' }] });
  });
  it('keeps lo ≤ point ≤ hi, and does not see the order of the map', () => {
    const drawn = fc.array(
      fc.record({
        leverage: fc.integer({ min: 1, max: 3 }),
        reviewed: fc.option(fc.constantFrom('2026-06-01', '2025-10-01', '2020'), { nil: undefined }),
        named: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(drawn, (nodes) => {
        const built = nodes.map(({ leverage, reviewed, named }, i) =>
          node(`n${i}`, { leverage, organisations: named ? [known(reviewed)] : [] }),
        );
        const [one, other] = [of(chainOf(built)), of(chainOf([...built].reverse()))];
        expect(ordered(one)).toBe(true);
        expect([other.point, other.lo, other.hi]).toEqual([one.point, one.lo, one.hi]);
      }),
    );
  });
});

describe('payerOnly', () => {
  const chain = chainOf(
    [node('dairy'), node('user'), node('us')],
    [
      ['us', 'dairy'],
      ['user', 'dairy'],
    ],
  );
  const accounts = [account('m', { node: 'dairy' }), account('u', { node: 'user', payer: false, relation: 'user' }), account('lost')];
  const look = { firmNode: 'us', asOf: AS_OF, window: 365 };
  const at = (log: Ledger) => payerOnly(model({ chain, accounts }), log, look);
  it('counts a payer whose linked user we never worked with', () => {
    expect(at(ledger({ u: {} }))).toEqual({ point: 1, lo: 0.5, hi: 1 });
    expect(at(ledger({ u: { events: [pairEvent('p', '2026-03-01')] } }))).toEqual({ point: 0, lo: 0, hi: 0.5 });
    expect(at(ledger({ u: { events: [pairEvent('p', '2025-03-01')] } })).point).toBe(1);
  });
  it('leaves open what no complete log shows', () => {
    expect(at(ledger({}))).toEqual({ point: 1, lo: 0, hi: 1 });
    expect(at(ledger({ u: { incomplete: true } }))).toEqual({ point: 1, lo: 0, hi: 1 });
  });
});
