import { link, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { HistoryPoint } from '../../result-history.ts';
import { INK, LINE, QUIET, SIZE } from './svg.ts';
import { apart, dayOf } from './trend-axis.ts';

export const HEIGHT = 220;
export const FRAME = { left: 44, top: 12, foot: 48 };
export const GAP = 8;
/** Px a date takes under the axis. */
const DATE = 54;

/** Level lines with their labels. */
export function frame(steps: readonly number[], label: (step: number) => string, history: readonly HistoryPoint[]): Markish[] {
  const all = history.map((point) => dayOf(point.asOf));
  const [from, to] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  return [
    link(steps, { x1: () => from, x2: () => to, y1: Number, y2: Number, stroke: LINE }),
    text(steps, { frameAnchor: 'left', dx: FRAME.left - 8, textAnchor: 'end', y: Number, text: label, fill: QUIET, fontSize: SIZE.small }),
  ];
}

/** Days under the axis as far as they have room, and what stands under each. */
export function days(history: readonly HistoryPoint[], right: number, under: (point: HistoryPoint) => string): Markish[] {
  const scale = xScale(history, right);
  const shown = apart(history, (point) => px(scale, dayOf(point.asOf)), DATE);
  const x = (point: HistoryPoint): number => dayOf(point.asOf);
  const base = { frameAnchor: 'bottom', x, fontSize: SIZE.small } as const;
  return [
    text(shown, { ...base, dy: -FRAME.foot + 18, text: (point: HistoryPoint) => dated(point, shown), fill: QUIET }),
    text(shown, { ...base, dy: -FRAME.foot + 36, text: under, fill: INK }),
  ];
}

/** Days to px. */
export function xScale(
  history: readonly HistoryPoint[],
  right: number,
): { readonly domain: number[]; readonly range: number[]; readonly axis: null } {
  const all = history.map((point) => dayOf(point.asOf));
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const domain = all.length === 0 ? [0, 1] : from === to ? [from - 1, to + 1] : [from, to];
  return { domain, range: [FRAME.left + GAP, right - GAP], axis: null };
}

/** Where a day is drawn. */
function px({ domain, range }: ReturnType<typeof xScale>, day: number): number {
  const [from = 0, to = 1] = domain;
  const [left = 0, right = 1] = range;
  return left + ((day - from) / (to - from)) * (right - left);
}

/** Values to px. */
export function yScale(domain: readonly [number, number]): { readonly domain: number[]; readonly range: number[]; readonly axis: null } {
  return { domain: [...domain], range: [HEIGHT - FRAME.foot, FRAME.top], axis: null };
}

/** What stands where no day is on record. */
export function nothing(speaker: Speaker): Markish {
  return text([{}], { frameAnchor: 'middle', text: () => speaker.say('chart.trend.nothing'), fill: QUIET, fontSize: SIZE.text });
}

/** Year and month; month and day where several of the days shown lie in one month. */
function dated({ asOf }: HistoryPoint, shown: readonly HistoryPoint[]): string {
  const months = new Set(shown.map((point) => point.asOf.slice(0, 7)));
  return months.size < shown.length ? asOf.slice(5) : asOf.slice(0, 7);
}
