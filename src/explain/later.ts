import type { TopicId } from './topics/index.ts';

/** Indicators that can be recorded and explained, and that this version does not compute. */
export const LATER: ReadonlySet<TopicId> = new Set<TopicId>([
  'ALIVE',
  'BURST',
  'PART',
  'RSI',
  'LEAD',
  'COMVAL',
  'CONSTR',
  'ORGSURV',
  'ADV',
  'COMM3',
  'RQ',
  'BULL',
  'STOCKDEV',
  'CREDIT',
]);
