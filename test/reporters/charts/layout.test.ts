import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../src/reporters/charts/map/layers.ts';
import { membersLayout } from '../../../src/reporters/charts/map/members-layout.ts';
import { apartFrom } from '../../../src/reporters/charts/map/overlap.ts';
import { peopleLayout } from '../../../src/reporters/charts/map/people-layout.ts';
import type { Box, Scene } from '../../../src/reporters/charts/map/scene.ts';
import { chainLayout } from '../../../src/reporters/charts/map/chain-layout.ts';
import { fitted, lines, textWidth } from '../../../src/reporters/charts/measure.ts';
import type { Drawing, Edge, Group } from '../../../src/reporters/map/drawing.ts';

const edge = (from: string, to: string, more: Partial<Edge> = {}): Edge => ({
  from,
  to,
  label: 'tie',
  stroke: 'plain',
  alarm: false,
  ...more,
});
const group = (title: string, ...keys: readonly string[]): Group => ({
  title,
  nodes: keys.map((key) => ({ key, lines: [`人 ${key}`, 'facts'], look: 'plain' as const })),
});
const drawing = (groups: readonly Group[], edges: readonly Edge[]): Drawing => ({ title: 't', directed: false, groups, edges, legend: [] });
const keys = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function overlaps(boxes: readonly Pick<Box, 'x' | 'y' | 'width' | 'height'>[]): number {
  let count = 0;
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart) count += 1;
    }
  }
  return count;
}

/** Every node once, none over another, all inside the drawing. */
function expectSound(scene: Scene, drawn: Drawing): void {
  expect(scene.boxes.map((box) => box.node.key).sort()).toEqual(drawn.groups.flatMap((one) => one.nodes.map((node) => node.key)).sort());
  expect(overlaps(scene.boxes)).toBe(0);
  for (const box of scene.boxes) {
    expect(box.x).toBeGreaterThanOrEqual(-0.5);
    expect(box.x + box.width).toBeLessThanOrEqual(scene.width + 0.5);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(scene.height + 0.5);
  }
}

describe('layouts', () => {
  const sizes = fc.record({
    ours: fc.integer({ min: 1, max: 12 }),
    accounts: fc.integer({ min: 1, max: 12 }),
    people: fc.integer({ min: 1, max: 5 }),
  });
  const links = fc.array(fc.tuple(fc.nat(11), fc.nat(59)), { minLength: 1, maxLength: 40 });

  it.each([340, 640, 1080])('of people: nobody covers another, every tie ends at its own row, at %d px', (width) => {
    fc.assert(
      fc.property(sizes, links, ({ ours, accounts, people }, drawn) => {
        const theirs = Array.from({ length: accounts }, (_, index) => group(`账户 ${index}`, ...keys(`t${index}-`, people)));
        const all = theirs.flatMap((one) => one.nodes.map((node) => node.key));
        const pairs = new Map(
          drawn.map(([from, to]) => [`o${from % ours} ${all[to % all.length] ?? ''}`, edge(`o${from % ours}`, all[to % all.length] ?? '')]),
        );
        const whole = drawing([group('ours', ...keys('o', ours)), ...theirs], [...pairs.values()]);
        const scene = peopleLayout(whole, width);
        expectSound(scene, whole);
        expect(scene.curves).toHaveLength(pairs.size);
        const ends = scene.curves.map(({ d }) => d.split(' ').at(-1));
        expect(new Set(ends).size).toBe(pairs.size);
      }),
      { numRuns: 40 },
    );
  });

  it('of people draws two hundred accounts, one, and none', () => {
    const theirs = Array.from({ length: 200 }, (_, index) => group(`a${index}`, `t${index}`));
    const whole = drawing(
      [group('ours', ...keys('o', 20)), ...theirs],
      theirs.map((_, index) => edge(`o${index % 20}`, `t${index}`)),
    );
    expectSound(peopleLayout(whole, 1080), whole);
    const none = drawing([group('', 'empty')], []);
    expectSound(peopleLayout(none, 340), none);
  });

  it.each([340, 900])('of members: nobody covers another and nobody leaves the sheet, at %d px', (width) => {
    const ties = fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), ties, (count, pairs) => {
        const members = keys('m', count);
        const hub: Group = { title: '', nodes: [{ key: 'hub', lines: ['我们'], look: 'ours' }] };
        const known = pairs.flatMap(([a, b]) =>
          a % count === b % count ? [] : [edge(`m${a % count}`, `m${b % count}`, { stroke: 'thick' })],
        );
        const whole = drawing([hub, group('组织', ...members)], [...members.map((to) => edge('hub', to, { stroke: 'thin' })), ...known]);
        const scene = membersLayout(whole, width);
        expectSound(scene, whole);
        expect(scene.curves).toHaveLength(whole.edges.length);
        expect(membersLayout(whole, width)).toEqual(scene);
      }),
      { numRuns: 12 },
    );
  });

  it('of members bends a tie round the hub on the side it already passes on', () => {
    const members = keys('m', 14);
    const hub: Group = { title: '', nodes: [{ key: 'hub', lines: ['我们'], look: 'ours' }] };
    const known = members.flatMap((a, at) => members.slice(at + 1).map((b) => edge(a, b, { stroke: 'thick' })));
    const { boxes, curves } = membersLayout(drawing([hub, group('组织', ...members)], known), 900);
    const middle = (key: string): { x: number; y: number } => {
      const box = boxes.find((one) => one.node.key === key);
      return box === undefined ? { x: NaN, y: NaN } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const us = middle('hub');
    const close = curves.flatMap(({ edge: { from, to }, d }) => {
      const [a, b] = [middle(from), middle(to)];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const share = ((us.x - a.x) * dx + (us.y - a.y) * dy) / (dx ** 2 + dy ** 2);
      const off = { x: a.x + dx * share - us.x, y: a.y + dy * share - us.y };
      const [, x = NaN, y = NaN] = (/Q([-\d.]+),([-\d.]+)/.exec(d) ?? []).map(Number);
      const passes = share > 0 && share < 1 && Math.hypot(off.x, off.y) < 45 && Math.hypot(off.x, off.y) > 1;
      return passes ? [{ side: (x - us.x) * off.x + (y - us.y) * off.y, bend: Math.hypot(x - us.x, y - us.y) }] : [];
    });
    expect(close.length).toBeGreaterThan(3);
    for (const { side, bend } of close) {
      expect(side).toBeGreaterThan(0);
      expect(bend).toBeGreaterThan(70);
    }
  });

  it.each([340, 900])('of the chain: nobody covers another, every link is drawn, at %d px', (width) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }), (count, pairs) => {
        const nodes = keys('n', count);
        const linked = new Map(
          pairs
            .filter(([a, b]) => a % count !== b % count)
            .map(([a, b]) => [`${a % count} ${b % count}`, edge(`n${a % count}`, `n${b % count}`)]),
        );
        const whole = drawing([group('', ...nodes)], [...linked.values()]);
        const scene = chainLayout(whole, width);
        expectSound(scene, whole);
        expect(scene.curves).toHaveLength(linked.size);
      }),
      { numRuns: 60 },
    );
  });
});

describe('layers', () => {
  it('set a chain from its sources to its end, and a circle in the order of what leads most', () => {
    const links = [edge('valves', 'we'), edge('we', 'dairy'), edge('dairy', 'retail'), edge('paper', 'retail')];
    expect(layersOf(['dairy', 'paper', 'retail', 'valves', 'we'], links)).toEqual([['valves'], ['we'], ['dairy', 'paper'], ['retail']]);
    const circle = [edge('we', 'dealer'), edge('we', 'dairy'), edge('dealer', 'plant'), edge('plant', 'we')];
    expect(layersOf(['dairy', 'dealer', 'plant', 'we'], circle)).toEqual([['we'], ['dairy', 'dealer'], ['plant']]);
    expect(layersOf([], [])).toEqual([]);
  });

  it('hold every key once; without circles every link leads down', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const all = keys('k', 10);
        const layers = layersOf(
          all,
          drawn.map(([a, b]) => ({ from: `k${a}`, to: `k${b}` })),
        );
        expect(layers.flat().sort()).toEqual(all);
        const down = drawn.filter(([a, b]) => a < b).map(([a, b]) => ({ from: `k${a}`, to: `k${b}` }));
        const at = new Map(layersOf(all, down).flatMap((layer, index) => layer.map((key) => [key, index] as const)));
        for (const { from, to } of down) expect(at.get(to) ?? 0).toBeGreaterThan(at.get(from) ?? 0);
      }),
    );
  });
});

describe('room', () => {
  it('is made between boxes wherever they lay', () => {
    const body = fc.record({
      x: fc.integer({ min: -50, max: 400 }),
      y: fc.integer({ min: -50, max: 300 }),
      width: fc.integer({ min: 20, max: 150 }),
      height: fc.integer({ min: 15, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 25 }), (bodies) => {
        const placed = apartFrom(bodies, 340, 10, 8);
        expect(overlaps(placed)).toBe(0);
        for (const { x, width } of placed) expect(x >= 9.99 && x + width <= 330.01).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is measured by the character: Chinese counts a whole em', () => {
    expect(textWidth('蒙原乳业', 12)).toBeCloseTo(4 * 12 * 1.02, 6);
    expect(textWidth('abcd', 10)).toBeCloseTo(24, 6);
    expect(fitted('蒙原乳业', 49, 12)).toBe('蒙原乳业');
    expect(textWidth(fitted('蒙原乳业有限公司', 60, 12), 12)).toBeLessThanOrEqual(60.5);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 20, max: 300 }), (text, px) => {
        expect(textWidth(fitted(text, px, 11), 11)).toBeLessThanOrEqual(px + 0.5);
        expect(lines(text, px, 2, 11).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
