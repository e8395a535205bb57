import type { Moment } from './clock.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

/** An instant (minutes since 1970-01-01T00:00Z) on the clock of an IANA zone; null where the zone is unknown. */
export function localTime(minutes: number, zone: string): Moment | null {
  const format = formatOf(zone);
  if (format === null || !Number.isFinite(minutes) || Math.abs(minutes) > 1e11) return null;
  const parts = new Map(format.formatToParts(minutes * 60_000).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return { date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, start: `${part('hour')}:${part('minute')}` };
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const made = made_(zone);
  FORMATS.set(zone, made);
  return made;
}

function made_(zone: string): Intl.DateTimeFormat | null {
  try {
    // Locale, calendar and digits are fixed: only the rules of the zone are asked for, and those are the same everywhere.
    // eslint-disable-next-line no-restricted-syntax -- zone arithmetic has no other source without a library
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return null;
  }
}
