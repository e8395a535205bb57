import { evidence } from '../../lenses/stats.ts';
import type { EntryTable } from '../../model/entry-table.ts';
import { SOURCES } from '../../model/log.ts';
import { compare } from '../../model/order.ts';
import type { Day } from '../../model/values.ts';
import type { WorkshopSheet } from '../../model/workshop.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { LogCapture, Place } from '../../result.ts';
import { isDirected } from '../../ledger/events.ts';
import { CHANNELS } from '../../model/log.ts';
import { chapman } from './chapman.ts';
import { type Contacts, matches } from './match.ts';

/** Days before the sheet that "last week" means. */
const WEEK = 7;

/** A respondent's week: who remembers, from which day to which. */
interface Frame {
  readonly who: string;
  readonly side: WorkshopSheet['side'];
  readonly from: Day;
  readonly to: Day;
}

/**
 * Log capture (method §5): in the seven days before their sheets, contacts (pair and day) that respondents recalled blind
 * against those logged for them. Log entries made from recall are left out, since they are no second witness; so are
 * broadcasts. A recalled contact outside its week, or without one of its two names, is left out. Null where nobody recalled.
 */
export function logCapture(sheets: readonly WorkshopSheet[], table: EntryTable, rules: Rules): LogCapture | null {
  const asked = sheets.filter((sheet) => sheet.recallWeek.length > 0 && sheet.date !== undefined);
  if (asked.length === 0) return null;
  const frames = asked.map((sheet): Frame => {
    const day = sheet.date?.first ?? 0;
    return { who: sheet.respondent, side: sheet.side, from: day - WEEK, to: day - 1 };
  });
  const places: Place[] = [];
  const recalled: Contacts = new Map();
  for (const [index, sheet] of asked.entries()) {
    const frame = frames[index] as Frame;
    for (const item of sheet.recallWeek) {
      const ours = item.ours ?? (sheet.side === 'ours' ? sheet.respondent : undefined);
      const theirs = item.theirs ?? (sheet.side === 'customer' ? sheet.respondent : undefined);
      const day = item.date?.first ?? null;
      if (ours === undefined || theirs === undefined || (day !== null && (day < frame.from || day > frame.to))) continue;
      add(recalled, ours, theirs, day);
      places.push(item.at);
    }
  }
  const logged = loggedIn(frames, table);
  const [n1, n2] = [size(logged), size(recalled)];
  const both = matches(logged, recalled);
  return {
    respondents: asked.length,
    logged: n1,
    recalled: n2,
    both,
    ...chapman(n1, n2, both),
    enough: n2 >= rules.value('saydo.recalled'),
    evidence: evidence(places),
  };
}

/** Logged contacts of the frames' people in their weeks. */
function loggedIn(frames: readonly Frame[], table: EntryTable): Contacts {
  const found: Contacts = new Map();
  const [from, to] = [Math.min(...frames.map((frame) => frame.from)), Math.max(...frames.map((frame) => frame.to))];
  const recall = SOURCES.indexOf('recall');
  for (let row = 0; row < table.length; row++) {
    const day = table.day[row] as number;
    if (day < from || day > to || table.source[row] === recall) continue;
    if (!isDirected(CHANNELS[table.channel[row] as number] ?? null, table.directed[row] as number)) continue;
    const ours = Array.from(table.people(row, 'ours'), (id) => table.strings.name(id));
    const theirs = Array.from(table.people(row, 'theirs'), (id) => table.strings.name(id));
    for (const one of ours)
      for (const other of theirs)
        if (frames.some((frame) => day >= frame.from && day <= frame.to && frame.who === (frame.side === 'ours' ? one : other)))
          add(found, one, other, day);
  }
  return found;
}

/** A pair and day counts once however often it is told; undated ones count each. */
function add(contacts: Contacts, ours: string, theirs: string, day: Day | null): void {
  const pair = `${ours}~${theirs}`;
  const days = contacts.get(pair) ?? [];
  if (day === null || !days.includes(day)) days.push(day);
  contacts.set(
    pair,
    days.sort((a, b) => compare(String(a === null), String(b === null)) || (a ?? 0) - (b ?? 0)),
  );
}
function size(contacts: Contacts): number {
  return [...contacts.values()].reduce((sum, days) => sum + days.length, 0);
}
