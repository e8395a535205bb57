import { formatDay, parseDate } from '../../model/days.ts';
import type { Day } from '../../model/values.ts';

const WORDS: Readonly<Record<string, number>> = { today: 0, yesterday: 1, 今天: 0, 昨天: 1, 前天: 2 };
const MOST_BACK = 3660;

/** `2026-03-02`, `today`, `yesterday`, `今天`, `昨天`, `前天` or `-3` (days back) as `YYYY-MM-DD`; what is wrong with anything else. */
export function readDay(text: string, today: Day): string | 'malformed' | 'future' {
  const typed = text.trim().toLowerCase();
  const back = Object.hasOwn(WORDS, typed) ? WORDS[typed] : /^-\d{1,4}$/.test(typed) ? -Number(typed) : undefined;
  if (back !== undefined) return back <= MOST_BACK ? formatDay(today - back) : 'malformed';
  const read = /^\d{4}-\d\d-\d\d$/.test(typed) ? parseDate(typed) : 'malformed';
  if (typeof read === 'string') return 'malformed';
  return read.first > today ? 'future' : formatDay(read.first);
}
