import { en } from '../messages/en/index.ts';

/** Messages of commands and of filling in: no report holds their words, and a plan might. */
const UNREPORTED: ReadonlySet<string> = new Set(['ask', 'capture', 'cli', 'code', 'doctor', 'import', 'log', 'start', 'workshop']);
/** Every part of a message’s key is a word of ours: roles, functions, mechanisms, indicators, gates, codes … */
const WORDS = new Set(
  Object.keys(en)
    .map((key) => key.split('.'))
    .flatMap((parts) => (UNREPORTED.has(parts[0] ?? '') ? [] : parts)),
);
/** Fields of the plan that findings and questions point at, beside those that are message keys. */
const PLAN = new Set([
  'accounts', 'answers', 'chain', 'claims', 'communities', 'default', 'economics', 'events', 'firm', 'gate', 'half_life', 'initiatives',
  'interactions', 'lambda', 'log', 'members', 'mechanisms', 'nodes', 'offerings', 'organising', 'pains', 'people', 'position', 'purpose',
  'revenue', 'scale', 'team', 'ties', 'value', 'wallet', 'workshops', 'BCONT', 'BAL', 'used', 'maxKeyTie', 'sells_to', 'specifies',
  'regulates', 'supplies', 'uses', 'influences', 'founder', 'referral', 'application', 'invitation', 'open', '12m', 'spend', 'rank',
]); // prettier-ignore
/** Longer ones may be somebody’s telephone or contract. */
const NUMBER = /^[−\-+]?\d{1,5}(?:\.\d+)?%?$/;
const PERIOD = /^\d{4}(?:-(?:\d{2}|[QH]\d)(?:-\d{2})?)?$/;
const CURRENCY = /^[A-Z]{3}$/;
const SEPARATORS = /[\s.,;:~/<>[\]()#|]+/;

/** Nothing of it comes from a workspace: every word is a word of ours, a number, a day or a period. */
export function isOurs(text: string): boolean {
  return text.split(SEPARATORS).every(isWord);
}

/** One word of ours, pairs of them as they stand in a list of functions, or the attainment of a gate: `gate.RATV`. */
export function isTerm(text: string): boolean {
  return text.split(/ ~ |; |^gate\./).every((word) => word === '' || WORDS.has(word) || PLAN.has(word));
}

function isWord(word: string): boolean {
  if (word === '' || WORDS.has(word) || PLAN.has(word)) return true;
  return isNumber(word) || PERIOD.test(word);
}

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A currency by its three letters. */
export function isCurrency(text: string): boolean {
  return CURRENCY.test(text);
}
