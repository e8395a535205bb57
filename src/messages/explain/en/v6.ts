import type { TopicProse } from '../prose.ts';

export const prose = {
  KPCOV: {
    what: 'Not everybody at the account counts the same. KPCOV weighs each person by buying influence and asks how much of it we reach through a strong tie. Someone who must exist but is not known counts in full with a tie of 0.',
    formula: ['KPCOV = Σ influence × min(1, best tie / .60) / Σ influence'],
    missing:
      'A missing decider or user (or buyer, where the account pays) becomes a placeholder with default points and tie 0. Influence nobody stated: default points, grade D.',
    record: 'People with `roles`; `influence` as 100 points split by at least two informants. `roles_expected` changes who must exist.',
    wrong: 'Nobody holds all the influence. The decider and the user are missing, take default points and stay at 0.',
    moves: 'A strong tie to the person with most uncovered influence. Finding a further decider lowers the value first: the map grew.',
  },
  RATV: {
    what: 'Key persons stay for rational value: work gets done better, they grow in their profession, their business succeeds. RATV is 1 when one of them has confirmed one of the three, .5 when only we say so. Treats, gifts and favours buy nothing here.',
    formula: ['RATV = highest of the three slots over all key persons', 'slot: none 0, claimed by us .5, confirmed by them or measured 1'],
    missing:
      'Blank counts as 0, and as 1 in the upper bound: not knowing what our own customer gains is a finding. `confirmed` without a reference has .5 as its lower bound.',
    record: 'On the person, `value` with efficiency, career, business; each a `status` with `evidence` a third person could check.',
    wrong:
      'A gift is no professional growth. It belongs in the interaction’s `benefit`, where it is flagged. What remains is a claim of ours.',
    moves: 'Asking the key person to confirm, in writing, one gain that can be checked.',
  },
  PVAL: {
    what: 'One confirmed benefit opens the gate RATV. PVAL asks how much weight stands behind it: what share of the key persons’ influence is held by people who confirmed what they gain.',
    formula: ['PVAL = Σ influence of key persons with a confirmed slot / Σ influence of key persons'],
    missing: 'As RATV; unknown influence opens the bounds.',
    record: '`value` and `influence` for each key person.',
    wrong: 'Well recorded, but Zhao decides nothing: a user with ten points is no key person.',
    moves: 'A confirmed benefit for the key person with most influence.',
  },
  KEY: {
    what: 'The gate to a personal community. Two things at once: enough of the influence is reached, and at least one tie to a key person is strong. Many acquaintances do not replace one strong tie, nor the other way round.',
    formula: [
      'KEY = min(KPCOV / .50, strongest tie to a key person / .60, 1)',
      'key person: a decider, or 20 points of influence and more',
    ],
    missing:
      'Nobody known at the account: 0, and “possible: unknown” is printed. An account of a class whose people are not named: unknown.',
    record: 'As KPCOV and TIE: roles, influence, closeness, interactions with names.',
    wrong:
      'This states that nobody is known there. If it is true, it is the first thing to change; if people are merely not written down, leave the key out or write them down.',
    moves: 'One strong tie to whoever decides. See KPCOV for the rest.',
  },
  CONSTR: {
    what: 'How much the contacts of our account lead know each other. A low value means the lead connects people who would not meet otherwise: strong for the lead, and a risk for us if the lead goes. So it has no good direction and is never scored.',
    formula: [
      'CONSTR = Σ_j (p_ij + Σ_q p_iq · p_qj)²',
      'edges: ties ≥ .35, and people of one side who took part together within the year',
      'the lead: the current main contact, else whoever carries most tie strength',
    ],
    missing: 'A lead without a tie has no value. Uncertain ties are taken at both of their bounds.',
    record: 'Nothing extra: ties come from the interactions.',
    wrong: 'Without `theirs` no circle can be seen.',
    moves: 'Introducing colleagues. Do not manage by this number.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
