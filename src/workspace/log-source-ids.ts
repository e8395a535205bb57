import { readRecord } from './csv-record.ts';
import type { RawLog } from './workspace.ts';

const WRITTEN = /["']?\bsource_id["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',}#][^,}\n#]*))/g;

/** Source ids as written in a log, for did-you-mean: by their look, without reading entries. */
export function* sourceIdsIn(raw: RawLog): Generator<string> {
  if (raw.format === 'csv') yield* inColumn(raw.text);
  else {
    for (const [, double, single, plain] of raw.text.matchAll(WRITTEN)) {
      const id = (double ?? single ?? plain ?? '').trim();
      if (id !== '') yield id;
    }
  }
}

function* inColumn(text: string): Generator<string> {
  const header = readRecord(text, 0, 1);
  const column = header.cells.findIndex((cell) => cell.value.trim() === 'source_id');
  if (column < 0) return;
  for (let { pos, line } = header; pos < text.length;) {
    const record = readRecord(text, pos, line);
    const id = record.cells[column]?.value.trim() ?? '';
    if (id !== '') yield id;
    ({ pos, line } = record);
  }
}
