import type { Grade } from '../result.ts';
import { byPeriod, parseDate, parsePeriod } from './days.ts';
import type { Field } from './field.ts';
import type { DateSpan, Item, Num, Series, Stated, Word } from './values.ts';

const GRADES: readonly string[] = ['A', 'B', 'C', 'D'];

/** Free text; a bare number counts as its digits. Undefined: absent or no text. */
export function text(field: Field | null): string | undefined {
  if (field === null) return undefined;
  if (typeof field.value === 'string') return field.value;
  if (typeof field.value === 'number') return String(field.value);
  return undefined;
}

export function flag(field: Field | null): boolean | undefined {
  if (field === null) return undefined;
  if (typeof field.value === 'boolean') return field.value;
  return undefined;
}

/** A bare finite number, no bounds. */
export function plainNumber(field: Field | null): number | undefined {
  if (field === null) return undefined;
  const value = field.isMap ? field.get('value')?.value : field.value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return undefined;
}

/** One of the words, bare. */
export function word<T extends string>(field: Field | null, words: readonly T[]): T | undefined {
  if (field === null) return undefined;
  const value = field.isMap ? (field.get('status') ?? field.get('value'))?.value : field.value;
  return words.find((known) => known === value);
}

/** A list of texts; a single text counts as a list of one, `none` as an empty list. */
export function texts(field: Field | null): readonly string[] {
  if (field === null || field.saysNone) return [];
  return field.oneOrMany().flatMap((item) => text(item) ?? []);
}

/** Texts, or null where the key is absent: unknown. */
export function textsOrNull(field: Field | null): readonly string[] | null {
  return field === null ? null : texts(field);
}

/** A date with its first and last day; undefined where the calendar has none such. */
export function span(field: Field | null): DateSpan | undefined {
  if (field === null) return undefined;
  const written = typeof field.value === 'number' ? String(field.value) : field.value;
  if (typeof written !== 'string') return undefined;
  const date = parseDate(written);
  return typeof date === 'string' ? undefined : { first: date.first, last: date.last, text: written, at: field.at };
}

/** Grade as written; else A with a reference, else what is inherited, else C. */
export function stated(field: Field, inherited?: Grade, reference: readonly string[] = ['evidence']): Stated {
  const at = field.at;
  if (!field.isMap) return { at, grade: inherited ?? 'C' };
  return {
    at,
    grade: gradeOf(field, inherited, reference),
    source: text(field.get('source')),
    evidence: text(field.get('evidence')),
    derived: field.get('derived')?.value === true ? true : undefined,
  };
}
function gradeOf(field: Field, inherited: Grade | undefined, reference: readonly string[]): Grade {
  const written = field.get('grade')?.value;
  if (typeof written === 'string' && GRADES.includes(written)) return written as Grade;
  if (reference.some((key) => field.get(key) !== null)) return 'A';
  return inherited ?? 'C';
}

/** A number as stated: bare, or `{value, low, high, grade, source, evidence}`. Bounds default to the value. */
export function num(field: Field | null, inherited?: Grade): Num | undefined {
  if (field === null) return undefined;
  const value = plainNumber(field);
  if (value === undefined) return undefined;
  const low = field.isMap ? plainNumber(field.get('low')) : undefined;
  const high = field.isMap ? plainNumber(field.get('high')) : undefined;
  return {
    ...stated(field, inherited),
    value,
    low: Math.min(low ?? value, value),
    high: Math.max(high ?? value, value),
  };
}

/** A number, or a word that stands for one (`live` → 1). */
export function numOrWord(field: Field | null, words: Readonly<Record<string, number>>): Num | undefined {
  if (field === null) return undefined;
  const written = field.isMap ? (field.get('status') ?? field.get('value'))?.value : field.value;
  if (typeof written !== 'string') return num(field);
  const value = Object.hasOwn(words, written) ? words[written] : undefined;
  return value === undefined ? undefined : { ...stated(field), value, low: value, high: value };
}

/** A word as stated: bare, or `{status | value, grade, source, evidence}`. */
export function statedWord<T extends string>(field: Field | null, words: readonly T[], inherited?: Grade): Word<T> | undefined {
  const value = word(field, words);
  return field === null || value === undefined ? undefined : { ...stated(field, inherited), value };
}

/**
 * A number per period, ordered; keys that are no period are skipped, and so are amounts below zero: what is refused is
 * not known, which is not the same as nothing.
 */
export function series(field: Field | null): Series {
  if (field === null) return [];
  const found = field.entries().flatMap(([key, child]) => {
    const period = parsePeriod(key);
    const value = num(child);
    return period === null || value === undefined || value.value < 0 ? [] : [{ period, num: value }];
  });
  return found.sort((a, b) => byPeriod(a.period, b.period));
}

const ITEM_STATUS = ['none', 'documented', 'used'] as const;

/** Items by id, each a status word or `{status, last, evidence}`. The word `none` for the whole says none of them exists. */
export function items<K extends string>(field: Field | null, ids: readonly K[]): Readonly<Partial<Record<K, Item>>> {
  const found: Partial<Record<K, Item>> = {};
  if (field === null) return found;
  for (const id of ids) {
    if (field.saysNone) {
      found[id] = { ...stated(field), status: 'none' };
      continue;
    }
    const child = field.get(id);
    const status = word(child, ITEM_STATUS);
    if (child === null || status === undefined) continue;
    found[id] = {
      ...stated(child),
      status,
      last: child.isMap ? span(child.get('last')) : undefined,
    };
  }
  return found;
}

/** Ratings or figures by name. */
export function nums<K extends string>(field: Field | null, names: readonly K[], inherited?: Grade): Readonly<Partial<Record<K, Num>>> {
  const found: Partial<Record<K, Num>> = {};
  if (field === null) return found;
  for (const name of names) {
    const value = num(field.get(name), inherited);
    if (value !== undefined) found[name] = value;
  }
  return found;
}
