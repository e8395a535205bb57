import { compare } from '../../../model/order.ts';
import type { ContactRecord, ImportRecord, Withdrawn } from '../records.ts';
import type { Placed } from './contacts.ts';
import type { Logged } from './logged.ts';
import type { WithdrawnLine } from './report.ts';
import type { Settling } from './request.ts';
import { seriesOf, spellings, systemOf } from './source-ids.ts';

/** Mail that is deleted was written all the same, and a card says nothing of days: only these tell what did not take place. */
const TELL_OF_ABSENCE: readonly string[] = ['csv', 'xlsx', 'ics'];

type Told = Pick<Withdrawn, 'why' | 'to'>;

/**
 * Lines of the plan that the source no longer bears out: cancelled, declined, on another day, or not in it any more. They stay as they
 * stand. `readBefore`: names of the files this import has read up to now, as the register writes them (`fileName`).
 */
export function findWithdrawn(
  settling: Settling,
  placed: readonly Placed[],
  readBefore: readonly string[],
  fileName: (name: string) => string,
): readonly WithdrawnLine[] {
  const source = new SourceNow(settling, placed, readBefore, fileName);
  const found = settling.logged.flatMap((line) => {
    const told = source.says(line);
    return told === null || line.sourceId === null ? [] : { line, sourceId: line.sourceId, ...told };
  });
  const meaning = new Map<string, { sourceId: string; file: string; line: number }[]>();
  for (const { sameAs, sourceId, file, line } of settling.logged) {
    if (sameAs === null || sourceId === null || !found.some((one) => one.sourceId === sameAs)) continue;
    meaning.set(sameAs, [...(meaning.get(sameAs) ?? []), { sourceId, file, line: line() }]);
  }
  return found
    .map(({ line: { date, account, file, line }, sourceId, why, to }) => {
      return { sourceId, date, account, file, line: line(), why, to, meant: meaning.get(sourceId) ?? [] };
    })
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

/** What the files of this run say of a contact by its number. */
class SourceNow {
  readonly #settling: Settling;
  /** Days by number, and of meetings of a series by the number of the series too. */
  readonly #days = new Map<string, Set<string>>();
  readonly #withdrawn = new Map<string, Told>();
  readonly #series = new Map<string, Told>();
  /** Numbers behind what is written for one account of several, where that is a mark which says neither. */
  readonly #marked: ReadonlyMap<string, string>;
  readonly #first: string;
  readonly #last: string;
  readonly #isWhole: boolean;

  constructor(settling: Settling, placed: readonly Placed[], readBefore: readonly string[], fileName: (name: string) => string) {
    this.#settling = settling;
    this.#marked = settling.veil.hides ? marked(settling, placed) : new Map();
    const { records, withdrawn = [], rejected, read, partial = false } = settling.reading;
    const contacts = records.filter((record) => record.kind === 'contact');
    for (const one of contacts) this.#tell(one);
    for (const { sourceId, why, to, series } of withdrawn) {
      for (const id of spellings(settling, sourceId)) (series ? this.#series : this.#withdrawn).set(id, { why, to });
    }
    const days = contacts.map(({ date }) => date).sort(compare);
    this.#first = days[0] ?? '';
    this.#last = days.at(-1) ?? '';
    const names = new Set(read.map(({ file }) => fileName(file)));
    // What is missing says something only where the same files were read again as a whole, and no contact in them stayed obscure.
    const isObscure = rejected.some(({ at, meant }) => !meant && (settling.kind === 'ics' || !tellsOthers(records, at.file)));
    this.#isWhole = TELL_OF_ABSENCE.includes(settling.kind) && !partial && !isObscure && readBefore.every((name) => names.has(name));
  }

  #tell({ sourceId, date, about }: ContactRecord): void {
    const ofSeries = about === null ? [] : spellings(this.#settling, `ics:${about}`).map(dayOf);
    for (const id of [...spellings(this.#settling, sourceId), ...ofSeries]) this.#days.set(id, (this.#days.get(id) ?? new Set()).add(date));
  }

  /** null: the source bears the line out, or says nothing of it. */
  says(line: Logged): Told | null {
    const { sourceId, account, date } = line;
    if (sourceId === null) return null;
    const number = sourceId.endsWith(`@${account}`) ? sourceId.slice(0, -account.length - 1) : this.#marked.get(sourceId);
    const ids = number === undefined ? [sourceId] : [sourceId, number];
    const days = ids.map((id) => this.#days.get(id)).find((found) => found !== undefined);
    if (days !== undefined) return days.has(date) ? null : { why: 'moved', to: [...days].sort(compare)[0] ?? null };
    const told = ids.map((id) => this.#withdrawn.get(id)).find((found) => found !== undefined);
    if (told !== undefined) return told.to === date ? null : told;
    return this.#ofSeries(ids, date) ?? this.#gone(line);
  }

  #ofSeries(ids: readonly string[], date: string): Told | null {
    const series = ids.map(seriesOf).find((id) => this.#series.has(id));
    if (series === undefined || !this.#isAsked(date) || this.#days.get(dayOf(series))?.has(date)) return null;
    return this.#series.get(series) ?? null;
  }

  #gone({ sourceId, date, written }: Logged): Told | null {
    const { id, reading } = this.#settling;
    const isOurs = written?.import === id && systemOf(sourceId ?? '') === reading.system;
    const isWithin = this.#isAsked(date) && date >= this.#first && date <= this.#last;
    const isOfSeriesThere = this.#series.has(seriesOf(sourceId ?? ''));
    return this.#isWhole && isOurs && isWithin && !isOfSeriesThere ? { why: 'gone', to: null } : null;
  }

  #isAsked(date: string): boolean {
    const { from, to, today } = this.#settling.limits;
    return date >= (from ?? '') && date <= (to ?? today) && date <= today;
  }
}

/** By the mark of a number at an account the number. What a calendar takes back names nobody: it may be of any account with lines of it. */
function marked(settling: Settling, placed: readonly Placed[]): ReadonlyMap<string, string> {
  const { kind, logged, reading, id } = settling;
  const accounts = new Set(logged.flatMap(({ account, written }) => (written?.import === id ? account : [])));
  const takenBack = kind === 'ics' ? (reading.withdrawn ?? []).filter(({ series }) => !series) : [];
  const pairs = [
    ...placed.map(({ record, account }) => [record.sourceId, account] as const),
    ...takenBack.flatMap(({ sourceId }) => [...accounts].map((account) => [sourceId, account] as const)),
  ];
  return new Map(pairs.flatMap(([number, account]) => spellings(settling, `${number}@${account}`).map((mark) => [mark, number] as const)));
}

/** Whether a table was understood to be one of accounts, people or sums: what is obscure in it is no contact. */
function tellsOthers(records: readonly ImportRecord[], file: string): boolean {
  const of = records.filter(({ at }) => at.file === file);
  return of.length > 0 && of.every(({ kind }) => kind !== 'contact');
}

/** Under what the days of a series are kept, beside those of its first meeting. */
function dayOf(series: string): string {
  return `day of ${series}`;
}
