import { clip, type Line, lineWidth, type Span, span } from './line.ts';
import { wrap } from './wrap.ts';

export interface Column {
  readonly align?: 'left' | 'right';
  /** Narrowest it may be squeezed to; absent: never squeezed. */
  readonly min?: number;
  /** Widest it may grow to. */
  readonly max?: number;
  /** Lines a cell may take; beyond that it is cut with `…`. Default 1. */
  readonly lines?: number;
}
export type Cell = string | Span | Line;

export interface TableOptions {
  readonly width: number;
  readonly indent?: number;
  readonly gap?: number;
}

/**
 * Columns without boxes: as wide as their contents, squeezed from the last to the first until they fit.
 * Every cell is measured in display cells and cut to its column, so nothing passes `width` as long as the
 * minima fit. One entry per row; a row has more than one line only where a column allows it.
 */
export function tableRows(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: TableOptions,
): readonly (readonly Line[])[] {
  const { indent = 2, gap = 2 } = options;
  const sizes = fit(columns, rows, options.width - indent - gap * (columns.length - 1));
  return rows.map((row) => {
    const cells = columns.map((column, index) => split(row[index] ?? '', sizes[index] ?? 0, column.lines ?? 1));
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) => {
      const line = columns.map((_column, index) => cells[index]?.[at] ?? []);
      return layOut(columns, sizes, line, indent, gap);
    });
  });
}

/** The rows one below the other. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], options: TableOptions): readonly Line[] {
  return tableRows(columns, rows, options).flat();
}

function spans(cell: Cell): Line {
  if (typeof cell === 'string') return [span(cell)];
  return 'text' in cell ? [cell] : cell;
}

function fit(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): readonly number[] {
  const sizes = columns.map((column, index) => {
    const natural = Math.max(0, ...rows.map((row) => lineWidth(spans(row[index] ?? ''))));
    return Math.min(natural, column.max ?? natural);
  });
  let excess = sizes.reduce((sum, size) => sum + size, 0) - room;
  for (let index = columns.length - 1; index >= 0 && excess > 0; index -= 1) {
    const size = sizes[index] ?? 0;
    const give = Math.min(excess, Math.max(0, size - (columns[index]?.min ?? size)));
    sizes[index] = size - give;
    excess -= give;
  }
  return sizes;
}

function split(cell: Cell, size: number, most: number): readonly Line[] {
  const line = spans(cell);
  if (lineWidth(line) <= size || most < 2) return [clip(line, size)];
  const ink = line[0]?.ink ?? 'plain';
  const lines = wrap(line.map((part) => part.text).join(''), size);
  return lines
    .slice(0, most)
    .map((text, at) => clip([span(at === most - 1 && lines.length > most ? `${text} ${lines[at + 1] ?? ''}` : text, ink)], size));
}

function layOut(columns: readonly Column[], sizes: readonly number[], cells: readonly Cell[], indent: number, gap: number): Line {
  const line: Span[] = [span(' '.repeat(indent))];
  for (const [index, column] of columns.entries()) {
    const size = sizes[index] ?? 0;
    const content = clip(spans(cells[index] ?? ''), size);
    const pad = span(' '.repeat(Math.max(0, size - lineWidth(content))));
    if (index > 0) line.push(span(' '.repeat(gap)));
    line.push(...(column.align === 'right' ? [pad, ...content] : [...content, pad]));
  }
  return line;
}
