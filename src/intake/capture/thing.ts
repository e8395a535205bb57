import { isMap } from '../../model/field.ts';
import type { Edit, Step } from '../edit/change.ts';
import type { Phrase } from '../question/question.ts';
import { type Row, rowOf } from './known.ts';
import { type Coded, shown } from './stands.ts';
import type { Talk } from './talk.ts';

/** One thing a form can fill in of what it captures. */
export interface Field {
  /** Unique in its thing: `fit.importance`. */
  readonly id: string;
  /** Whose terms name it; without, it is in `capture.field.<last key of its path>`, or at a year in that of the key before. */
  readonly named?: 'fit' | 'slot' | 'mechanism' | 'alliance' | 'organising';
  /** Where the words for its codes are, for whoever is shown what stands there. */
  readonly coded?: Coded;
  /** Keys below the thing. */
  readonly path: readonly Step[];
  /** Adds an item to the list at `path` rather than setting it. */
  readonly appends?: true;
  /** Asks; what is to be written, or undefined where nothing is. */
  readonly ask: (talk: Talk) => unknown;
}

/** What is captured: a new item of the list at `path`, or a map that stands there. */
export type Thing = { readonly path: readonly Step[]; readonly stated: null } | { readonly path: readonly Step[]; readonly stated: Row };

/** Keys that belong to an answer and go with it. */
const ANSWERED = ['status', 'value', 'low', 'high', 'evidence', 'last', 'date', 'grade', 'source', 'derived'];

/**
 * Asks for what is not stated. Of what is, a list is shown once, and only what a person picks there is asked and replaced;
 * with `only`, nothing beyond the fields of these ids (or below them) is asked, and what is stated is left alone.
 */
export function fill(talk: Talk, fields: readonly Field[], thing: Thing, only: readonly string[] | null = null): Edit[] {
  const wanted = only === null ? fields : fields.filter(({ id }) => only.some((one) => id === one || id.startsWith(`${one}.`)));
  if (thing.stated === null) return [whole(talk, wanted, thing.path)].flat();
  const { stated, path } = thing;
  const standing = wanted.filter((field) => field.appends === undefined && statedAt(stated, field.path) !== undefined);
  const changing = only === null ? changes(talk, standing, stated) : [];
  return wanted.flatMap((field): Edit[] => {
    const stands = standing.includes(field);
    if (stands && !changing.includes(field.id)) return [];
    const value = field.ask(talk);
    if (value === undefined) return [];
    if (stands) return replaced([...path, ...field.path], statedAt(stated, field.path), value);
    const op = field.appends === true ? 'append' : 'add';
    return [{ op, path: [...path, ...field.path], value, evenIfNone: true }];
  });
}

/** What stands at a path; undefined where nothing does. A key without a value says nothing. */
function statedAt(stated: unknown, path: readonly Step[]): unknown {
  let at = stated;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.hasOwn(at, step) ? (at as Readonly<Record<Step, unknown>>)[step] : undefined;
  }
  return at ?? undefined;
}

function changes(talk: Talk, standing: readonly Field[], stated: Row): readonly string[] {
  if (standing.length === 0) return [];
  const byId = new Map(standing.map((field) => [field.id, field]));
  const says = (id: string): Phrase => shownOf(byId.get(id), stated);
  return talk.several('changes', 'capture.changes', [...byId.keys()], says, { certain: true }) ?? [];
}

function shownOf(field: Field | undefined, stated: Row): Phrase {
  const path = field?.path ?? [];
  return shown(path, statedAt(stated, path), field ?? {});
}

/** One new item with all that was answered, by its first field; nothing where no more than that was. */
function whole(talk: Talk, fields: readonly Field[], path: readonly Step[]): Edit[] {
  const item: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.ask(talk);
    if (value !== undefined) put(item, field.path, field.appends === true ? [value] : value);
  }
  // An id alone says nothing of anything, and without one nothing can be referred to.
  const [first] = fields;
  const named = first !== undefined && statedAt(item, first.path) !== undefined;
  return named && Object.keys(item).length > 1 ? [{ op: 'append', path, value: item, evenIfNone: true }] : [];
}

function put(item: Record<string, unknown>, path: readonly Step[], value: unknown): void {
  const [step, ...rest] = path.map(String);
  if (step === undefined) return;
  if (rest.length === 0) item[step] = value;
  else {
    const below: Record<string, unknown> = { ...rowOf(item[step]) };
    put(below, rest, value);
    item[step] = below;
  }
}

/** Source, bounds and grade of the value before are not those of the new one; notes beside it stay, in their order. */
function replaced(path: readonly Step[], before: unknown, value: unknown): Edit[] {
  if (!isMap(value)) return [{ op: 'replace', path, value }];
  const kept = Object.entries(rowOf(before)).filter(([key]) => key in value || !ANSWERED.includes(key));
  return [{ op: 'replace', path, value: { ...Object.fromEntries(kept), ...value } }];
}
