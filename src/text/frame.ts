import { graphemes, width } from './width.ts';

export interface FrameSpot {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly col: number;
  /** UTF-16 units the caret underlines. */
  readonly length: number;
}

/** One row of a frame: line number (null under the marked line), and text. */
export interface FrameRow {
  readonly line: number | null;
  readonly text: string;
  readonly marked: boolean;
}

/** Lines shown before the marked one, to see what it belongs to. */
const BEFORE = 2;
const TAB = '  ';

/**
 * The marked line with what stands above it, and carets under the spot, counted in terminal cells. Lines longer
 * than `cells` are cut so that the spot stays in view. Control characters become `␦`, so that no file can move the cursor.
 */
export function frame(text: string, spot: FrameSpot, cells: number): readonly FrameRow[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const marked = lines[spot.line - 1];
  if (marked === undefined) return [];
  const start = Math.min(spot.col - 1, marked.length);
  const end = Math.min(start + Math.max(1, spot.length), Math.max(marked.length, start + 1));
  const before = shown(marked.slice(0, start));
  const spotted = shown(marked.slice(start, end));
  const skip = Math.max(0, width(before) + Math.min(width(spotted), Math.floor(cells / 2)) - cells + 1);
  const rows: FrameRow[] = [];
  for (let line = Math.max(1, spot.line - BEFORE); line < spot.line; line++) {
    const above = lines[line - 1] ?? '';
    if (above.trim() !== '') rows.push({ line, text: fit(shown(above), 0, cells), marked: false });
  }
  rows.push({
    line: spot.line,
    text: fit(shown(marked), skip, cells),
    marked: true,
  });
  const left = width(before) - (skip === 0 ? 0 : dropped(shown(marked), skip)) + (skip === 0 ? 0 : 1);
  const carets = '^'.repeat(Math.max(1, Math.min(width(spotted), cells - left)));
  rows.push({
    line: null,
    text: ' '.repeat(Math.max(0, left)) + carets,
    marked: true,
  });
  return rows;
}

function shown(text: string): string {
  return text
    .replaceAll('\t', TAB)
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g, '␦');
}

/** The part of a line from about cell `skip` on that fits into `cells`, with `…` where something is cut. */
function fit(text: string, skip: number, cells: number): string {
  const parts = graphemes(text);
  let from = 0;
  let gone = 0;
  while (gone < skip && from < parts.length) gone += width(parts[from++] ?? '');
  let out = skip > 0 ? '…' : '';
  let used = width(out);
  for (let i = from; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const rest = i === parts.length - 1 ? 0 : 1;
    if (used + width(part) + rest > cells) return `${out}…`;
    out += part;
    used += width(part);
  }
  return out;
}

/** Cells `fit` leaves away at the front for this `skip`. */
function dropped(text: string, skip: number): number {
  let gone = 0;
  for (const part of graphemes(text)) {
    if (gone >= skip) break;
    gone += width(part);
  }
  return gone;
}
