import type { LeaveResult } from '../../result-leave.ts';
import type { Args } from '../../result.ts';
import type { Sheet } from '../terminal/view.ts';

/** What every part of the page draws with. */
export interface LeaveSheet extends Sheet {
  readonly result: LeaveResult;
}

export function say(sheet: Sheet, key: string, args: Args = {}): string {
  return sheet.speaker.say(`leave.${key}`, args);
}

/** Name of anybody and anything the result speaks of; an id without a name stands for itself. */
export function nameOf({ result }: LeaveSheet, id: string): string {
  const name = result.names[id];
  return name === undefined || name.trim() === '' ? id : name;
}

export function namesOf(sheet: LeaveSheet, ids: readonly string[]): string {
  return sheet.speaker.list(ids.map((id) => nameOf(sheet, id)));
}
