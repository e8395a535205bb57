import type { TopicProse } from '../prose.ts';

export const prose = {
  READY: {
    what: 'A community is run by a light core: someone who chooses the right thing, someone who runs it and has the time, outside specialists on call, a store of experience, pay that looks beyond volume, and teams across functions. READY says how much of this the firm can show.',
    formula: ['READY = mean of six items: none 0, stated .5, evidenced 1'],
    missing: 'An item that is not stated is unknown and opens the bounds.',
    record: 'Under `organising`, each item with `status`, `evidence` and `last`.',
    wrong: 'Evidenced by what? A status without evidence is a statement.',
    moves: 'A named owner with hours for it moves more than any document.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
