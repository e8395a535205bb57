import { PURPOSES, type Purpose } from '../../model/log.ts';
import type { Edit } from '../edit/change.ts';
import type { Answers, Form, Phrase } from '../question/question.ts';
import type { Card } from './card.ts';
import { PURPOSE_OPTIONS } from './purpose-options.ts';

/** One interaction put to a coder. */
export interface ItemToCode {
  /** Its source id, or `file:line`. */
  readonly reference: string;
  readonly about: Phrase;
  readonly card: Card;
  /** What this coder said of it already; null: nothing. */
  readonly said: Purpose | null;
}

/** Whose sheet it goes into. */
export interface Sheet {
  readonly file: string;
  readonly coder: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** One question an interaction, one key a purpose. What is skipped, not known or said already is not written. */
export function codingForm(items: readonly ItemToCode[], sheet: Sheet): Form {
  const questions = items.map(
    ({ reference, about, card }) =>
      ({ id: reference, about, card, asks: { key: 'code.asks' }, answer: { kind: 'choice', options: PURPOSE_OPTIONS } }) as const,
  );
  const said = new Map(items.map((item) => [item.reference, item.said]));
  const isNew = ({ interaction, purpose }: Coded): boolean => said.get(interaction) !== purpose;
  return {
    id: 'code',
    title: { key: 'code.title' },
    questions: () => questions,
    writes: (given) => [{ file: sheet.file, fresh: freshSheet(sheet), edits: codedIn(given).filter(isNew).map(codingEdit) }],
  };
}

/** A sheet that says nothing yet. */
export function freshSheet({ coder, date }: Sheet): string {
  return `respondent: ${coder}\nside: ours\ndate: ${date}\n`;
}

export interface Coded {
  readonly interaction: string;
  readonly purpose: Purpose;
}

/** What was coded, in the order given. */
export function codedIn(given: Answers): readonly Coded[] {
  return [...given].flatMap(([interaction, answer]) => {
    const purpose = answer.as === 'value' ? PURPOSES.find((known) => known === answer.value) : undefined;
    return purpose === undefined ? [] : [{ interaction, purpose }];
  });
}

export function codingEdit({ interaction, purpose }: Coded): Edit {
  return { op: 'append', path: ['coding'], value: { interaction, purpose }, flow: true };
}
