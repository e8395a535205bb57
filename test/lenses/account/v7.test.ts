import { describe, expect, it } from 'vitest';
import { ACCOUNT, entry, FIRM, gated, lines, measured } from '../../support/ledger.ts';
import type { Files } from '../../support/workspace.ts';

const PURPOSE = ['training', 'planning', 'improvement', 'codevelop'];
/** Eight visits, often and mutual: a strong tie. */
const strong = (ours: string, theirs: string): string[] =>
  Array.from({ length: 8 }, (_, k) => entry(k * 30, { ours: [ours], theirs: [theirs], initiator: 'joint', purpose: PURPOSE[k % 4] }));
const pairs = (...list: readonly (readonly [string, string])[]): Files => lines(...list.flatMap(([a, b]) => strong(a, b)));
const whole = pairs(['u.a', 'p.d'], ['u.b', 'p.u'], ['u.c', 'p.b'], ['u.b', 'p.d']);
const graded = ACCOUNT.replace(/influence: (\d+)/g, 'influence: {value: $1, grade: A}');

describe('BUSF', () => {
  it('the smaller side, of the whole influence', () => {
    expect(measured('BUSF', ACCOUNT, whole)).toMatchObject({ point: 2, parts: { ours: 2, theirs: 2, edges: 4 } });
    const uneven = ACCOUNT.replace('influence: 50', 'influence: 51');
    expect(measured('BUSF', uneven, whole)).toMatchObject({ point: 1, parts: { ours: 2, theirs: 1 } });
  });
  it('half of the whole left is not fallen, less is', () => {
    const text = (points: number) => ACCOUNT.replace('influence: 30', `influence: ${points}`);
    expect(measured('BUSF', text(30), pairs(['u.a', 'p.d'])).point).toBe(1);
    expect(measured('BUSF', text(31), pairs(['u.a', 'p.d'])).point).toBe(0);
  });
  it('placeholders belong to the whole', () => {
    const text = 'id: x\npeople:\n  - {id: p.u, name: U, roles: [user], influence: {value: 44, grade: A}}\n';
    expect(measured('BUSF', text, pairs(['u.a', 'p.u'])).point).toBe(0);
    expect(measured('BUSF', text.replace('44', '45'), pairs(['u.a', 'p.u'])).point).toBe(1);
  });
  it('ranged influence is taken at its worst and its best', () => {
    const text = graded.replace('{value: 50,', '{value: 50, low: 20, high: 80,');
    const found = measured('BUSF', text, pairs(['u.a', 'p.d'], ['u.b', 'p.d']));
    expect([found.point, found.lo, found.hi]).toEqual([1, 0, 1]);
    expect(measured('SURV', text, pairs(['u.a', 'p.d'])).lo).toBeLessThan(measured('SURV', graded, pairs(['u.a', 'p.d'])).lo ?? 0);
  });
  it('default points: as the favourable or unfavourable split has it', () => {
    const text = 'id: x\npeople:\n  - {id: p.d, roles: [decider]}\n  - {id: p.u, roles: [user]}\n  - {id: p.b, roles: [buyer]}\n';
    const found = measured('BUSF', text, pairs(['u.a', 'p.d'], ['u.b', 'p.u'], ['u.a', 'p.u']));
    expect([found.lo, found.hi]).toEqual([0, 2]);
    const three = pairs(['u.a', 'p.d'], ['u.b', 'p.u'], ['u.c', 'p.b'], ['u.a', 'p.u'], ['u.b', 'p.d']);
    expect(measured('BUSF', text, three).hi).toBe(2);
  });
  it('a tie that may or may not hold makes a range', () => {
    const weak = lines(entry(60, { initiator: null, purpose: 'training' }), entry(120, { initiator: null, purpose: 'planning' }));
    const found = measured('BUSF', graded, weak);
    expect([found.lo, found.hi]).toEqual([0, 1]);
  });
  it('the grade is that of most of the ties, not of the worst', () => {
    const recalled = Array.from({ length: 3 }, (_, k) => entry(k * 30, { ours: ['u.c'], theirs: ['p.b'], source: 'recall' }));
    const files = { 'interactions/log.jsonl': [...strong('u.a', 'p.d'), ...strong('u.b', 'p.u'), ...recalled].join('') };
    expect(measured('BUSF', graded, files).grade).toBe('B');
    expect(measured('THREAD', graded, files).grade).toBe('B');
  });
});

describe('SURV', () => {
  it('one thread cannot reach .65, the rates of leaving are assumed', () => {
    const single = 'id: x\npeople:\n  - {id: p.d, name: D, roles: [decider, user, buyer], influence: 100}\n';
    expect(measured('SURV', single, pairs(['u.a', 'p.d']))).toMatchObject({ grade: 'D', point: expect.closeTo(0.6375, 10) });
    expect(measured('SURV', single, pairs(['u.a', 'p.d'], ['u.b', 'p.d'])).point).toBeGreaterThan(0.65);
  });
});

describe('THREAD', () => {
  it('each of ours counts at most once, a weak tie in part', () => {
    expect(measured('THREAD', ACCOUNT, whole)).toMatchObject({ point: 3, n: 3 });
    expect(measured('THREAD', ACCOUNT, pairs(['u.a', 'p.d'], ['u.a', 'p.u'])).point).toBe(1);
    const part = measured('THREAD', ACCOUNT, lines(entry(100)));
    expect(part.point).toBeGreaterThan(0);
    expect(part.point).toBeLessThan(1);
    expect(part.evidence).toEqual([{ file: 'interactions/log.jsonl', lines: [1] }]);
  });
  it('unknown ties: as many as we are, those who left not counted', () => {
    const firm = (team: string): Files => ({ 'firm.yaml': `id: f\n${team}` });
    expect(measured('THREAD', ACCOUNT)).toMatchObject({ point: 0, lo: 0, hi: 3 });
    expect(measured('THREAD', ACCOUNT, firm('team: [{id: u.a}, {id: u.b}, {id: u.c, to: 2025}]\n')).hi).toBe(2);
    expect(measured('THREAD', ACCOUNT, firm('')).hi).toBe(2.5);
  });
  it('a log without ties knows there are none, unless nobody is named', () => {
    expect(measured('THREAD', ACCOUNT, lines(entry(1, { purpose: 'order' })))).toMatchObject({ point: 0, hi: 0 });
    expect(measured('THREAD', 'id: x\n', lines(entry(1, { purpose: 'order' })))).toMatchObject({ point: 0, hi: 3 });
  });
});

describe('FPAIR and BREADTH', () => {
  it('distinct pairs of functions', () => {
    expect(measured('FPAIR', ACCOUNT, whole)).toMatchObject({
      point: 4,
      parts: { pairs: 'design ~ purchasing; sales ~ plant; service ~ plant; service ~ quality' },
    });
    expect(gated('BREADTH', ACCOUNT, whole).point).toBe(1);
  });
  it('people without a function are one category on either side', () => {
    const nameless = ACCOUNT.replace('function: plant, ', '').replace('function: quality, ', '');
    const firm = { 'firm.yaml': FIRM.replace(/, function: \w+/g, '') };
    expect(measured('FPAIR', nameless, pairs(['u.a', 'p.d'], ['u.a', 'p.u'])).parts?.['pairs']).toBe('sales ~ ?');
    expect(measured('FPAIR', nameless, { ...pairs(['u.a', 'p.d'], ['u.b', 'p.u']), ...firm }).parts?.['pairs']).toBe('? ~ ?');
  });
  it('is capped while the pairs that meet shrink over six quarters', () => {
    const [one, two, three] = [strong('u.a', 'p.d'), strong('u.b', 'p.u'), strong('u.c', 'p.b')];
    const before = (quarters: number, count: number): string[] =>
      Array.from({ length: quarters }, (_, q) =>
        Array.from({ length: count }, (_, k) =>
          entry(95 * 3 + q * 91, { ours: [`u.${'abc'[k % 3]}`], theirs: [`p.${'dub'[Math.floor(k / 3)]}`] }),
        ),
      ).flat();
    const shrinking = lines(...one, ...two, ...three, ...before(4, 9));
    const slope = measured('XORG', ACCOUNT, shrinking).parts;
    expect(slope?.['quarters']).toBeGreaterThanOrEqual(6);
    expect(slope?.['relativeSlope']).toBeLessThan(-0.05);
    expect(gated('BREADTH', ACCOUNT, shrinking)).toMatchObject({ point: 0.9, lo: expect.any(Number), hi: 0.9 });
    expect(gated('BREADTH', ACCOUNT, lines(...one, ...two, ...three, ...before(4, 2))).point).toBe(1);
  });
});

describe('shrinking', () => {
  /** Pairs that meet in each quarter, the oldest first, beside three strong ties. */
  const meeting = (...series: readonly number[]): Files =>
    lines(
      ...series.flatMap((count, index) =>
        Array.from({ length: count }, (_, k) =>
          entry((series.length - 1 - index) * 91 + (index === 0 ? 90 : 10), {
            ours: [`u.${'abc'[k % 3]}`],
            theirs: [`p.${'dub'[(k + Math.floor(k / 3)) % 3]}`],
            initiator: 'joint',
            purpose: PURPOSE[index % 4],
          }),
        ),
      ),
    );
  const breadth = (...series: readonly number[]) => {
    expect(measured('XORG', ACCOUNT, meeting(...series)).parts?.['series']).toBe(series.join(' '));
    return gated('BREADTH', ACCOUNT, meeting(...series)).hi;
  };
  it('over six quarters or more, by more than five per cent of the mean', () => {
    expect(breadth(9, 8, 7, 6, 5, 4)).toBe(0.9);
    expect(breadth(9, 8, 7, 6, 5)).toBe(1);
    expect(breadth(9, 9, 9, 8, 8, 8)).toBe(1);
  });
});

describe('XORG', () => {
  it('ties of the possible pairs, and the slope of active pairs a quarter', () => {
    const quarters = [4, 5, 5, 7].flatMap((count, quarter) =>
      Array.from({ length: count }, (_, k) =>
        entry((3 - quarter) * 91 + (quarter === 0 ? 90 : 10), { ours: [`u.${'abc'[k % 3]}`], theirs: [`p.${'dub'[Math.floor(k / 3)]}`] }),
      ),
    );
    const found = measured('XORG', ACCOUNT, lines(...quarters));
    expect(found.parts).toMatchObject({ series: '4 5 5 7', slope: 1, quarters: 4 });
    expect(measured('XORG', ACCOUNT, whole).point).toBeCloseTo(4 / 9, 10);
  });
  it('quarters run from the first contact beyond the sale, twelve at most; below four no slope', () => {
    const first = (age: number) => measured('XORG', ACCOUNT, lines(entry(0), entry(age))).parts;
    expect([first(272)?.['quarters'], first(272)?.['slope']]).toEqual([3, null]);
    expect(first(363)?.['quarters']).toBe(4);
    expect(first(362)?.['quarters']).toBe(3);
    expect(first(5000)?.['quarters']).toBe(12);
  });
});
