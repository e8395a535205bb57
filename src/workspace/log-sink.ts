import { EntryRow } from '../model/entry-row.ts';
import { EntryTable } from '../model/entry-table.ts';
import type { Day } from '../model/values.ts';
import type { Place } from '../result.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from './source.ts';

/** Where every reader of interaction files puts what it reads. */
export class LogSink {
  readonly table = new EntryTable();
  readonly row = new EntryRow();
  readonly problems: Problem[] = [];
  /** What files say beside their entries: parsed `observed` and `standing`. */
  readonly heads: SourceFile[] = [];
  readonly asOf: Day;
  constructor(asOf: Day) {
    this.asOf = asOf;
  }

  /** Forgets rows and problems since a mark: the file is read again another way. */
  mark(): () => void {
    const rows = this.table.length;
    const problems = this.problems.length;
    return () => {
      this.table.length = rows;
      this.problems.length = problems;
    };
  }

  /** Takes the filled row, or reports it where it lies after the day of the audit. */
  accept(dateAt: () => Place, written: () => string): void {
    if (this.row.day <= this.asOf) {
      this.table.write(this.row);
      return;
    }
    this.problems.push(future(dateAt(), written(), this.asOf));
  }
}
