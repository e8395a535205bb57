import type { TopicProse } from '../prose.ts';

export const prose = {
  KPMAP: {
    what: 'The payer is not the whole customer. Users, design institutes, integrators, standard setters decide what is bought and whether its value is realised. This is where community commerce starts: KPMAP says how much of the chain’s leverage, payers left out, we know by organisation and person, and how fresh that is.',
    formula: [
      'KPMAP = Σ leverage × known × fresh / Σ leverage, over nodes that do not pay',
      'known: an organisation and a person named, 0 or 1',
      'fresh: 1 within 180 days, .5 within a year, else 0',
      'beside it: payerOnly, the payers behind whom we work with nobody',
    ],
    missing:
      'No map: no point, and the gate is named “unmapped”. An unnamed node counts 0: not knowing your own chain is a finding. Fewer than five nodes: grade D.',
    record:
      '`chain.yaml`: nodes with leverage 1 to 3, their organisations, the person known there, the day somebody last checked. Draw it again as the chain moves.',
    wrong: 'One node for all who pay and one for the rest is no map: nobody is named, and nothing says who specifies, uses or regulates.',
    moves:
      'Naming one person at the node with most leverage; looking again at nodes not reviewed for half a year. A newly found node lowers the value: the map grew, and that is progress.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
