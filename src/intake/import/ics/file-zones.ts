import { momentOf, onClockOf, type Moment } from './moment.ts';
import { occurrences, type Budget } from './occurrences.ts';
import type { Part, Property } from './tree.ts';
import { type Zone, zoneFrom } from '../zone/zone.ts';

/** Observances of one made zone that are looked at: New York's whole history has five. */
const MOST_OBSERVANCES = 60;
/** Before any calendar of a business. */
const BEGINNING = -1e11;

/** The zone a VTIMEZONE describes, right up to `until` (wall seconds); null where it says no offset. */
export function fileZone(name: string, part: Part, until: number, budget: Budget): Zone | null {
  const changes = part.parts
    .slice(0, MOST_OBSERVANCES)
    .flatMap((observance) => changesOf(observance, until, budget))
    .sort((a, b) => a.utc - b.utc || a.after - b.after);
  const [first] = changes;
  if (first === undefined) return null;
  return zoneFrom(name, (utc) => {
    const at = lastAt(changes, utc);
    return at === undefined ? first.before : at.after;
  });
}

interface Change {
  readonly utc: number;
  readonly before: number;
  readonly after: number;
}

function changesOf(observance: Part, until: number, budget: Budget): Change[] {
  const before = offset(first(observance, 'tzoffsetfrom')?.[3]);
  const after = offset(first(observance, 'tzoffsetto')?.[3]);
  const start = momentOf(first(observance, 'dtstart')?.[3], null);
  if (before === null || after === null || start === null) return [];
  const clock = zoneFrom('', () => before);
  const begin: Moment = onClockOf({ ...start, whole: false, zone: start.zone ?? clock }, { wall: 0, whole: false, zone: clock });
  const resolve = (property: Property): Moment[] =>
    property.slice(3).flatMap((value) => {
      const moment = momentOf(value, clock);
      return moment === null ? [] : [{ ...moment, whole: false, zone: moment.zone ?? clock }];
    });
  const { walls } = occurrences(begin, observance.properties, resolve, BEGINNING, until, budget);
  return walls.map((wall) => ({ utc: wall - before, before, after }));
}

function first(part: Part, name: string): Property | undefined {
  return part.properties.find((property) => property[0] === name);
}

/** jCal offset `-05:00` or `+01:00:30` in seconds. */
function offset(value: unknown): number | null {
  const match = typeof value === 'string' ? /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(value) : null;
  if (match === null || Number(match[2]) > 18) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

function lastAt(changes: readonly Change[], utc: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.utc ?? Infinity) <= utc) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
