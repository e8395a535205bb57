import { CHANNELS, INITIATORS, type Channel, type Initiator, type Purpose } from '../../model/log.ts';
import { PURPOSE_OPTIONS } from '../coding/purpose-options.ts';
import type { Answers, Form, Given, Option, Question } from '../question/question.ts';
import type { Roster } from '../roster/roster.ts';
import type { Contact } from './contact.ts';
import { called } from './meant.ts';

/** What is known before anything is asked. */
export type Told = Omit<Contact, 'account'> & { readonly account: string | null };

/** Keys of the channels people log every day; the rest are numbered. */
const KEYS: Readonly<Partial<Record<string, string>>> = { visit: 'v', meeting: 'm', call: 'c', email: 'e', us: 'u', them: 't', joint: 'j' };

/** The few questions of one contact; what the call said already is not asked. The entry itself is made by `completed`. */
export function logForm(told: Told, roster: Roster): Form {
  return {
    id: 'log',
    title: { key: 'log.title' },
    keeps: false,
    questions: (given) => questions(told, roster, given),
    writes: () => [],
  };
}

/** What was told and what was answered, as one contact; null as long as nobody named the account. */
export function completed(told: Told, given: Answers): Contact | null {
  const account = told.account ?? one<string>(given, 'account');
  if (account === null) return null;
  return {
    ...told,
    account,
    ours: told.ours.length > 0 ? told.ours : many<string>(given, 'ours'),
    theirs: told.theirs.length > 0 ? told.theirs : many<string>(given, 'theirs'),
    channel: told.channel ?? one<Channel>(given, 'channel'),
    initiator: told.initiator ?? one<Initiator>(given, 'initiator'),
    purposes: told.purposes.length > 0 ? told.purposes : listOf(one<Purpose>(given, 'purpose')),
    note: told.note ?? one<string>(given, 'note'),
  };
}

function questions(told: Told, roster: Roster, given: Answers): readonly Question[] {
  const account = told.account ?? one<string>(given, 'account');
  const there = [...roster.people.values()].filter(({ accounts }) => account !== null && accounts.includes(account));
  const team = [...roster.team.values()];
  const all: readonly (Question | null)[] = [
    told.account === null ? accountQuestion(roster) : null,
    // As long as the account is open, somebody there is counted on, so that the number of questions does not grow once it is named.
    told.theirs.length > 0 || (account !== null && there.length === 0) ? null : pick('theirs', there.map(person)),
    told.ours.length > 0 || team.length === 0 ? null : pick('ours', team.map(person)),
    told.channel === null
      ? {
          ...pick(
            'channel',
            CHANNELS.map((value) => term('channel', value)),
            false,
          ),
          needed: true,
        }
      : null,
    told.initiator === null
      ? pick(
          'initiator',
          INITIATORS.map((value) => term('initiator', value)),
          false,
        )
      : null,
    told.purposes.length === 0 ? pick('purpose', PURPOSE_OPTIONS, false) : null,
    told.note === null
      ? { id: 'note', asks: { key: 'log.ask.note' }, hint: { key: 'log.ask.note.hint' }, answer: { kind: 'text' }, certain: true }
      : null,
  ];
  return all.flatMap((question) => question ?? []);
}

function accountQuestion(roster: Roster): Question {
  const known = [...roster.accounts.values()].map(({ id, name }) => ({ id, name: name ?? id }));
  return {
    id: 'account',
    asks: { key: 'log.ask.account' },
    hint: { key: 'log.ask.account.hint' },
    answer: { kind: 'id', known, fresh: false },
    needed: true,
  };
}

function pick(id: 'theirs' | 'ours' | 'channel' | 'initiator' | 'purpose', options: readonly Option[], several = true): Question {
  const [only, ...others] = options;
  const usual = several && only !== undefined && others.length === 0 ? { usual: [only.value] } : {};
  return { id, asks: { key: `log.ask.${id}` }, answer: { kind: 'choice', options, many: several }, ...usual };
}

function person(one: { readonly id: string; readonly name: string | null }): Option {
  return { value: one.id, says: { key: 'log.person', args: { who: called(one) } } };
}

function term(kind: 'channel' | 'initiator', value: Channel | Initiator): Option {
  const key = KEYS[value];
  return { value, says: { key: `${kind}.${value}` as Option['says']['key'] }, ...(key === undefined ? {} : { key }) };
}

function valueOf(given: Given | undefined): unknown {
  return given?.as === 'value' ? given.value : null;
}

/** The questions offer nothing but words of that kind. */
function one<T extends string>(given: Answers, id: string): T | null {
  const value = valueOf(given.get(id));
  return typeof value === 'string' ? (value as T) : null;
}
function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
function many<T extends string>(given: Answers, id: string): readonly T[] {
  const value = valueOf(given.get(id));
  return Array.isArray(value) ? (value as T[]) : [];
}
