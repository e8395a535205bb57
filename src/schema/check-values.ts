import { type DateReading, daysInMonth, parseDate } from '../model/days.ts';
import { DEFAULT_RULES } from '../policy/default-rules.ts';
import { nearest } from '../text/suggest.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { inOrder, problem } from './catalogue.ts';
import { fieldName } from './notation.ts';
import type { Problem } from './problem.ts';
import type { SchemaName } from './validators.ts';

/** Keys that hold a date wherever they stand; `from` and `to` of a chain link hold node ids instead. */
const DATES = new Set(['date', 'from', 'to', 'last', 'reviewed', 'since', 'start', 'measured', 'due', 'joined', 'as_of', 'until']);
const SPANS = [
  ['from', 'to'],
  ['start', 'measured'],
] as const;

/** Characters of a name, and what no text needs: controls other than tab and line break, marks that reorder text. */
const LONGEST = 200;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Why a text cannot be shown as it stands; null: it can. A name stands within sentences, so it has no line breaks either. */
function unfit(key: string, text: string): 'LONG' | 'CONTROL' | null {
  if (CONTROLS.test(text) || (key === 'name' && /[\n\r\t]/.test(text.trim()))) return 'CONTROL';
  return key === 'name' && text.length > LONGEST ? 'LONG' : null;
}

type Row = Readonly<Record<string, unknown>>;

/** What a schema cannot say: days that do not exist, spans and bounds the wrong way round, thresholds nobody knows. */
export function checkValues(source: SourceFile, schema: SchemaName): Problem[] {
  const problems: Problem[] = [];
  /** Keys and indices down to the value being looked at; copied only when something must be said. */
  const path: (string | number)[] = [];
  const visit = (value: object): void => {
    const dated = !(schema === 'chain' && path[0] === 'links');
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object' && item !== null) {
        path.push(Array.isArray(value) ? Number(key) : key);
        visit(item as object);
        path.pop();
      } else if (typeof item === 'string' && unfit(key, item) !== null) {
        problems.push(at(source, [...path, Array.isArray(value) ? Number(key) : key], 'unfit-text', { reason: unfit(key, item) }, []));
      } else if (dated && DATES.has(key) && read(item) === 'impossible') problems.push(impossible(source, [...path, key], String(item)));
    }
    const row = value as Row;
    if (dated) for (const span of SPANS) if (row[span[1]] !== undefined) problems.push(...reversed(source, row, path, span));
    if (typeof row['value'] === 'number') problems.push(...bounds(source, row, path));
  };
  if (typeof source.data === 'object' && source.data !== null) visit(source.data);
  if (schema === 'config' || schema === 'ruleset') problems.push(...thresholds(source));
  return inOrder(problems);
}

function impossible(source: SourceFile, path: Path, got: string): Problem {
  const [year, month] = [Number(got.slice(0, 4)), Number(got.slice(5, 7))];
  const days = month >= 1 && month <= 12 ? daysInMonth(year, month) : null;
  const suggestions = days === null ? [] : [`${got.slice(0, 8)}${days}`];
  return at(source, path, 'impossible-date', { got, days, month: got.slice(0, 7) }, suggestions);
}

function reversed(source: SourceFile, row: Row, path: Path, [first, second]: (typeof SPANS)[number]): Problem[] {
  const [from, to] = [read(row[first]), read(row[second])];
  if (typeof from === 'string' || typeof to === 'string' || from.first <= to.last) return [];
  const args = { first, second, from: String(row[first]), to: String(row[second]) };
  return [at(source, [...path, second], 'reversed-dates', args, [])];
}

function read(value: unknown): DateReading | 'malformed' | 'impossible' {
  return typeof value === 'string' || typeof value === 'number' ? parseDate(String(value)) : 'malformed';
}

/** {value, low, high}: the value must lie between its own bounds. */
function bounds(source: SourceFile, row: Row, path: Path): Problem[] {
  const { value, low, high } = row;
  if (typeof value !== 'number') return [];
  const wrong = typeof low === 'number' && low > value ? 'low' : typeof high === 'number' && high < value ? 'high' : null;
  if (wrong === null) return [];
  const args = {
    value,
    low: typeof low === 'number' ? low : null,
    high: typeof high === 'number' ? high : null,
  };
  return [at(source, [...path, wrong], 'reversed-range', args, [])];
}

function thresholds(source: SourceFile): Problem[] {
  const data = source.data as {
    readonly ruleset?: Row;
    readonly overrides?: unknown;
  } | null;
  const prefix: Path = data?.ruleset ? ['ruleset', 'overrides'] : ['overrides'];
  const overrides = data?.ruleset ? data.ruleset['overrides'] : data?.overrides;
  if (!Array.isArray(overrides)) return [];
  const known = DEFAULT_RULES.map((rule) => rule.id as string);
  return overrides.flatMap((override: unknown, index) => {
    const id = (override as Row | null)?.['id'];
    if (typeof id !== 'string' || known.includes(id)) return [];
    return [at(source, [...prefix, index, 'id'], 'unknown-threshold', { id }, nearest(id, known))];
  });
}

function at(
  source: SourceFile,
  path: Path,
  name: 'impossible-date' | 'reversed-dates' | 'unfit-text' | 'reversed-range' | 'unknown-threshold',
  args: Problem['args'],
  suggestions: readonly string[],
): Problem {
  const length = Math.max(1, source.written?.(path).length ?? 1);
  return problem(name, source.locate(path), {
    args: { ...args, field: fieldName(path) },
    suggestions,
    length,
  });
}
