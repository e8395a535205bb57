import { parseDate } from '../../model/days.ts';
import { isMap } from '../../model/field.ts';
import type { Day } from '../../model/values.ts';
import { isPattern, literalFolder, matcher } from '../../workspace/glob.ts';
import type { Step } from '../edit/change.ts';
import { periodName, type Span, spanOf, unitOf } from './period-name.ts';

/** An interactions file in YAML, and what it says. */
export interface YamlLog {
  readonly file: string;
  readonly data: unknown;
}

/** Where an entry goes. */
export interface Place {
  readonly file: string;
  /** Of the list it is added to. */
  readonly path: readonly Step[];
  /** Files whose name covers the day but which state that they were not watched over then. */
  readonly passed: readonly { readonly file: string; readonly from: string; readonly to: string }[];
}

type Covered = YamlLog & Span;

/**
 * The file whose name covers the day (`2026-Q2.yaml`, `2026-H1.yaml`, `2026-04.yaml`; the narrowest), else a new one named as the
 * latest of those that are there, else by quarter. Never a file an import wrote, nor one that states a span the day is not in.
 * Null where `patterns` let no new YAML file be found and none that is there will do.
 */
export function placeFor(
  day: Day,
  logs: readonly YamlLog[],
  patterns: readonly string[],
  isTaken: (file: string) => boolean,
): Place | null {
  const own = logs.filter(({ data }) => !isMap(data) || data['import'] === undefined);
  const named = own.flatMap(covered);
  const covering = named
    .filter(({ first, last }) => first <= day && day <= last)
    .sort((a, b) => a.last - a.first - (b.last - b.first) || order(b, a));
  const passed = covering.flatMap((log) => outside(log, day) ?? []);
  const fitting = covering.find((log) => outside(log, day) === null);
  if (fitting !== undefined) return { file: fitting.file, path: listOf(fitting), passed };
  const fresh = freshName(day, named, patterns, isTaken);
  if (fresh !== null) return { file: fresh, path: ['entries'], passed };
  const last = own
    .filter((log) => hasEntries(log) && outside(log, day) === null && !named.some(({ file }) => file === log.file))
    .sort(order)
    .at(-1);
  return last === undefined ? null : { file: last.file, path: listOf(last), passed };
}

function covered(log: YamlLog): readonly Covered[] {
  const stem = log.file.slice(log.file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  const span = spanOf(stem) ?? spanOf(stem.replace(/-[2-9]$/, ''));
  return span === null ? [] : [{ ...log, first: span.first, last: span.last }];
}

function outside({ file, data }: YamlLog, day: Day): { readonly file: string; readonly from: string; readonly to: string } | null {
  const observed = isMap(data) ? data['observed'] : undefined;
  if (!isMap(observed)) return null;
  const [from, to] = [dateOf(observed['from']), dateOf(observed['to'])];
  const inside = (from === null || from.first <= day) && (to === null || day <= to.last);
  return inside ? null : { file, from: shown(observed['from']), to: shown(observed['to']) };
}

function dateOf(value: unknown): { readonly first: Day; readonly last: Day } | null {
  const read = parseDate(shown(value));
  return typeof read === 'string' ? null : read;
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}

/** A list of entries is the file itself, or stands under `entries`. */
function listOf({ data }: YamlLog): readonly Step[] {
  return Array.isArray(data) ? [] : ['entries'];
}

function hasEntries({ data }: YamlLog): boolean {
  return Array.isArray(data) || (isMap(data) && Array.isArray(data['entries']));
}

function freshName(day: Day, named: readonly Covered[], patterns: readonly string[], isTaken: (file: string) => boolean): string | null {
  const latest = [...named].sort((a, b) => a.last - b.last || order(a, b)).at(-1);
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => pattern.replace(/^(?:\.\/)+/, ''));
  const folders = latest === undefined ? wanted.filter(isPattern).map(literalFolder) : [latest.file.split('/').slice(0, -1).join('/')];
  const unit = latest === undefined ? 'quarter' : unitOf(latest);
  for (const folder of folders) {
    for (let n = 1; n < 10; n++) {
      const stem = `${folder === '' ? '' : `${folder}/`}${periodName(day, unit)}${n === 1 ? '' : `-${n}`}`;
      const file = ['.yaml', '.yml'].map((end) => stem + end).find((name) => isFound(name, patterns, wanted));
      if (file === undefined) break;
      if (!isTaken(file)) return file;
    }
  }
  return null;
}

function isFound(file: string, patterns: readonly string[], wanted: readonly string[]): boolean {
  const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1).replace(/^(?:\.\/)+/, ''));
  return wanted.some((pattern) => matcher(pattern).test(file)) && !left.some((pattern) => matcher(pattern).test(file));
}

function order(a: YamlLog, b: YamlLog): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
