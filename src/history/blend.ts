import { isMap } from '../model/field.ts';
import type { Day } from '../model/values.ts';
import type { Path } from '../workspace/source.ts';
import type { Heard, PlanCause } from './change.ts';
import { lastDay, standing } from './dated.ts';
import { differences } from './differences.ts';
import { pairs, written } from './pairs.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** What a respondent says past interactions were about: dated by them, whenever it is said. */
const CODING = 'coding';
/** What a respondent says on the day of the sheet. */
const SAID: ReadonlySet<string> = new Set(['answers', 'account_answers', 'recall_week']);

/** Words about a fact rather than the fact: how it is called, where it comes from, how sure it is, how imports know it. */
const ABOUT: ReadonlySet<string> = new Set([
  ...['name', 'note', 'what', 'says', 'reason', 'source', 'source_id', 'evidence', 'artefact', 'facts'],
  ...['grade', 'low', 'high', 'derived'],
  ...['import', 'source_ids', 'addresses', 'domains', CODING],
]);

/** Where the two versions of a value stand. */
interface At {
  readonly base: Path;
  readonly head: Path;
}

/**
 * A file as the head would have it if nothing had happened since the base's day: what was already so and has been written down
 * since (record) is in, what happened or changed (relationship) is as in the base. The rule and its limits: ADR 0013.
 */
export class Blend {
  readonly #day: Day;
  readonly #heard: Heard;
  constructor(day: Day, heard: Heard) {
    this.#day = day;
    this.#heard = heard;
  }

  /** undefined on either side: not there; undefined as an answer: it would not be there. */
  of(base: unknown, head: unknown, at: At = { base: [], head: [] }): unknown {
    if (written(base) === written(head)) return head;
    if (!isStated(head)) return this.#take('record', base, head, at, head);
    if (isMap(head)) return this.#map(base, head, at);
    if (Array.isArray(head)) return this.#list(base, head, at);
    return this.#scalar(base, head, at);
  }

  #map(base: unknown, head: Keyed, at: At): unknown {
    const stands = standing(base, head, this.#day);
    if (stands === 'after')
      return head[CODING] === undefined ? this.#take('relationship', base, head, at, base) : this.#sheet(base, head, at);
    if (stands === 'before') return this.#take('record', base, head, at, head);
    if (isStated(base) && !isMap(base)) {
      const same = written(base) === written(core(head));
      return same ? this.#take('record', base, head, at, head) : this.#take('relationship', base, head, at, base);
    }
    if (changes(leading(base), leading(head))) return this.#take('relationship', base, head, at, base);
    const earlier: Keyed = isMap(base) ? base : {};
    const out: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(head), ...Object.keys(earlier)])) {
      const value = this.#value(key, earlier[key], head[key], { base: [...at.base, key], head: [...at.head, key] });
      if (value !== undefined) out[key] = value;
    }
    return Object.keys(out).length === 0 && Object.keys(head).length > 0 ? base : out;
  }

  /** A sheet later than the base's day: its answers are later, its codings are of what was there before. */
  #sheet(base: unknown, head: Keyed, at: At): Keyed {
    const earlier: Keyed = isMap(base) ? base : {};
    const path = { base: [...at.base, CODING], head: [...at.head, CODING] };
    const [{ [CODING]: was, ...before }, { [CODING]: coding, ...now }] = [earlier, head];
    this.#take('record', was, coding, path, coding);
    this.#take('relationship', before, now, at, before);
    const who = Object.fromEntries(Object.entries(now).filter(([key]) => !SAID.has(key)));
    return { ...(isMap(base) ? before : who), [CODING]: coding };
  }

  /** A value under a key that may itself be a period, say until when, or speak about its neighbours only. */
  #value(key: string, base: unknown, head: unknown, at: At): unknown {
    if (written(base) === written(head)) return head;
    const period = /^\d{4}/.test(key) ? lastDay(key) : key === 'to' ? lastDay(head) : null;
    if (head !== undefined && period !== null) {
      return period > this.#day ? this.#take('relationship', base, head, at, base) : this.#take('record', base, head, at, head);
    }
    if (ABOUT.has(key)) return this.#take('record', base, head, at, head);
    return this.of(base, head, at);
  }

  #list(base: unknown, head: readonly unknown[], at: At): unknown {
    if (isStated(base) && !Array.isArray(base) && base !== 'none') return this.#take('relationship', base, head, at, base);
    const earlier: readonly unknown[] = Array.isArray(base) ? base : [];
    const saidNone = base === 'none' || (Array.isArray(base) && base.length === 0);
    const out: unknown[] = [];
    for (const pair of pairs(earlier, head)) {
      if (pair.head === null) {
        this.#heard('record', 'base', [...at.base, pair.base ?? 0]);
        continue;
      }
      const [one, other] = [pair.base === null ? undefined : earlier[pair.base], head[pair.head]];
      const here = { base: pair.base === null ? at.base : [...at.base, pair.base], head: [...at.head, pair.head] };
      const kept = saidNone && standing(undefined, other, this.#day) !== 'before';
      const value = kept ? this.#take('relationship', one, other, here, undefined) : this.#item(one, other, here);
      if (value !== undefined) out.push(value);
    }
    return out.length === 0 && head.length > 0 ? (saidNone ? base : undefined) : out;
  }

  /** A word in a list is there or not; it does not change. */
  #item(base: unknown, head: unknown, at: At): unknown {
    return isMap(head) || Array.isArray(head) || base !== undefined ? this.of(base, head, at) : this.#take('record', base, head, at, head);
  }

  #scalar(base: unknown, head: unknown, at: At): unknown {
    if (!isStated(core(base)) || written(core(base)) === written(head)) return this.#take('record', base, head, at, head);
    return this.#take('relationship', base, head, at, base);
  }

  #take<T>(cause: PlanCause, base: unknown, head: unknown, at: At, value: T): T {
    for (const { side, path } of differences(base, head, at.base, at.head)) this.#heard(cause, side, path);
    return value;
  }
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'unknown';
}

/** The word or number a map is about, beside which all else says how, since when and how sure; undefined where it has none. */
function leading(value: unknown): unknown {
  if (!isMap(value)) return undefined;
  return [value['value'], value['status']].find((fact) => fact !== undefined && !isMap(fact) && !Array.isArray(fact));
}

/** From one stated value to another. */
function changes(base: unknown, head: unknown): boolean {
  return isStated(base) && isStated(head) && written(base) !== written(head);
}

/** What a value says where it is written with its grade and source. */
function core(value: unknown): unknown {
  if (!isMap(value)) return value;
  return value['value'] ?? value['status'] ?? value;
}
