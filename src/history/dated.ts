import { parsePeriod } from '../model/days.ts';
import { isMap } from '../model/field.ts';
import type { Day } from '../model/values.ts';

/** Keys that say on which day, or for which period, what stands beside them was so. */
const AT: readonly string[] = ['date', 'measured', 'period'];
/** Keys that say when what stands beside them was last so, or is to be so. */
const TOUCHED: readonly string[] = ['last', 'reviewed', 'due'];
/** Keys that say since when it is so. */
const BEGUN: readonly string[] = ['from', 'start', 'since', 'joined'];

/**
 * What becomes of a map of the head, seen from the base's day. after: it speaks of later days, so the base's stands · before: it
 * speaks of earlier days and only writes down what was so · open: it carries no date that says so, its parts are looked at.
 */
export type Standing = 'after' | 'before' | 'open';

/** By its own dates. A last use that the base states too says nothing of what else changed. */
export function standing(base: unknown, head: unknown, day: Day): Standing {
  if (!isMap(head)) return 'open';
  const at = latest(head, AT, 'last');
  if (at !== null) return at > day ? 'after' : 'before';
  const touched = latest(head, TOUCHED, 'last');
  if (touched !== null && touched > day) return 'after';
  if (touched !== null) return differs(base, head, TOUCHED) ? 'before' : 'open';
  const begun = latest(head, BEGUN, 'first');
  return begun !== null && begun > day ? 'after' : 'open';
}

/** Days after the first and up to the last. */
export interface Span {
  readonly after: Day;
  readonly upTo: Day;
}

/** What a map of facts says for itself: the day it was so · any: also when it last was so, or began. */
const HAPPENED: Readonly<Record<'day' | 'any', readonly (readonly string[])[]>> = {
  day: [AT],
  any: [AT, ['last', 'reviewed'], BEGUN],
};

/** Whether what stands in the map came about within the span as a whole: a month that began before it is no such thing. */
export function happenedIn(map: Readonly<Record<string, unknown>>, span: Span, by: 'day' | 'any'): boolean {
  const days = HAPPENED[by].flatMap((keys) => latest(map, keys, 'first') ?? []);
  const [decisive] = days;
  return decisive !== undefined && decisive > span.after && decisive <= span.upTo;
}

/** Last day of a date or a period (year, quarter, month, day), however it is written; null where it is none. */
export function lastDay(value: unknown): Day | null {
  return spanOf(value)?.last ?? null;
}

function differs(base: unknown, head: object, keys: readonly string[]): boolean {
  return !isMap(base) || keys.some((key) => String(base[key] ?? '') !== String((head as Record<string, unknown>)[key] ?? ''));
}

function latest(map: Readonly<Record<string, unknown>>, keys: readonly string[], end: 'first' | 'last'): Day | null {
  const days = keys.flatMap((key) => spanOf(map[key])?.[end] ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

function spanOf(value: unknown): { readonly first: Day; readonly last: Day } | null {
  return typeof value === 'string' || typeof value === 'number' ? parsePeriod(String(value)) : null;
}
