import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

type Cell = string | number | null | CellObject;

/** Bytes of a workbook of one sheet; `change` is done to the sheet before it is written. */
export function workbook(rows: readonly (readonly Cell[])[], change: (sheet: WorkSheet) => void = () => undefined): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'S');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** A cell merged over the rows `from` to `to` of a column, all from 0. */
export function down(column: number, from: number, to: number): NonNullable<WorkSheet['!merges']>[number] {
  return { s: { r: from, c: column }, e: { r: to, c: column } };
}
