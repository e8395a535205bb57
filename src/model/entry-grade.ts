import type { EntryTable } from './entry-table.ts';
import { NOT_STATED } from './entry-row.ts';
import { SOURCES } from './log.ts';

const BY_RECORD = 0;
const BY_MEMORY = 2;
const RECALL = SOURCES.indexOf('recall');

/** Whether a source is no record of a system: somebody's memory, or nobody says. */
export function isMemory(source: number): boolean {
  return source === NOT_STATED || source === RECALL;
}

/** Grade of an entry, 0 for A … 3 for D: as stated, else A from a system's record, else C (method §1). */
export function entryGrade(table: EntryTable, row: number): number {
  const stated = table.grade[row] as number;
  if (stated !== NOT_STATED) return stated;
  return isMemory(table.source[row] as number) ? BY_MEMORY : BY_RECORD;
}
