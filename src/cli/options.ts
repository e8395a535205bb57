import type { Language } from '../messages/messages.ts';
import { DEFAULT_DRAWS, type Draws } from '../draws.ts';
import { LENSES, type LensId } from '../result.ts';
import { nearest } from '../text/suggest.ts';
import { WHENS, type When } from './colour.ts';
import { CliError } from './errors.ts';

/** What every command takes. null: not stated. */
export interface CommonOptions {
  readonly lang: Language | null;
  readonly color: When;
  readonly width: number | null;
}

export const FORMATS = ['terminal', 'json', 'html', 'markdown', 'csv', 'sarif', 'junit', 'gitlab', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** One `-f name[=path]`; no path: stdout. */
export interface Output<F extends string = Format> {
  readonly format: F;
  readonly path: string | null;
}

/** Option values as commander hands them over, by camel-cased name. */
export type Values = Readonly<Record<string, unknown>>;

const WIDTH = { least: 40, most: 400 };

export function commonOptions(values: Values): CommonOptions {
  return {
    lang: choice('--lang', ['en', 'zh'], values['lang']),
    color: choice('--color', WHENS, values['color']) ?? 'auto',
    width: width(values['width']),
  };
}

/** At most one output goes to stdout, and no file is named twice; without `-f` the terminal report does. */
export function outputs(stated: unknown): readonly Output[] {
  return outputsAs(FORMATS, stated);
}

/** The same for a command with formats of its own; without `-f` the first of them goes to stdout. */
export function outputsAs<const F extends string>(formats: readonly [F, ...F[]], stated: unknown): readonly Output<F>[] {
  const list = Array.isArray(stated) ? stated.map((text) => output(formats, String(text))) : [];
  if (list.length === 0) return [{ format: formats[0], path: null }];
  const onStdout = list.filter((item) => item.path === null);
  if (onStdout.length > 1) throw new CliError('cli.error.twoOnStdout', { formats: onStdout.map((item) => item.format) });
  const paths = list.flatMap((item) => item.path ?? []);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new CliError('cli.error.samePath', { path: twice });
  return list;
}

export function lens(stated: unknown): LensId | null {
  return choice('--lens', LENSES, typeof stated === 'string' ? stated.toLowerCase() : stated);
}

/** `--to`: the numbers of the stages one can move to. */
export function stage(stated: unknown): 1 | 2 | 3 | null {
  const found = choice('--to', ['1', '2', '3'], stated);
  return found === null ? null : (Number(found) as 1 | 2 | 3);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that exists; a partial date means its last day. */
export function asOf(stated: unknown): string | null {
  if (stated === undefined) return null;
  const text = String(stated);
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [year, month, day] = [found?.[1], found?.[2] ?? '01', found?.[3] ?? '01'];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = found !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  if (!exists) throw new CliError('cli.error.date', { option: '--as-of', value: text });
  return text;
}

const DRAWS = { least: 100, most: 1_000_000 };
const SEED = { least: 0, most: 4_294_967_295 };

/** `--draws` and `--seed`, or null for `--no-simulation`. */
export function draws(values: Values): Draws | null {
  if (values['simulation'] === false) return null;
  return {
    count: whole('--draws', values['draws'], DRAWS) ?? DEFAULT_DRAWS.count,
    seed: whole('--seed', values['seed'], SEED) ?? DEFAULT_DRAWS.seed,
  };
}

const POINTS = { least: 2, most: 60 };

/** `--history <n|ref>` and `--since <ref|date>`: how many points, and where the look back begins; null: not stated. */
export function history(values: Values): { readonly points: number | null; readonly since: string | null } {
  const [stated, since] = [text(values['history']), text(values['since'])];
  if (stated === null || !/^[-\d.]+$/.test(stated)) return { points: null, since: since ?? stated };
  return { points: whole('--history', stated, POINTS), since };
}

/** `--max-warnings`: null: any number. */
export function maxWarnings(values: Values): number | null {
  return whole('--max-warnings', values['maxWarnings'], { least: 0, most: 1_000_000 });
}

export function whole(option: string, stated: unknown, { least, most }: { readonly least: number; readonly most: number }): number | null {
  if (stated === undefined) return null;
  const value = Number(stated);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new CliError('cli.error.whole', { option, value: String(stated), least, most });
  return value;
}

export function text(stated: unknown): string | null {
  return stated === undefined ? null : String(stated);
}

/** Throws a CliError that names the nearest of `allowed` when `stated` is none of them. */
export function choice<const T extends string>(option: string, allowed: readonly T[], stated: unknown): T | null {
  if (stated === undefined) return null;
  const found = allowed.find((value) => value === stated);
  if (found === undefined) {
    throw new CliError('cli.error.choice', { option, value: String(stated), allowed }, nearest(String(stated), allowed));
  }
  return found;
}

/** What files of a format usually end in; `txt` where none is listed. */
const ENDINGS: Readonly<Record<string, string>> = {
  json: 'json', html: 'html', markdown: 'md', csv: 'csv', sarif: 'sarif', junit: 'xml', gitlab: 'json', mermaid: 'mmd', dot: 'dot', svg: 'svg',
}; // prettier-ignore

function output<const F extends string>(formats: readonly F[], stated: string): Output<F> {
  const at = stated.indexOf('=');
  const format = choice('--format', formats, at === -1 ? stated : stated.slice(0, at)) as F;
  const path = at === -1 ? null : stated.slice(at + 1);
  if (path === '') throw new CliError('cli.error.noPath', { format, file: `report.${ENDINGS[format] ?? 'txt'}` });
  return { format, path };
}

function width(stated: unknown): number | null {
  if (stated === undefined) return null;
  const value = Number(stated);
  if (!Number.isInteger(value) || value < WIDTH.least || value > WIDTH.most) {
    throw new CliError('cli.error.width', { value: String(stated), ...WIDTH });
  }
  return value;
}
