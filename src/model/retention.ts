import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { LogReading } from '../workspace/log-reader.ts';
import type { SourceFile } from '../workspace/source.ts';
import { addMonths, formatDay } from './days.ts';
import { Field } from './field.ts';
import type { LogFile } from './log.ts';
import type { Model } from './model.ts';
import type { Day } from './values.ts';

/** How long entries about persons are kept. */
export interface Retention {
  readonly months: number;
  /** First day that may still be kept, seen from the day looked at. */
  readonly from: Day;
}

/** `privacy.retention_months` of guanxi.yaml; null: nobody has said. */
export function retentionOf(config: SourceFile, asOf: Day): Retention | null {
  const months = Field.root(config).get('privacy')?.get('retention_months')?.value;
  if (typeof months !== 'number' || !Number.isInteger(months) || months < 1) return null;
  return { months, from: addMonths(asOf, -months) };
}

/** Entries that name persons and are older than the plan says it keeps them: one problem a file, at the first of them. */
export function keptTooLong(model: Model, logs: LogReading, retention: Retention | null): readonly Problem[] {
  if (retention === null) return [];
  return model.logs.flatMap((log) => {
    const rows = rowsBefore(model, log, retention.from);
    const [first] = rows;
    if (first === undefined) return [];
    const args = { count: rows.length, months: retention.months, date: formatDay(retention.from) };
    const side = model.entries.people(first, 'theirs').length > 0 ? 'theirs' : 'ours';
    return [problem('kept-too-long', logs.locate(first, side, 0), { args })];
  });
}

function rowsBefore({ entries }: Model, { start, end }: LogFile, day: Day): readonly number[] {
  const rows: number[] = [];
  for (let row = start; row < end; row += 1) {
    const names = entries.people(row, 'ours').length + entries.people(row, 'theirs').length;
    if ((entries.day[row] ?? day) < day && names > 0) rows.push(row);
  }
  return rows;
}
