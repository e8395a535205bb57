import { graphemes, truncate, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { SIZE } from './svg.ts';

/** Ems a character takes in the fonts of a page, on the safe side: a Chinese one is a whole em, a letter three fifths. */
const NARROW = 0.6;
const WIDE = 1.02;
/** Px by which sums of widths may be off. */
const ROUNDING = 0.5;

/** Px a text takes at most, at a size. */
export function textWidth(text: string, size: number = SIZE.text): number {
  const wide = graphemes(text).filter((part) => width(part) > 1).length;
  return ((width(text) - 2 * wide) * NARROW + wide * WIDE) * size;
}

/** The text, cut with `…` where it does not fit. */
export function fitted(text: string, px: number, size: number = SIZE.text): string {
  let cells = Math.min(width(text), Math.ceil((2 * px) / (WIDE * size)));
  let cut = truncate(text, cells);
  while (cells > 0 && textWidth(cut, size) > px + ROUNDING) cut = truncate(text, --cells);
  return cut;
}

/** The text in lines that fit, at most so many; the last is cut with `…` where more would follow. */
export function lines(text: string, px: number, most: number, size: number = SIZE.text): readonly string[] {
  const all = wrap(text, Math.max(2, Math.floor(px / (NARROW * size))));
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), fitted(`${all.slice(most - 1).join(' ')}`, px, size)];
}

/** Px of the widest. */
export function widest(texts: readonly string[], size: number = SIZE.text): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
