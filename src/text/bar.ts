import { type Line, span } from './line.ts';

/*
 * Drawing characters are one cell wide in every terminal: none of them is of ambiguous East Asian width
 * (█ ─ ● are, and double in many Chinese set-ups). A test holds them to it.
 */
export const SOLID = '▐';
export const OPEN = '░';
export const TICK = '╎';
export const RANGE = '╌';
export const POINT = '◉';

/** A share of `cells`: solid up to `share`, open up to `hi`. Anything above 0 shows at least one cell. */
export function bar(share: number, hi: number, cells: number): Line {
  const solid = size(share, cells);
  const reach = Math.max(solid, size(hi, cells));
  return [span(SOLID.repeat(solid)), span(OPEN.repeat(reach - solid), 'faint'), span(' '.repeat(cells - reach))];
}

function size(share: number, cells: number): number {
  if (!(share > 0)) return 0;
  return Math.max(1, Math.min(cells, Math.round(share * cells)));
}

export interface Scale {
  /** Largest value; a tick stands at 0 and every whole step. */
  readonly max: number;
  /** Cells from one tick to the next. */
  readonly step: number;
}

/** Cells a strip of this scale takes. */
export function stripWidth(scale: Scale): number {
  return scale.max * scale.step + 1;
}

/** A value with its range on a scale with ticks: `╎  ╌◉╌╎╌╌  ╎`. Without a point only the range is drawn. */
export function strip(
  value: { readonly point: number | null; readonly lo: number | null; readonly hi: number | null },
  scale: Scale,
): Line {
  const last = stripWidth(scale) - 1;
  const at = (x: number): number => Math.min(last, Math.max(0, cellOf(x, scale.step)));
  const from = value.lo === null ? 0 : at(value.lo);
  const to = value.hi === null ? last : at(value.hi);
  const point = value.point === null ? -1 : at(value.point);
  return Array.from({ length: last + 1 }, (_, cell) => {
    if (cell === point) return span(POINT, 'strong');
    if (cell >= from && cell <= to) return span(RANGE);
    return span(cell % scale.step === 0 ? TICK : ' ', 'faint');
  });
}

/** Nearest cell, but never the next tick before it is reached: 0.97 is short of 1. */
function cellOf(x: number, step: number): number {
  const cell = Math.round(x * step);
  return cell > x * step && cell % step === 0 ? cell - 1 : cell;
}

/** The numbers of a scale, each above its tick. */
export function ruler(scale: Scale): string {
  let text = '';
  for (let tick = 0; tick <= scale.max; tick += 1) text = text.padEnd(tick * scale.step) + String(tick);
  return text;
}
