import { type EntryTable, NOT_STATED } from '../entry-table.ts';
import { type Purpose, PURPOSES } from '../log.ts';
import { compare } from '../order.ts';
import type { Day } from '../values.ts';
import type { Place } from '../../result.ts';
import type { CodedItem, WorkshopSheet } from '../workshop.ts';

/** The last word of one coder on one interaction. */
export interface CodedBy {
  readonly coder: string;
  readonly side: WorkshopSheet['side'];
  readonly purpose: Purpose;
  readonly at: Place;
}
export interface CodedEntry {
  /** Row of the table of entries. */
  readonly row: number;
  /** By side, then coder. */
  readonly by: readonly CodedBy[];
}

/**
 * What coders say, entry by entry in the order of the table. Sheets up to a day add up; where one coder codes an interaction
 * again, the later sheet counts, and within a sheet what stands below (an undated sheet counts as the oldest).
 */
export function codingsOf(sheets: readonly WorkshopSheet[], asOf: Day, rowsOf: (item: CodedItem) => readonly number[]): CodedEntry[] {
  const found = new Map<number, Map<string, CodedBy>>();
  for (const sheet of countedSheets(sheets, asOf)) {
    for (const item of sheet.coding) {
      for (const row of rowsOf(item)) {
        const by = found.get(row) ?? new Map<string, CodedBy>();
        found.set(row, by);
        by.set(`${sheet.side}\n${sheet.respondent}`, { coder: sheet.respondent, side: sheet.side, purpose: item.purpose, at: item.at });
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([row, by]) => ({ row, by: [...by].sort(([a], [b]) => compare(a, b)).map(([, one]) => one) }));
}

/** Sheets that hold codings and lie no later than a day, oldest first. */
export function countedSheets(sheets: readonly WorkshopSheet[], asOf: Day): WorkshopSheet[] {
  const day = ({ date }: WorkshopSheet): number => date?.last ?? Number.NEGATIVE_INFINITY;
  return sheets
    .filter((sheet) => sheet.coding.length > 0 && (sheet.date === undefined || sheet.date.first <= asOf))
    .sort((a, b) => compareNumbers(day(a), day(b)) || compare(a.at.file, b.at.file));
}
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The purpose all coders of an entry give it; null where they differ. */
export function agreedPurpose({ by }: CodedEntry): Purpose | null {
  const [first, ...others] = by;
  return first !== undefined && others.every(({ purpose }) => purpose === first.purpose) ? first.purpose : null;
}

/** Whether an entry’s purpose stays open because its coders differ. With a benefit it is social, whatever they say. */
export function isDisputed(table: EntryTable, { row, by }: CodedEntry): boolean {
  return by.length > 1 && table.purposes[row] === 0 && table.benefit[row] === NOT_STATED;
}

/**
 * Entries without a purpose take the one their coders agree on; what the record states stays as it is, and so does an entry with a
 * benefit, which is social and as sure as it was.
 */
export function applyCodings(table: EntryTable, codings: readonly CodedEntry[]): void {
  for (const coding of codings) {
    const purpose = agreedPurpose(coding);
    if (purpose === null || table.purposes[coding.row] !== 0 || table.benefit[coding.row] !== NOT_STATED) continue;
    table.purposes[coding.row] = 1 << PURPOSES.indexOf(purpose);
    table.coded.add(coding.row);
  }
}
