import type { CalendarEvent } from './event.ts';
import { onClockOf, utc, type Moment } from './moment.ts';
import { occurrences, type Budget, type Cut } from './occurrences.ts';
import { formatDay } from '../../../model/days.ts';

const DAY = 86_400;
/** How far a zone, or an instance that was moved with all later ones, may carry a meeting into the window. */
const MARGIN = 2 * DAY;
const FARTHEST = 400 * DAY;

/** All versions of one UID: the series, and what was said anew of its meetings. */
export interface Series {
  readonly main: CalendarEvent | null;
  readonly instances: readonly CalendarEvent[];
}

/** One meeting: the event that tells of it, when it starts, and its key in the series (null: no series). */
export interface Meeting {
  readonly event: CalendarEvent;
  readonly start: Moment;
  readonly key: string | null;
}

/** Meetings of a series that may fall between two moments (wall seconds, any clock); the caller looks at the day. */
export function meetings(series: Series, from: number, to: number, budget: Budget): { meetings: Meeting[]; cut: Cut | null } {
  const { main, instances } = series;
  const single = instances.filter((one) => !one.andFuture || main === null);
  const found = single.map((event) => ({ event, start: event.start, key: event.instance === null ? null : keyOf(event.instance) }));
  if (main === null) return { meetings: found, cut: null };
  if (!recurs(main)) return { meetings: [...replaced(main, found), ...found], cut: null };
  const later = instances.filter((one) => one.andFuture).map((event) => turnOf(event, main));
  const margin = Math.min(FARTHEST, Math.max(0, ...later.map(({ shift }) => Math.abs(shift)))) + MARGIN;
  const { walls, cut } = occurrences(main.start, main.part.properties, main.resolve, from - margin, to + margin, budget);
  const keys = new Set(found.map(({ key }) => key));
  const usual = walls.flatMap((wall): Meeting[] => {
    const key = keyOf({ ...main.start, wall });
    if (keys.has(key) || keys.has(dayKey(wall))) return [];
    const turn = later.findLast(({ at }) => at <= wall);
    if (turn === undefined) return [{ event: main, start: { ...main.start, wall }, key }];
    return [{ event: turn.event, start: { ...turn.event.start, wall: turn.event.start.wall + (wall - turn.at) }, key }];
  });
  return { meetings: [...usual, ...found], cut };
}

/** Where an event that does not recur has an instance all the same, the instance is the newer word if it replaces this very start. */
function replaced(main: CalendarEvent, found: readonly Meeting[]): Meeting[] {
  return found.some(({ key }) => key === keyOf(main.start)) ? [] : [{ event: main, start: main.start, key: null }];
}

function recurs(event: CalendarEvent): boolean {
  return event.part.properties.some(([name]) => name === 'rrule' || name === 'rdate');
}

/** From `at` (on the clock of the series) on, meetings are as this event says, as far from its start as they were from `at`. */
function turnOf(event: CalendarEvent, main: CalendarEvent): { event: CalendarEvent; at: number; shift: number } {
  const instance = event.instance ?? event.start;
  return { event, at: onClockOf(instance, main.start).wall, shift: utc(event.start) - utc(instance) };
}

/** `20121002` · `20121002T100000` (floating) · `20121002T170000Z`: the same whatever zone an export writes it in. */
export function keyOf(moment: Moment): string {
  if (moment.whole) return dayKey(moment.wall);
  const seconds = utc(moment);
  const inDay = seconds - Math.floor(seconds / DAY) * DAY;
  const clock = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${dayKey(seconds)}T${clock.join('')}${moment.zone === null ? '' : 'Z'}`;
}

function dayKey(seconds: number): string {
  return formatDay(Math.floor(seconds / DAY)).replaceAll('-', '');
}
