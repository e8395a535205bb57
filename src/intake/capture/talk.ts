import type { MessageKey } from '../../messages/messages.ts';
import { parseDate } from '../../model/days.ts';
import type { AnswerKind, Answers, Option, Phrase, Question, Value } from '../question/question.ts';
import type { Named } from './known.ts';

/** What goes with a question beyond its words and its kind. */
export type More = Pick<Question, 'hint' | 'usual' | 'needed' | 'certain'> & { readonly args?: Phrase['args'] };

type Scale = Extract<AnswerKind, { kind: 'scale' }>['anchors'];

/**
 * One walk through a form in the order a consultant would ask: each call puts a question on the list and gives the answer there is.
 * undefined: not answered yet, not known or skipped, so that nothing is written of it. A question put twice is asked once; one that
 * is in `silent` is not asked at all.
 */
export class Talk {
  readonly #given: Answers;
  readonly #silent: ReadonlySet<string>;
  readonly #asked: Map<string, Question>;
  readonly #prefix: string;
  readonly #about: Phrase | null;

  constructor(
    given: Answers,
    silent: ReadonlySet<string> = new Set(),
    asked = new Map<string, Question>(),
    prefix = '',
    about: Phrase | null = null,
  ) {
    this.#given = given;
    this.#silent = silent;
    this.#asked = asked;
    this.#prefix = prefix;
    this.#about = about;
  }

  /** All that was put so far, in order. */
  get questions(): readonly Question[] {
    return [...this.#asked.values()];
  }

  /** The same talk, where ids begin with `<part>/`. */
  within(part: string): Talk {
    return new Talk(this.#given, this.#silent, this.#asked, `${this.#prefix}${part}/`, this.#about);
  }

  /** The same talk, with what it is about shown above its questions. */
  about(about: Phrase): Talk {
    return new Talk(this.#given, this.#silent, this.#asked, this.#prefix, about);
  }

  /** The same talk, for what is asked once in a form whatever it is about. */
  top(): Talk {
    return new Talk(this.#given, this.#silent, this.#asked);
  }

  /** What was answered to a question put before; undefined where it was not put, or is not answered with a value. */
  heard(id: string): Value | undefined {
    const given = this.#asked.has(`${this.#prefix}${id}`) ? this.#given.get(`${this.#prefix}${id}`) : undefined;
    return given?.as === 'value' ? given.value : undefined;
  }

  text(id: string, key: MessageKey, more: More = {}, check?: (text: string) => Phrase | null): string | undefined {
    const given = this.#put(id, key, check === undefined ? { kind: 'text' } : { kind: 'text', check }, more);
    return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
  }

  choice<const T extends string>(
    id: string,
    key: MessageKey,
    options: readonly T[],
    says: (option: T) => Phrase,
    more: More = {},
  ): T | undefined {
    const given = this.#put(id, key, { kind: 'choice', options: options.map((value) => optionOf(value, says(value))) }, more);
    return options.find((option) => option === given);
  }

  several<const T extends string>(
    id: string,
    key: MessageKey,
    options: readonly T[],
    says: (option: T) => Phrase,
    more: More = {},
  ): readonly T[] | undefined {
    const kind = { kind: 'choice', many: true, options: options.map((value) => ({ value, says: says(value) })) } as const;
    const given = this.#put(id, key, kind, more);
    return Array.isArray(given) ? options.filter((option) => given.includes(option)) : undefined;
  }

  scale(id: string, key: MessageKey, anchor: (step: 0 | 1 | 2 | 3 | 4) => MessageKey, more: More = {}): number | undefined {
    const anchors: Scale = [{ key: anchor(0) }, { key: anchor(1) }, { key: anchor(2) }, { key: anchor(3) }, { key: anchor(4) }];
    const given = this.#put(id, key, { kind: 'scale', anchors }, more);
    return typeof given === 'number' ? given : undefined;
  }

  number(
    id: string,
    key: MessageKey,
    limits: { readonly min?: number; readonly max?: number; readonly whole?: boolean },
    more: More = {},
  ): number | undefined {
    const given = this.#put(id, key, { kind: 'number', ...limits }, more);
    return typeof given === 'number' ? given : undefined;
  }

  /** As written in a file: a year alone is a number there. */
  date(id: string, key: MessageKey, more: More = {}): string | number | undefined {
    const given = this.#put(id, key, { kind: 'date' }, { hint: { key: 'capture.date.hint' }, ...more });
    return typeof given === 'string' && typeof parseDate(given) !== 'string' ? written(given) : undefined;
  }

  yesNo(id: string, key: MessageKey, more: More = {}): boolean | undefined {
    const given = this.#put(id, key, { kind: 'yes-no' }, more);
    return typeof given === 'boolean' ? given : undefined;
  }

  idOf(id: string, key: MessageKey, known: readonly Named[], more: More = {}): string | undefined {
    const given = this.#put(id, key, { kind: 'id', known: known.map((one) => ({ id: one.id, name: one.name })), fresh: false }, more);
    return known.find((one) => one.id === given)?.id;
  }

  #put(id: string, key: MessageKey, answer: AnswerKind, { args, ...more }: More): Value | undefined {
    const full = `${this.#prefix}${id}`;
    if (this.#silent.has(full)) return undefined;
    const asks: Phrase = args === undefined ? { key } : { key, args };
    const about = this.#about === null ? {} : { about: this.#about };
    if (!this.#asked.has(full)) this.#asked.set(full, { id: full, asks, answer, ...about, ...more });
    const given = this.#given.get(full);
    return given?.as === 'value' ? given.value : undefined;
  }
}

/** Steps of a ladder are picked by their own number. */
function optionOf(value: string, says: Phrase): Option {
  return /^\d$/.test(value) ? { value, says, key: value } : { value, says };
}

/** A date as a plan writes it. */
export function written(date: string): string | number {
  return /^\d{4}$/.test(date) ? Number(date) : date;
}
