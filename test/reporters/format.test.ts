import { describe, expect, it } from 'vitest';
import {
  decimal,
  percent,
  percentBand,
  places,
  position,
  positionRange,
  range,
  short,
  signed,
  stageSpan,
} from '../../src/reporters/terminal/format.ts';

const at = (file: string, line: number) => ({ file, line });

describe('numbers of the report', () => {
  it('never rounds a position into a stage it has not completed', () => {
    expect(position(0.97, 1)).toBe('0.9');
    expect(position(1.999, 2)).toBe('1.99');
    expect(position(1.68, 1)).toBe('1.7');
    expect(position(3, 1)).toBe('3.0');
    expect(position(null, 1)).toBe('?');
  });
  it('shows a range only where it says more than the point', () => {
    expect(positionRange({ point: 1.68, lo: 1.61, hi: 2.395 }, 2)).toBe('[1.61–2.40]');
    expect(positionRange({ point: 0.97, lo: 0.92, hi: 0.97 }, 1)).toBe('');
    expect(range({ point: 0.5, lo: 0.5, hi: 0.5 })).toBe('');
    expect(range({ point: null, lo: null, hi: 1 })).toBe('[−∞ … 1.00]');
    expect(range({ point: -0.14, lo: -0.16, hi: -0.12 })).toBe('[−0.16 … −0.12]');
    expect(range({ point: 2, lo: 1, hi: null })).toBe('[1.00–∞]');
  });
  it('signs a movement, leaves out one that two decimals do not show, and owns up to an unknown one', () => {
    expect([0.2, -0.06, 0.004, -0.004, null].map(signed)).toEqual(['+0.20', '−0.06', '', '', '?']);
  });
  it('keeps unknown apart from zero', () => {
    expect(decimal(null)).toBe('?');
    expect(decimal(0)).toBe('0.00');
    expect(decimal(-0.001)).toBe('0.00');
    expect(decimal(-0.5)).toBe('−0.50');
    expect(short(3)).toBe('3');
    expect(short(0.5)).toBe('0.5');
    expect(short(20)).toBe('20');
    expect(short(0)).toBe('0');
  });
  it('shows a share above nothing as more than nothing', () => {
    expect(percent(0.002)).toBe('<1 %');
    expect(percent(0)).toBe('0 %');
    expect(percentBand(0, 0.004)).toBe('0–1 %');
    expect(percentBand(0.14, 0.19)).toBe('14–19 %');
  });
  it('writes confirmed to possible, and ? where nobody is known', () => {
    const stage = { point: 1, confirmed: 1, possible: 2, possibleUnknown: false, majority: 1 } as const;
    expect(stageSpan(stage)).toBe('1–2');
    expect(stageSpan({ ...stage, possible: 1 })).toBe('1');
    expect(stageSpan({ ...stage, possibleUnknown: true })).toBe('1–?');
  });
});

describe('places', () => {
  it('names a file once and counts what it leaves out', () => {
    expect(places([at('a.yaml', 1), at('a.yaml', 7), at('b.yaml', 3), at('b.yaml', 4)], 3, 80)).toBe('a.yaml:1, :7 · b.yaml:3 +1');
    expect(places([], 3, 80)).toBe('');
  });
  it('shows fewer rather than cut ones, and cuts a lone path at its front', () => {
    const two = [at('accounts/north.yaml', 1), at('interactions/2026.yaml', 2)];
    expect(places(two, 3, 30)).toBe('accounts/north.yaml:1 +1');
    expect(places(two, 3, 16)).toBe('…north.yaml:1 +1');
  });
});
