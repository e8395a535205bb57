import { formatDay } from '../../model/days.ts';
import type { EntryTable } from '../../model/entry-table.ts';
import { CHANNELS, INITIATORS, PURPOSES } from '../../model/log.ts';
import type { Model } from '../../model/model.ts';
import type { Phrase } from '../question/question.ts';
import { accountOf } from './to-code.ts';

/** What stands in an entry that no column holds. Empty texts are null. */
export interface EntryText {
  readonly sourceId: string | null;
  readonly note: string | null;
  /** `HH:MM`. */
  readonly start: string | null;
}

/** What the coder sees of an interaction: phrases of a line, lines of the card. */
export type Card = readonly (readonly Phrase[])[];

/** Longest title shown: enough to know the meeting by. */
const TITLE = 200;

/** Day, channel, people, title, and the contacts of the same pair before and after it. Never what anybody coded. */
export function cardOf(model: Model, row: number, text: EntryText, around: Around): Card {
  const { entries } = model;
  const start: Phrase[] = text.start === null ? [] : [{ key: 'code.text', args: { text: text.start } }];
  const note: Phrase[] = text.note === null ? [] : [{ key: 'code.note', args: { note: shortened(text.note) } }];
  const lines: Phrase[][] = [
    [day(entries, row), ...start, ...facts(entries, row)],
    [who(model, row)],
    note,
    beside(entries, 'code.before', around.before(row), around),
    beside(entries, 'code.after', around.after(row), around),
  ];
  return lines.filter((line) => line.length > 0);
}

function shortened(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  return line.length > TITLE ? `${line.slice(0, TITLE)}…` : line;
}

function day(entries: EntryTable, row: number): Phrase {
  return { key: 'code.text', args: { text: formatDay(entries.day[row] as number) } };
}

function facts(entries: EntryTable, row: number): Phrase[] {
  const minutes = entries.minutes[row] as number;
  const initiator = INITIATORS[entries.initiator[row] as number];
  return [
    ...channel(entries, row),
    ...(Number.isNaN(minutes) ? [] : [{ key: 'code.minutes', args: { minutes } } as const]),
    ...(initiator === undefined ? [] : [{ key: 'code.initiator', args: { initiator } } as const]),
  ];
}

function channel(entries: EntryTable, row: number): Phrase[] {
  const known = CHANNELS[entries.channel[row] as number];
  return known === undefined ? [] : [{ key: 'code.channel', args: { channel: known } }];
}

function who({ entries, firm, people }: Model, row: number): Phrase {
  const team = new Map((firm.team ?? []).map(({ id, name }) => [id, name]));
  const listed = (side: 'ours' | 'theirs', name: (id: string) => string | undefined): string =>
    Array.from(entries.people(row, side), (one) => {
      const id = entries.strings.name(one);
      return name(id) ?? id;
    }).join(' · ') || '?';
  const ours = listed('ours', (id) => team.get(id));
  return { key: 'code.who', args: { ours, theirs: listed('theirs', (id) => people.get(id)?.name) } };
}

/** A purpose that coders gave, or are testing, is kept back: whoever codes next to it is to see for himself. */
function beside(entries: EntryTable, key: 'code.before' | 'code.after', row: number | null, around: Around): Phrase[] {
  if (row === null) return [];
  const purposes = PURPOSES.filter((_, bit) => ((entries.purposes[row] as number) & (1 << bit)) !== 0);
  const about: Phrase[] =
    around.coded.has(row) || purposes.length === 0 ? [] : purposes.map((purpose) => ({ key: 'code.purpose', args: { purpose } }));
  return [{ key, args: { date: formatDay(entries.day[row] as number) } }, ...channel(entries, row), ...about];
}

/** The nearest contacts of the same people, by account. */
export class Around {
  /** Rows somebody coded, whatever the record states of them. */
  readonly coded: ReadonlySet<number>;
  readonly #entries: EntryTable;
  readonly #rows = new Map<string, number[]>();

  constructor(model: Model) {
    this.#entries = model.entries;
    this.coded = new Set(model.codings.map(({ row }) => row));
    const { day: days } = model.entries;
    for (let row = 0; row < model.entries.length; row++) {
      const account = accountOf(model.entries, row);
      const own = this.#rows.get(account);
      if (own === undefined) this.#rows.set(account, [row]);
      else own.push(row);
    }
    for (const rows of this.#rows.values()) rows.sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
  }

  before(row: number): number | null {
    return this.#next(row, -1);
  }
  after(row: number): number | null {
    return this.#next(row, 1);
  }

  #next(row: number, step: 1 | -1): number | null {
    const rows = this.#rows.get(accountOf(this.#entries, row)) ?? [];
    for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
      const other = rows[at] as number;
      if (this.#meet(row, other, 'ours') && this.#meet(row, other, 'theirs')) return other;
    }
    return null;
  }

  /** Somebody of that side is in both; where one names nobody, it may have been anybody. */
  #meet(a: number, b: number, side: 'ours' | 'theirs'): boolean {
    const [left, right] = [this.#entries.people(a, side), this.#entries.people(b, side)];
    return left.length === 0 || right.length === 0 || left.some((id) => right.includes(id));
  }
}
