import type { Edit } from '../edit/change.ts';
import type { Phrase } from '../question/question.ts';
import { DEFAULT_PROCESS } from '../../model/account.ts';
import { type Known, type KnownAccount, type Named, named, peopleOf, type Row, rowsOf } from './known.ts';

/** Where and when a form is filled in, and by whom. */
export interface Scene {
  readonly known: Known;
  /** `YYYY-MM-DD`: the day the plan looks back from. */
  readonly day: string;
  /** Whose word the answers are, by id; null: asked where it matters. */
  readonly respondent: string | null;
}

/** The account a form works on: what its file says, and what the form itself has added so far. */
export interface Here {
  readonly id: string;
  readonly name: string;
  readonly stated: Row;
  readonly process: readonly string[];
  readonly pains: Named[];
  /** Ids nobody else may take: people of the whole workspace, the rest within the account. */
  readonly taken: Readonly<Record<'people' | 'offerings' | 'pains' | 'initiatives', Set<string>>>;
}

export function hereAt(account: Pick<KnownAccount, 'id' | 'name' | 'stated'>, known: Known, process?: readonly string[]): Here {
  const { id, name, stated } = account;
  const ids = (key: string): Set<string> => new Set(named(rowsOf(stated[key])).map((one) => one.id));
  const declared = Array.isArray(stated['process']) ? stated['process'].filter((stage) => typeof stage === 'string') : [];
  return {
    id,
    name,
    stated,
    process: process ?? (declared.length > 0 ? declared : DEFAULT_PROCESS),
    pains: [...named(rowsOf(stated['pains']))],
    taken: { people: new Set(known.people), offerings: ids('offerings'), pains: ids('pains'), initiatives: ids('initiatives') },
  };
}

/** In which money an amount is to be said, and how it may be written. */
export function moneyHint({ known }: Scene): Phrase {
  const currency = known.firm?.stated['currency'];
  return typeof currency === 'string' ? { key: 'capture.money.hint', args: { currency } } : { key: 'capture.money.hint.plain' };
}

/** The last year that is over on the day of the scene. */
export function lastFullYear({ day }: Scene): number {
  return Number(day.slice(0, 4)) - (day.slice(5) === '12-31' ? 0 : 1);
}

/** Whoever can say how close a tie is or who has how much say: ours first, then theirs. */
export function informants({ known }: Scene, account: KnownAccount | null): readonly Named[] {
  return [...known.team, ...(account === null ? [] : peopleOf(account))];
}

/** The keys of an answer that were given; undefined where its first is not. */
export function answered(answer: Readonly<Record<string, unknown>>): Row | undefined {
  const given = Object.entries(answer).filter(([, value]) => value !== undefined);
  return given.length > 0 && given[0]?.[0] === Object.keys(answer)[0] ? Object.fromEntries(given) : undefined;
}

/** Where the file says `none`, whoever knows better replaces the word: all that was to be put below `key` in one. */
export function insteadOfNone(key: string, stated: Row, edits: readonly Edit[]): readonly Edit[] {
  if (stated[key] !== 'none' || edits.length === 0) return edits;
  const items = edits.filter((edit) => edit.op === 'append').map((edit) => edit.value);
  const map = Object.fromEntries(edits.map((edit) => [String(edit.path[1]), edit.value]));
  return [{ op: 'replace', path: [key], value: items.length > 0 ? items : map }];
}
