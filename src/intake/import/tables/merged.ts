/** From one cell to another, as a workbook says it: row and column from 0. */
interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

interface Span {
  /** Row the cell stands in, from 0. */
  readonly top: number;
  readonly column: number;
}

/** So many merged cells are looked at; a sheet with more is drawn, not written. */
const MOST = 20_000;
/** A cell merged over more rows frames the sheet and says nothing of each. */
const TALLEST = 2000;

/** Cells one column wide that are merged over several rows: what stands at their top is true of each row below. */
export class Merged {
  readonly #spans = new Map<number, Span[]>();

  constructor(merges: readonly Range[] = []) {
    for (const { s, e } of merges.slice(0, MOST)) {
      if (s.c !== e.c || e.r === s.r || e.r - s.r > TALLEST) continue;
      for (let row = s.r + 1; row <= e.r; row += 1) {
        const spans = this.#spans.get(row) ?? [];
        spans.push({ top: s.r, column: s.c });
        this.#spans.set(row, spans);
      }
    }
  }

  /** Merged cells that reach down into a row. */
  over(row: number): readonly Span[] {
    return this.#spans.get(row) ?? [];
  }
}
