import type { ImportRecord, Reading, Rejected, Withdrawn } from '../records.ts';
import type { Register } from './register.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';

interface Seen {
  readonly source: Source;
  readonly row: TakenRow;
}

/** What is gathered from all tables of one call. */
export interface Taking {
  readonly records: ImportRecord[];
  readonly rejected: Rejected[];
  readonly withdrawn: Withdrawn[];
  readonly understood: Reading['understood'][number][];
  readonly register: Register;
  readonly zone: string | undefined;
  /** Rows taken so far by their source id. */
  readonly seen: Map<string, Seen>;
  /** Our people named so far. */
  readonly owners: Set<string>;
}

export function reject(taking: Taking, source: Source, row: TakenRow, reason: string, args: Rejected['args'] = {}, meant = false): void {
  taking.rejected.push({ at: source.at(row), reason, args, meant });
}

/** Of a row with a number: that it did not come about, whatever an earlier export said. */
export function withdraw(taking: Taking, sourceId: string | null, why: 'cancelled' | 'open'): void {
  if (sourceId !== null) taking.withdrawn.push({ sourceId, why, to: null, series: false });
}

/** True the first time an id is seen; a row that repeats one is rejected: word for word, or with other content. */
export function isNew(taking: Taking, source: Source, row: TakenRow, id: string): boolean {
  const before = taking.seen.get(id);
  if (before === undefined) {
    taking.seen.set(id, { source, row });
    return true;
  }
  if (said(before) === said({ source, row })) reject(taking, source, row, 'row_repeated', {}, true);
  else reject(taking, source, row, 'id_repeated', { id });
  return false;
}

export function said({ source, row }: Seen): string {
  return source.said(row);
}
