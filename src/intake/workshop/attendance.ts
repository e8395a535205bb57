import type { WorkshopSheet } from '../../model/workshop.ts';
import type { Somebody } from './who.ts';

/** A questionnaire somebody has begun here; `answers` null where its file cannot be read. */
export interface Begun {
  readonly respondent: string;
  readonly date: string;
  readonly answers: number | null;
}

/** Where one person stands. What was answered is nobody’s business here: it is counted, never shown. */
export interface Attendance {
  readonly somebody: Somebody;
  readonly state: 'handed-in' | 'begun' | 'open';
  /** Answers with a value, and of “don’t know”; null where nothing can be counted. */
  readonly answered: number | null;
  readonly unknown: number;
  /** `YYYY-MM-DD` of the sheet or of what was begun; of a sheet from before the workshop where nothing else is there. */
  readonly day: string | null;
}

/**
 * Who has handed in a sheet since a day (any sheet: null), who has begun, and who has not: all of our team, and those of the
 * customers’ people who have done either. A sheet that only codes interactions is none.
 */
export function attendance(
  everybody: readonly Somebody[],
  sheets: readonly WorkshopSheet[],
  drafts: readonly Begun[],
  since: string | null,
): readonly Attendance[] {
  return everybody.flatMap((somebody): readonly Attendance[] => {
    const own = sheets.filter((sheet) => sheet.respondent === somebody.id && sheet.side === somebody.side && count(sheet).all > 0);
    const [latest] = own.sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1));
    const draft = drafts.find(({ respondent }) => respondent === somebody.id);
    const counts = latest !== undefined && (since === null || dayOf(latest) >= since);
    if (draft !== undefined && !(counts && dayOf(latest) >= draft.date))
      return [{ somebody, state: 'begun', answered: draft.answers, unknown: 0, day: draft.date }];
    if (counts) return [{ somebody, state: 'handed-in', ...tally(latest), day: dayOf(latest) || null }];
    if (somebody.side === 'customer') return [];
    return [{ somebody, state: 'open', answered: null, unknown: 0, day: latest === undefined ? null : dayOf(latest) || null }];
  });
}

function tally(sheet: WorkshopSheet): { readonly answered: number; readonly unknown: number } {
  const { all, unknown } = count(sheet);
  return { answered: all - unknown, unknown };
}

function count({ answers, accountAnswers }: WorkshopSheet): { readonly all: number; readonly unknown: number } {
  const all = [answers, ...Object.values(accountAnswers)].flatMap((given) => Object.values(given));
  return { all: all.length, unknown: all.filter(({ score }) => score === null).length };
}

function dayOf({ date }: WorkshopSheet): string {
  return date?.text ?? '';
}
