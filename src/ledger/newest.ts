import { formatDay } from '../model/days.ts';
import type { EntryTable } from '../model/entry-table.ts';
import type { Day } from '../model/values.ts';
import type { AccountResult } from '../result.ts';

/** The newest dated entry of each account up to a day, by account id; of one day the first read. Standing rhythms have no date. */
export function newestEntries(entries: EntryTable, asOf: Day): ReadonlyMap<string, NonNullable<AccountResult['newest']>> {
  const rows = new Map<number, number>();
  for (let row = 0; row < entries.length; row++) {
    const [day, account] = [entries.day[row] as number, entries.account[row] as number];
    if (day > asOf) continue;
    const known = rows.get(account);
    if (known === undefined || (entries.day[known] as number) < day) rows.set(account, row);
  }
  const { strings } = entries;
  return new Map(
    [...rows].map(([account, row]) => [
      strings.name(account),
      {
        date: formatDay(entries.day[row] as number),
        at: { file: strings.name(entries.file[row] as number), line: entries.line[row] as number },
      },
    ]),
  );
}
