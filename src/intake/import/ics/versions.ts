import { compare as compareText } from '../../../model/order.ts';
import type { CalendarEvent } from './event.ts';
import { keyOf, type Series } from './series.ts';

/** What is valid of many versions: for each UID a series, and the versions that newer ones replace. */
export interface Current {
  readonly series: readonly Series[];
  readonly older: readonly CalendarEvent[];
}

/**
 * Of several versions of an event, or of one meeting of it, the last counts (RFC 5546 §2.1.5): highest SEQUENCE, then newest
 * stamp; of equals, one that cancels. Which file is read first changes nothing.
 */
export function currentOf(events: readonly CalendarEvent[]): Current {
  const last = new Map<string, CalendarEvent>();
  const older: CalendarEvent[] = [];
  for (const event of events) {
    const key = JSON.stringify([event.uid, event.instance === null ? null : keyOf(event.instance), event.andFuture]);
    const other = last.get(key);
    if (other === undefined || compare(other, event) < 0) last.set(key, event);
    if (other !== undefined) older.push(compare(other, event) < 0 ? other : event);
  }
  const byUid = new Map<string, { main: CalendarEvent | null; instances: CalendarEvent[] }>();
  for (const event of last.values()) {
    const series = byUid.get(event.uid) ?? { main: null, instances: [] };
    byUid.set(event.uid, series);
    if (event.instance === null) series.main = event;
    else series.instances.push(event);
  }
  return { series: [...byUid.values()].map(({ main, instances }) => ({ main, instances: ordered(main, instances) })), older };
}

/** In the order of the meetings they tell of; where the series was cancelled after them, they are too. */
function ordered(main: CalendarEvent | null, instances: readonly CalendarEvent[]): CalendarEvent[] {
  const key = (event: CalendarEvent): string => (event.instance === null ? '' : keyOf(event.instance));
  return instances
    .map((one) => (main?.cancelled === true && newer(one, main) <= 0 ? { ...one, cancelled: true } : one))
    .sort((a, b) => compareText(key(a), key(b)));
}

function newer(a: CalendarEvent, b: CalendarEvent): number {
  return a.sequence - b.sequence || compareText(a.stamp, b.stamp);
}

function compare(a: CalendarEvent, b: CalendarEvent): number {
  return (
    newer(a, b) ||
    Number(a.cancelled) - Number(b.cancelled) ||
    compareText(JSON.stringify(a.part.properties), JSON.stringify(b.part.properties)) ||
    compareText(b.spot.file, a.spot.file) ||
    b.spot.line - a.spot.line
  );
}
