import { classOf, PURPOSES, type Purpose } from '../../model/log.ts';
import type { Option } from '../question/question.ts';

/** One key for each purpose, the same in every language; those that mean something everywhere (b, q, s, u) are left free. */
const KEYS: Readonly<Record<Purpose, string>> = {
  quote: 'e',
  order: 'o',
  delivery: 'd',
  payment: 'p',
  complaint: 'c',
  merchandising: 'm',
  problem_solving: 'h',
  training: 't',
  codevelop: 'v',
  planning: 'l',
  improvement: 'i',
  benchmark_visit: 'w',
  peer_exchange: 'x',
  social: 'g',
};

/** What an interaction may have been about, in the groups of the doctrine: about an order, beyond it, social. */
export const PURPOSE_OPTIONS: readonly Option[] = PURPOSES.map((purpose) => ({
  value: purpose,
  key: KEYS[purpose],
  says: { key: 'code.purpose', args: { purpose } },
  group: { key: 'code.group', args: { group: classOf(purpose) } },
}));
