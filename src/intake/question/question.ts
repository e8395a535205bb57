import type { MessageKey } from '../../messages/messages.ts';
import type { Edit } from '../edit/change.ts';

/** A sentence for a person: a key of the messages and what is put into it. */
export interface Phrase {
  readonly key: MessageKey;
  readonly args?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface Option {
  readonly value: string;
  readonly says: Phrase;
  /** One key that picks it, where a person answers many of the same kind. */
  readonly key?: string;
  /** Options of one group stand together under its name. */
  readonly group?: Phrase;
}

/** How a question is answered. `unknown` is always an answer of its own, never 0 and never the middle. */
export type AnswerKind =
  /** 0–4, each step described by what one would see. */
  | { readonly kind: 'scale'; readonly anchors: readonly [Phrase, Phrase, Phrase, Phrase, Phrase] }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly many?: boolean }
  | { readonly kind: 'text'; readonly check?: (text: string) => Phrase | null }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  /** `2026`, `2026-03` or `2026-03-02`. */
  | { readonly kind: 'date' }
  /** An id that exists, completed while typing; with `fresh` also a new one. */
  | { readonly kind: 'id'; readonly known: readonly { readonly id: string; readonly name: string }[]; readonly fresh: boolean }
  | { readonly kind: 'yes-no' };

/** A question as data. */
export interface Question {
  /** Unique in its form: `contact_all_year`, `mengyuan/company_owned`, `person/2/name`. */
  readonly id: string;
  readonly asks: Phrase;
  /** Why it is asked, or how to tell; shown dimmed. */
  readonly hint?: Phrase;
  readonly answer: AnswerKind;
  /** What a run of questions is about ("蒙原乳业 mengyuan"), shown above. */
  readonly about?: Phrase;
  /** What is asked about, shown above the question: phrases of a line, lines of the card. */
  readonly card?: readonly (readonly Phrase[])[];
  /** Offered, taken by Enter. */
  readonly usual?: Value;
  /** An answer is needed before the form can go on: no skip, no "don't know". */
  readonly needed?: boolean;
  /** "Don't know" would be no answer ("another person?"); it may be skipped. */
  readonly certain?: boolean;
}

/** A value of the shape its `AnswerKind` asks for: number, id or text, true/false, or the options picked. */
export type Value = string | number | boolean | readonly string[];

/** What somebody answered. `unknown`: does not know. `skipped`: did not want to say; nothing is written. */
export type Given = { readonly as: 'value'; readonly value: Value } | { readonly as: 'unknown' } | { readonly as: 'skipped' };

/** Answers by question, in the order given. */
export type Answers = ReadonlyMap<string, Given>;

/** What a form writes into one file: `fresh` is the text the file begins with where it does not exist yet. */
export interface FileEdit {
  readonly file: string;
  readonly fresh: string;
  readonly edits: readonly Edit[];
}

/**
 * A questionnaire or a guided capture. Pure: the same answers give the same questions and the same edits, so that a draft is
 * nothing but its answers. Questions may grow with what is answered ("another person?"); those already answered stay.
 */
export interface Form {
  readonly id: string;
  readonly title: Phrase;
  /** false: whoever leaves before the end begins anew, for what was answered is kept nowhere. */
  readonly keeps?: false;
  questions(given: Answers): readonly Question[];
  writes(given: Answers): readonly FileEdit[];
}
