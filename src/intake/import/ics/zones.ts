import { fileZone } from './file-zones.ts';
import { intlZone } from '../zone/intl-zone.ts';
import type { Budget } from './occurrences.ts';
import type { Part } from './tree.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { fixedZone, UTC, type Zone } from '../zone/zone.ts';

/** How a name of a zone was understood; `file`: by the VTIMEZONE of its file. */
export interface KnownZone {
  readonly zone: Zone;
  readonly by: 'iana' | 'windows' | 'file' | 'offset';
}

/**
 * Zones by the names files call them. A name of the IANA database or of Windows means what it means everywhere (exports often
 * bring a VTIMEZONE of one year's rules only); any other is what the file's own VTIMEZONE says, or an offset in the name.
 */
export class Zones {
  readonly #known = new Map<string, KnownZone | null>();

  named(name: string): KnownZone | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = worldZone(name);
    this.#known.set(name, found);
    return found;
  }

  /** Zones of one calendar: those of the world, then its own up to `until` (wall seconds). */
  of(calendar: Part, until: number, budget: Budget): (name: string) => KnownZone | null {
    const own = new Map<string, KnownZone | null>();
    return (name) => {
      const world = this.named(name);
      if (world !== null && world.by !== 'offset') return world;
      if (!own.has(name)) own.set(name, ownZone(calendar, name, until, budget));
      return own.get(name) ?? world;
    };
  }
}

function ownZone(calendar: Part, name: string, until: number, budget: Budget): KnownZone | null {
  const part = calendar.parts.find((one) => one.name === 'vtimezone' && one.properties.some((p) => p[0] === 'tzid' && p[3] === name));
  const zone = part === undefined ? null : fileZone(name, part, until, budget);
  return zone === null ? null : { zone, by: 'file' };
}

function worldZone(name: string): KnownZone | null {
  if (/^(Z|UTC|GMT|Etc\/UTC|Etc\/GMT)$/i.test(name)) return { zone: UTC, by: 'iana' };
  const iana = intlZone(name) ?? intlZone(pathEnd(name));
  if (iana !== null) return { zone: iana, by: 'iana' };
  const windows = WINDOWS_ZONES[name.trim().toLowerCase()];
  const zone = windows === undefined ? null : intlZone(windows);
  if (zone !== null) return { zone, by: 'windows' };
  const offset = offsetIn(name);
  return offset === null ? null : { zone: fixedZone(name, offset), by: 'offset' };
}

/** `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin` → `Europe/Berlin`. */
function pathEnd(name: string): string {
  return name.startsWith('/') ? name.split('/').slice(-2).join('/') : '';
}

/** Seconds of `(GMT+08:00) …`, `UTC+8`, `+0800`; null where the name says none. */
function offsetIn(name: string): number | null {
  const match = /^\(?(?:(?:UTC|GMT)\s*)?([+-])(\d{1,2})(?:[:.]?(\d\d))?(?![\d])/i.exec(name.trim());
  if (match === null || Number(match[2]) > 14) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === '-' ? -seconds : seconds;
}
