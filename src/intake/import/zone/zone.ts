/** A clock: how far it goes ahead of UTC at a moment. */
export interface Zone {
  readonly name: string;
  /** UTC seconds of a wall clock's seconds. A time that was skipped is read by the clock before; one that came twice is the first (RFC 5545 §3.3.5). */
  toUtc(wall: number): number;
  /** Seconds ahead of UTC at a UTC moment. */
  offsetAt(utc: number): number;
}

const DAY = 86_400;

export function wallOf(zone: Zone, utc: number): number {
  return utc + zone.offsetAt(utc);
}

/** A zone from its offsets alone. */
export function zoneFrom(name: string, offsetAt: (utc: number) => number): Zone {
  return {
    name,
    offsetAt,
    toUtc(wall) {
      const before = offsetAt(wall - DAY);
      if (offsetAt(wall - before) === before) return wall - before;
      const after = offsetAt(wall + DAY);
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
}

export function fixedZone(name: string, offset: number): Zone {
  return zoneFrom(name, () => offset);
}

export const UTC = fixedZone('UTC', 0);
