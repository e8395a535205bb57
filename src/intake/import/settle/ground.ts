import { isMap } from '../../../model/field.ts';
import { formatDay, parseDate } from '../../../model/days.ts';
import type { Desk } from './desk.ts';

/** What the command line says of the ground. */
export interface StatedGround {
  readonly basis: string;
  /** Last day, `YYYY-MM-DD`; null: not stated. */
  readonly until: string | null;
  readonly note: string | null;
}

/** The ground an import rests on: the register's own, else the usual one. */
export interface GroundNow {
  readonly ground: string;
  /** Last day it holds, `YYYY-MM-DD`; null: no end is stated. */
  readonly groundUntil: string | null;
}

const UNSTATED = 'unstated';

/** As the register writes it. */
export function groundLine({ basis, until, note }: StatedGround): Readonly<Record<string, string>> {
  return { basis, ...(until === null ? {} : { until }), ...(note === null ? {} : { note }) };
}

/**
 * The ground into a register that stands there; whether that changed anything. The same basis again keeps what else a person wrote of it
 * (`until`, `evidence`), another one begins anew. `unstated` is no word of anybody: the usual ground takes its place.
 */
export function enterGround(desk: Desk, file: string, stated: StatedGround | null, usual: unknown): boolean {
  const now = desk.at(file, ['ground']);
  const basis = isMap(now) ? now['basis'] : undefined;
  if (stated === null) {
    if (!isMap(now) || basis !== UNSTATED || Object.keys(now).length > 1 || !isMap(usual)) return false;
    return put(desk, file, ['ground'], usual);
  }
  if (basis !== stated.basis && basis !== UNSTATED) return put(desk, file, ['ground'], groundLine(stated));
  return Object.entries(groundLine(stated)).reduce((differs, [key, value]) => put(desk, file, ['ground', key], value) || differs, false);
}

/** The ground as it stands once the register is written. */
export function groundNow(desk: Desk, file: string, usual: unknown): GroundNow {
  const own = desk.at(file, ['ground']);
  const ground = isMap(own) ? own : isMap(usual) ? usual : {};
  const until = parseDate(String(ground['until'] ?? ''));
  return { ground: String(ground['basis'] ?? UNSTATED), groundUntil: typeof until === 'string' ? null : formatDay(until.last) };
}

function put(desk: Desk, file: string, path: readonly string[], value: unknown): boolean {
  if (JSON.stringify(desk.at(file, path)) === JSON.stringify(value)) return false;
  if (desk.add(file, path, value) === 'there') desk.replace(file, path, value);
  return true;
}
