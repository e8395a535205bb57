import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Speaker } from '../../../src/messages/messages.ts';
import { answersStrip } from '../../../src/reporters/charts/answers-strip.ts';
import { rowsOf } from '../../../src/reporters/charts/answer-rows.ts';
import { economicsMultiples } from '../../../src/reporters/charts/economics.ts';
import { mixBar } from '../../../src/reporters/charts/mix-bar.ts';
import { positionStrip } from '../../../src/reporters/charts/position-strip.ts';
import { quadrant } from '../../../src/reporters/charts/quadrant.ts';
import { radar } from '../../../src/reporters/charts/radar.ts';
import { themesOf } from '../../../src/reporters/charts/themes.ts';
import { tornado } from '../../../src/reporters/charts/tornado.ts';
import { apart, dayOf, spread } from '../../../src/reporters/charts/trend-axis.ts';
import { accountTrend, trend } from '../../../src/reporters/charts/trend.ts';
import type { AccountResult, Stage } from '../../../src/result.ts';
import { rich } from '../sample.ts';
import { account, between, gates } from '../sample-parts.ts';
import { answer, ECONOMICS, history, item, said, SWINGS } from './gallery.ts';
import { all, type Element, moved, number, parseSvg, texts } from './svg-parser.ts';

const en = new Speaker('en');
const drawn = { id: 'x' };
const circles = (svg: string): Element[] => all(parseSvg(svg), 'circle');
const desc = (svg: string): string => all(parseSvg(svg), 'desc')[0]?.text ?? '';

function standing(
  point: number | null,
  lo: number,
  hi: number,
  partial = false,
  stage: readonly [Stage, Stage, Stage] = [0, 0, 1],
): AccountResult {
  return { ...account({ id: 'a', name: 'A', position: [point, lo, hi], stage }), position: { point, lo, hi, partial } };
}

describe('position strip', () => {
  const strip = (one: AccountResult): string => positionStrip(one, en, drawn);

  it('sets the point inside its range, on a scale that never turns back', () => {
    const three = fc.tuple(
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(three, (values) => {
        const [lo = 0, point = 0, hi = 0] = [...values].sort((a, b) => a - b);
        const svg = strip(standing(point, lo, hi));
        const [bar] = all(parseSvg(svg), 'rect');
        const [dot] = circles(svg);
        if (!bar || !dot) throw new Error('no bar or no dot');
        const [from, at, to] = [number(bar, 'x'), number(dot, 'cx'), number(bar, 'x') + number(bar, 'width')];
        expect(at).toBeGreaterThanOrEqual(from - 0.02);
        expect(at).toBeLessThanOrEqual(to + 0.02);
        expect(at).toBeCloseTo(14 + point * 104, 1);
        expect(to - from).toBeCloseTo((hi - lo) * 104, 1);
      }),
    );
  });

  it('draws no point where none is known, a ring where a gate is unknown, and says so', () => {
    const unknown = strip(standing(null, 0, 1.5, true));
    expect(circles(unknown)).toEqual([]);
    expect(texts(parseSvg(unknown))).toContain('?');
    expect(desc(unknown)).toContain('unknown');
    const ink = (svg: string) => all(parseSvg(svg), 'g').find((group) => group.children[0]?.name === 'circle')?.attributes['fill'];
    expect(ink(strip(standing(0.5, 0, 1, true)))).toBe('var(--paper)');
    expect(ink(strip(standing(0.5, 0, 1)))).toBe('var(--ink)');
    expect(desc(strip(standing(0.97, 0, 1.97)))).toContain('0.97');
  });

  it('marks the confirmed stage solid, the possible one open, and asks where nobody is known', () => {
    const triangles = (one: AccountResult) =>
      all(parseSvg(strip(one)), 'path').flatMap((path) => (path.attributes['d']?.endsWith('Z') ? [moved(path).x] : []));
    expect(triangles(standing(1.5, 1, 2, false, [1, 1, 2]))).toEqual([222, 118]);
    expect(triangles(standing(1.5, 1, 2, false, [1, 1, 1]))).toEqual([118]);
    const open = standing(1.5, 1, 2, false, [1, 1, 2]);
    const asks = { ...open, stage: { ...open.stage, possibleUnknown: true } };
    expect(triangles(asks)).toEqual([118]);
    expect(desc(strip(asks))).toContain('Possible: unknown');
  });
});

describe('mix', () => {
  const { mix } = rich.firm;
  if (mix === null) throw new Error('the sample has a mix');
  const bars = (svg: string) => all(parseSvg(svg), 'rect').map((bar) => number(bar, 'width'));

  it('gives each mode a bar as long as its share, and what nobody assessed a hatched one', () => {
    const svg = mixBar(mix, en, drawn);
    const [zero = 0, one = 0, two = 0, three = 0, rest = 0] = bars(svg);
    expect([zero, one, two, rest].map((px) => Number((px / zero).toFixed(2)))).toEqual([1, 1.41, 0.59, 0.45]);
    expect(three).toBe(0);
    expect(all(parseSvg(svg), 'rect').at(-1)?.attributes['fill']).toBe('url(#x-hatch)');
    expect(texts(parseSvg(svg))).toContain('not assessed');
    expect(texts(parseSvg(mixBar({ ...mix, unassessed: 0 }, en, drawn)))).not.toContain('not assessed');
  });

  it('prints the band where there is one, and the draws where they were made', () => {
    expect(texts(parseSvg(mixBar(mix, en, drawn)))).toContain('29 % (23–37 %)');
    expect(desc(mixBar(mix, en, drawn))).not.toContain('drawn');
    const sampled = mixBar({ ...mix, drawn: mix.modes.map((mode) => ({ ...mode, lo: 0.1, hi: 0.9 })) }, en, drawn);
    expect(desc(sampled)).toContain('drawn 10–90 %');
    expect(all(parseSvg(sampled), 'path').length).toBeGreaterThan(all(parseSvg(mixBar(mix, en, drawn)), 'path').length);
  });
});

describe('radar', () => {
  const known = gates([['CONT', 0.5, 0.5, 0.5], ['BTX', 1, 1, 1], ['KEY', 0.8, 0.6, 1], ['RATV', null, 0, 1], ['INST', null, 0, 1]], []); // prettier-ignore

  it('takes the mean of what is known of a theme and keeps what is not apart', () => {
    const themes = Object.fromEntries(themesOf(known).map((theme) => [theme.id, theme]));
    expect(themes['continuity']).toEqual({ id: 'continuity', point: 0.75, lo: 0.75, hi: 0.75, partial: false });
    expect(themes['key-person']).toEqual({ id: 'key-person', point: 0.8, lo: 0.3, hi: 1, partial: true });
    expect(themes['institution']).toMatchObject({ point: null, lo: 0, hi: 1 });
    expect(themes['network']).toMatchObject({ point: null });
  });

  it('leaves a gap for a theme nobody knows', () => {
    const svg = radar({ name: 'A', gates: known }, en, drawn);
    expect(circles(svg).map((dot) => dot.attributes['fill'])).toEqual(['var(--ink)', 'var(--paper)']);
    expect(texts(parseSvg(svg)).filter((text) => text === '?')).toHaveLength(4);
    const filled = all(parseSvg(svg), 'polygon').filter((one) => one.attributes['fill'] !== 'none');
    expect(filled).toHaveLength(1);
    expect(desc(svg)).toContain('network unknown');
    expect(desc(svg)).toContain('decide no stage');
  });
});

describe('quadrant', () => {
  it('stands where readiness and pressure meet', () => {
    const at = (pressure: number, ready: number) => {
      const svg = quadrant({ ...rich.firm.pressure, pressure, readiness: between(ready, ready, ready) }, en, drawn);
      const [dot] = circles(svg);
      return dot === undefined ? [] : [number(dot, 'cx'), number(dot, 'cy')];
    };
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0], [xm = 0, ym = 0]] = [at(0, 0), at(1, 1), at(0.5, 0.25)];
    expect(x1).toBeGreaterThan(x0);
    expect(y1).toBeLessThan(y0);
    expect((xm - x0) / (x1 - x0)).toBeCloseTo(0.25, 3);
    expect((ym - y0) / (y1 - y0)).toBeCloseTo(0.5, 3);
  });

  it('cuts where the ruler cut it', () => {
    const ruleset = {
      overrides: [{ id: 'pressure.high', value: 0.25, default: 0.5, reason: 'a hard year', at: { file: 'guanxi.yaml', line: 3 } }],
    };
    const tall = (svg: string) => all(parseSvg(svg), 'rect').map((field) => number(field, 'height'));
    const [usual = 0] = tall(quadrant(rich.firm.pressure, en, drawn));
    expect(tall(quadrant(rich.firm.pressure, en, { ...drawn, ruleset })).map((px) => Number((px / usual).toFixed(1)))).toEqual([
      1.5, 1.5, 0.5, 0.5,
    ]);
  });

  it('has no point where pressure or readiness is unknown, and says which', () => {
    const blind = quadrant({ ...rich.firm.pressure, pressure: null, quadrant: null, observable: 2 }, en, drawn);
    expect(circles(blind)).toEqual([]);
    expect(texts(parseSvg(blind))).toContain('?');
    expect(desc(blind)).toMatch(/Pressure unknown: only 2 of 8/);
    const unready = quadrant({ ...rich.firm.pressure, readiness: between(null, 0, 1), quadrant: null }, en, drawn);
    expect(circles(unready)).toEqual([]);
    expect(desc(unready)).toContain('Readiness: unknown');
  });
});

describe('tornado', () => {
  const names = new Map([['mengyuan', '蒙原乳业']]);
  it('draws the widest first, down to the left and up to the right of where all stand', () => {
    const svg = tornado(SWINGS, en, { ...drawn, names });
    const bars = all(parseSvg(svg), 'rect');
    expect(bars.map((bar) => Number((number(bar, 'width') / 124).toFixed(2)))).toEqual([1.55, 0.75, 0.1]);
    expect(texts(parseSvg(svg))[1]).toContain('蒙原乳业');
    expect(desc(svg)).toContain('−0.20 to +0.11');
    expect(bars.map((bar) => Number(((170 - number(bar, 'x')) / 124).toFixed(2)))).toEqual([1, 0.35, 0]);
  });

  it('leaves out what moves nothing, and draws no more than asked', () => {
    expect(desc(tornado(SWINGS, en, { ...drawn, names }))).not.toContain('xinhe');
    expect(all(parseSvg(tornado(SWINGS, en, { ...drawn, names, most: 1 })), 'rect')).toHaveLength(1);
    expect(texts(parseSvg(tornado([], en, { ...drawn, names })))).toEqual(['Nothing alone would move the position.']);
  });
});

describe('answers', () => {
  const scores = fc.array(fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, null), fc.constantFrom('sales', 'quality', null)), { maxLength: 60 });

  it('draws every answer, ours and theirs, known and not, each at a place of its own', () => {
    fc.assert(
      fc.property(scores, scores, (ours, theirs) => {
        const side = (list: typeof ours) => (list.length === 0 ? null : said(list.map(([score, group]) => answer(score, group))));
        const root = parseSvg(answersStrip(item({ ours: side(ours), customer: side(theirs) }), en, drawn));
        const dots = all(root).filter((one) => one.name === 'circle');
        expect(dots).toHaveLength(ours.length);
        const squares = places(root).filter(({ shape }) => shape === 'square');
        expect(squares).toHaveLength(theirs.length);
        const spots = places(root).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
        expect(new Set(spots).size).toBe(spots.length);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the record as unknown where it cannot tell', () => {
    const blind = answersStrip(item({ shown: { ...item().shown, point: null, lo: 0, hi: 1 }, customer: null }), en, drawn);
    expect(texts(parseSvg(blind))).toContain('?');
    expect(desc(blind)).toContain('The record cannot tell');
    expect(desc(blind)).toContain('The customer: nobody answered');
  });

  const group = (name: string | null, median: number | null) => ({ group: name, n: 2, unknown: 1, median, low: 0, high: 4 });
  it('says medians on the scale that is drawn, and of whom each group is', () => {
    const ours = said([answer(3, null), answer(3, 'sales')], { byFunction: [group(null, 3), group('sales', null)] });
    const text = desc(answersStrip(item({ ours, customer: said([answer(null, 'sales')]) }), en, drawn));
    expect(text).toContain('Scale 0 to 4. Our side, median 3.00 [2.00–3.00]: not stated 3.0 (2 answered, 1 did not know), sales');
    expect(text).toContain('The customer, no median: .');
    expect(text).toContain('The record shows 2.40 [2.00–2.80].');
  });

  it('labels each row by who answered and makes room for equal answers, those who did not know two abreast', () => {
    const five = (score: number | null, of: string | null) => Array.from({ length: 5 }, () => answer(score, of));
    const rows = rowsOf(item({ ours: said([...five(2, 'sales'), ...five(null, null)]), customer: null }), en, 5, 9);
    expect(rows.map(({ label, height }) => [label, height])).toEqual([
      ['Our side', 20],
      ['sales', 20],
      ['not stated', 35],
      ['median', 20],
      ['The record', 20],
    ]);
  });
});

/** Where each answer stands: the dots of our side, the squares of theirs. */
function places(root: Element): { shape: 'circle' | 'square'; x: number; y: number }[] {
  const found: { shape: 'circle' | 'square'; x: number; y: number }[] = [];
  const walk = (one: Element, x: number, y: number): void => {
    const [dx, dy] = [x + moved(one).x, y + moved(one).y];
    if (one.name === 'circle') found.push({ shape: 'circle', x: dx + number(one, 'cx'), y: dy + number(one, 'cy') });
    if (one.name === 'path' && /^M-?[\d.]+,-?[\d.]+h/i.test(one.attributes['d'] ?? '')) found.push({ shape: 'square', x: dx, y: dy });
    for (const child of one.children) walk(child, dx, dy);
  };
  walk(root, 0, 0);
  return found;
}

describe('economics', () => {
  it('keeps a period without figures as a gap and fills the dots on the wrong side of the line', () => {
    const root = parseSvg(economicsMultiples(ECONOMICS, en, drawn));
    const alarming = all(root, 'g').filter((group) => group.attributes['fill'] === 'var(--warn)');
    expect(alarming.flatMap((group) => all(group, 'circle'))).toHaveLength(3);
    expect(all(root, 'circle')).toHaveLength(5);
    expect(texts(root).filter((text) => text === '?')).toHaveLength(1);
    expect(texts(root)).toEqual(expect.arrayContaining(['1.90', 'alarm 1.50', '86 %']));
    expect(all(root, 'desc')[0]?.text).toContain('2022 unknown, 2023 1.20');
  });
});

describe('trend', () => {
  const days = ['2025-01-31', '2025-06-30', '2025-12-31', '2026-06-30'];
  it('breaks the line where a position was unknown', () => {
    const drawing = (positions: (number | null)[]) =>
      parseSvg(accountTrend(history(days, positions), { id: 'mengyuan', name: 'M' }, en, drawn));
    const pieces = (root: Element) => {
      const [line] = all(root, 'g').filter(
        (group) => group.attributes['stroke'] === 'var(--ink)' && group.attributes['stroke-width'] === '2',
      );
      return (line?.children[0]?.attributes['d'] ?? '').match(/M/g)?.length;
    };
    expect([pieces(drawing([1, 1.2, 1.4, 1.6])), pieces(drawing([1, null, 1.4, 1.6]))]).toEqual([1, 2]);
    expect(all(drawing([1, null, 1.4, 1.6]), 'circle')).toHaveLength(3);
  });

  it('tells each day with its stages, and that there is none', () => {
    const text = desc(trend(history(days), en, drawn));
    expect(text).toContain('2025-01-31: stage 0–?');
    expect(text).toContain('2026-06-30: stage 0–2; 0 25 %');
    expect(texts(parseSvg(trend([], en, drawn)))).toContain('No earlier day is on record.');
    expect(circles(trend(history(days), en, drawn))).toHaveLength(16);
  });

  it('draws its levels from the first day to the last', () => {
    const levels = (root: Element): number[][] =>
      all(root, 'g')
        .filter((one) => one.attributes['stroke'] === 'var(--line)')
        .flatMap((one) => all(one, 'path'))
        .map((path) => Array.from((path.attributes['d'] ?? '').matchAll(/[ML](-?[\d.]+),/g), ([, x]) => Number(x)));
    const drawing = accountTrend(history(days, [1, 1.2, 1.4, 1.6]), { id: 'mengyuan', name: 'M' }, en, drawn);
    expect(levels(parseSvg(drawing))).toEqual([0, 1, 2, 3].map(() => [52, 316]));
    expect(levels(parseSvg(accountTrend([], { id: 'mengyuan', name: 'M' }, en, drawn)))).toEqual([0, 1, 2, 3].map(() => [52, 316]));
  });

  it('sets days at their distance, labels apart, and reads a partial date as its last day', () => {
    expect(dayOf('2026-06-30') - dayOf('2026-06-01')).toBe(29);
    expect(dayOf('2024-02')).toBe(dayOf('2024-02-29'));
    expect(dayOf('2025')).toBe(dayOf('2025-12-31'));
    expect(apart([0, 3, 10, 12], (one) => one, 5)).toEqual([3, 12]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), (ys) => {
        const moved_ = spread(
          ys.map((y) => ({ y })),
          14,
          100,
        ).map(({ y }) => y);
        for (const [index, y] of moved_.slice(1).entries()) expect((moved_[index] ?? 0) - y).toBeGreaterThanOrEqual(14);
      }),
    );
  });
});
