import { said } from '../question/said.ts';
import type { Answers, Form, Question } from '../question/question.ts';

export type Side = 'ours' | 'customer';

/** Somebody of the plan who may answer. `accounts`: of theirs, home first. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly function: string | null;
  readonly seniority: string | null;
}

/** Who answers, and for which account if they are of the customer's side. */
export interface Who {
  readonly somebody: Somebody;
  readonly account: string | null;
}

/** What the flags say already; null: to be asked. */
export interface StatedWho {
  readonly side: Side | null;
  readonly respondent: string | null;
  readonly account: string | null;
}

/** Side, person and account, as far as they are not stated or follow from the person. */
export function whoForm(firm: string, everybody: readonly Somebody[], stated: StatedWho): Form {
  return {
    id: 'workshop-who',
    title: { key: 'workshop.title' },
    keeps: false,
    questions: (given) => [...aboutSide(firm, stated), ...aboutPerson(everybody, given, stated), ...aboutAccount(everybody, given, stated)],
    writes: () => [],
  };
}

/** Who it is, once the form is done; null while that is open. */
export function whoOf(everybody: readonly Somebody[], given: Answers, stated: StatedWho): Who | null {
  const id = stated.respondent ?? said(given, 'respondent');
  const somebody = everybody.find((one) => one.id === id);
  if (somebody === undefined) return null;
  return {
    somebody,
    account: somebody.side === 'ours' ? null : (stated.account ?? said(given, 'account') ?? somebody.accounts[0]?.id ?? null),
  };
}

function aboutSide(firm: string, { side, respondent }: StatedWho): readonly Question[] {
  if (side !== null || respondent !== null) return [];
  const options = (['ours', 'customer'] as const).map((value) => ({
    value,
    says: { key: `workshop.who.side.${value}`, args: { firm } } as const,
  }));
  return [{ id: 'side', asks: { key: 'workshop.who.side' }, answer: { kind: 'choice', options }, needed: true }];
}

function aboutPerson(everybody: readonly Somebody[], given: Answers, { side, respondent }: StatedWho): readonly Question[] {
  if (respondent !== null) return [];
  const wanted = side ?? said(given, 'side');
  const known = everybody.filter((one) => one.side === wanted);
  return [
    {
      id: 'respondent',
      asks: { key: 'workshop.who.respondent' },
      hint: { key: 'workshop.who.respondent.hint' },
      answer: { kind: 'id', known, fresh: false },
      needed: true,
    },
  ];
}

/** Only of somebody who has worked at several. */
function aboutAccount(everybody: readonly Somebody[], given: Answers, stated: StatedWho): readonly Question[] {
  const who = whoOf(everybody, given, stated);
  if (who === null || who.somebody.accounts.length < 2 || stated.account !== null) return [];
  const options = who.somebody.accounts.map(({ id, name }) => ({
    value: id,
    says: { key: 'workshop.about.account', args: { name } } as const,
  }));
  return [
    {
      id: 'account',
      asks: { key: 'workshop.who.account' },
      answer: { kind: 'choice', options },
      usual: options[0]?.value ?? '',
      needed: true,
    },
  ];
}
