import { money } from '../../messages/messages.ts';
import { legible } from '../../text/legible.ts';
import type { Step } from '../edit/change.ts';
import type { Phrase } from '../question/question.ts';
import { rowOf } from './known.ts';

/** Terms that have a word for every code a field may hold. */
export type Coded =
  | 'relation'
  | 'visibility'
  | 'function'
  | 'seniority'
  | 'role'
  | 'ladder'
  | 'proximity'
  | 'contract'
  | 'process'
  | 'verified'
  | 'capture.severity'
  | 'capture.pain.kind'
  | 'capture.pain.status'
  | 'capture.initiative.kind';

/** Where the words for a field and for its codes are. */
interface Words {
  readonly named?: 'fit' | 'slot' | 'mechanism' | 'alliance' | 'organising' | undefined;
  readonly coded?: Coded | undefined;
}

/** From here on figures are amounts, whose thousands are told apart. */
const GROUPED = 100_000;
/** Cells of a value shown in a list. */
const MOST_SHOWN = 60;

/** A field and what stands there. */
export function shown(at: readonly Step[], stands: unknown, { named, coded }: Words): Phrase {
  const path = at.map(String);
  const [last = '', before = ''] = path.toReversed();
  if (coded !== undefined) return { key: `capture.stated.in.${coded}`, args: { field: last, value: codesOf(stands) } };
  if (typeof stands === 'boolean') return { key: 'capture.stated', args: { field: last, value: stands } };
  const value = legible(told(stands), MOST_SHOWN);
  if (named !== undefined) return { key: `capture.stated.${named}`, args: { field: last, value } };
  if (/^\d{4}$/.test(last)) return { key: 'capture.stated.year', args: { field: before, year: last, value } };
  return { key: 'capture.stated', args: { field: /^\d+$/.test(last) ? before : last, value } };
}

/** Codes as they stand, in a list or alone; a text of one's own is left as it is. */
function codesOf(value: unknown): string | readonly string[] {
  return Array.isArray(value) ? value.map(told) : told(value);
}

/** What stands there, for a person who wonders whether it still holds. */
function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(', ');
  const row = rowOf(value);
  const inner = row['value'] ?? row['status'] ?? row['score'] ?? row['points'];
  if (inner !== undefined) return told(inner);
  // No year is as large, nor a count of days.
  if (typeof value === 'number' && Math.abs(value) >= GROUPED) return money(value);
  return typeof value === 'object' ? Object.keys(row).join(', ') : String(value);
}
