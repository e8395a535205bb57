import { formatDay } from '../model/days.ts';
import { EntryRow } from '../model/entry-row.ts';
import { EntryTable } from '../model/entry-table.ts';
import { textHash } from '../model/text-hash.ts';
import type { Day } from '../model/values.ts';
import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from './source.ts';

/** Says what is wrong with parsed interactions: a whole file (or a list of one item), or one entry. */
export type LogCheck = (source: SourceFile, what: 'interactions' | 'entry') => readonly Problem[];

/** How an entry is named among those passed over: by the line it begins on. */
export function entryKey(file: string, line: number): string {
  return `${file}:${line}`;
}

/** Where every reader of interaction files puts what it reads. */
export class LogSink {
  readonly table = new EntryTable();
  readonly row = new EntryRow();
  readonly problems: Problem[] = [];
  /** What files say beside their entries: parsed `observed` and `standing`. */
  readonly heads: SourceFile[] = [];
  readonly asOf: Day;
  /** Entries after the day of the audit and up to here have happened since: left out without a word. */
  readonly horizon: Day;
  readonly check: LogCheck;
  /** Entries passed over, by `entryKey`. */
  readonly without: ReadonlySet<string>;
  /** How many were left out so. */
  later = 0;
  /** Hashes of the source ids of entries that exist and were not taken, and of the `entryKey` of those taken out by their day. */
  readonly absent = new Set<number>();
  constructor(asOf: Day, check: LogCheck = () => [], horizon: Day = asOf, without: ReadonlySet<string> = new Set()) {
    this.asOf = asOf;
    this.without = without;
    this.check = check;
    this.horizon = Math.max(asOf, horizon);
  }

  /** Forgets rows and problems since a mark: the file is read again another way. */
  mark(): () => void {
    const rows = this.table.length;
    const problems = this.problems.length;
    const { later } = this;
    return () => {
      this.later = later;
      this.table.truncate(rows);
      this.problems.length = problems;
    };
  }

  /** Takes the filled row; leaves it out where it lies after the day of the audit, and reports it where it has not happened yet. */
  accept(dateAt: () => Place, written: () => string): void {
    if (this.without.size > 0 && this.without.has(this.#key())) this.#leaveOut();
    else if (this.row.day <= this.asOf) this.table.write(this.row);
    else this.#passLater(dateAt, written);
  }

  #key(): string {
    return entryKey(this.table.strings.name(this.row.file), this.row.line);
  }

  #leaveOut(): void {
    this.pass();
    this.absent.add(textHash(this.#key()));
  }

  /** Notes that the filled row exists, and leaves it out. */
  pass(): void {
    if (this.row.sourceId !== 0) this.absent.add(this.row.sourceId);
  }

  #passLater(dateAt: () => Place, written: () => string): void {
    this.#leaveOut();
    if (this.row.day <= this.horizon) this.later++;
    else {
      const date = written();
      this.problems.push(
        problem('future-interaction', dateAt(), {
          args: { date, asOf: formatDay(this.asOf) },
          length: date.length,
        }),
      );
    }
  }
}
