import type { TopicProse } from '../prose.ts';

export const prose = {
  EMBED: {
    what: 'A customer comes to depend on us through a contribution that nobody else makes, near what it lives on. EMBED weighs each offering by how far it has moved from product to outcome, and how near it is to the customer’s core business.',
    formula: [
      'EMBED = Σ revenue × (ladder / 5) × proximity / Σ revenue',
      'ladder 0 commodity · 1 service to our product · 2 standard input · 3 customised · 4 inside their process · 5 outcome is ours',
      'proximity: support .25, enabling .5, adjacent .75, core 1',
    ],
    missing:
      'An unknown ladder or proximity opens the bounds for that revenue; revenue assigned to no offering likewise. No revenue for any offering: the best one gives the point, at grade C.',
    record:
      'One entry per offering, with the revenue at this account. Ladder 4 and 5 need an `artefact`: a shared data feed, a joint SOP, an SLA. Without it the ladder counts as 3.',
    wrong: 'The ladder ends at 5, and “strategic” is no place in the customer’s process. Say what the offering does there.',
    moves: 'Moving one offering nearer to the core with an artefact to show for it. More volume of a product far from the core lowers it.',
  },
  SOLN: {
    what: 'How much of the revenue is more than a bare product. It shows the direction of travel and must be read with the margin of the same lines: more solution does not by itself mean more profit.',
    formula: ['SOLN = Σ revenue × weight / Σ revenue', 'product 0, product with service 1/3, paid by use 2/3, paid by result 1'],
    missing: 'Revenue without a contract form opens the bounds.',
    record: '`contract` on each offering.',
    wrong: '“Solution” is a label. What does the customer pay for: the product, its use, or the result?',
    moves: 'A contract whose price follows use or result.',
  },
  PAIN: {
    what: 'Nobody enters a customer’s way of producing without knowing where it hurts. PAIN weighs the pains we know, and what stops our product’s value from being realised, by how much of them is addressed or solved.',
    formula: ['PAIN = Σ severity × v / Σ severity', 'v: known 0, addressed .5, solved 1'],
    missing:
      'No pain recorded counts as 0, with the finding “no pain known”. Not knowing our own customer is a finding and no gap in the data.',
    record:
      'Each pain with `severity` 1 to 3 and `status`. Addressed needs an offering or initiative that names it in `meets`. Solved needs `evidence` from the customer.',
    wrong:
      'A wish for a lower price is our pain, and a discount solves nothing in their process. Solved without evidence is our own claim.',
    moves: 'Meeting the most severe pain first, and having the result confirmed in writing.',
  },
  DEPEND: {
    what: 'Two questions in one: how much the sides depend on each other, and who depends more. Joint dependence helps both. One-sided advantage does not, even for the one who has it.',
    formula: [
      'theirs = SOW × min(1, switch months / 12)',
      'ours = share of our revenue',
      'joint = (theirs + ours) / 2, asymmetry = theirs − ours',
    ],
    missing: 'Any part missing opens the bounds.',
    record: '`switch_months`: how long they would need to replace us. `wallet` and `revenue` as in SOW.',
    wrong: 'Five years is a hope. Without the wallet it leads nowhere either: how much they would have to move is unknown.',
    moves: 'A contribution that is hard to replace raises theirs; further customers lower ours.',
  },
  RSI: {
    what: 'What either side has put in that would be worth little elsewhere: a site next door, a special machine, people trained, systems joined. Both sides in is commitment. Only ours in makes us a hostage; only theirs in locks them in, and lock-in is no closeness.',
    formula: ['u, t = kinds of investment of ours and of theirs / 4', 'joint = (u + t) / 2, asymmetry = u − t'],
    missing: 'A kind that is not stated is unknown and opens the bounds; with fewer than half of the eight answers there is no point.',
    record: 'Under `investments`, for site, equipment, people, process: `ours` and `theirs`, true or false.',
    wrong: 'Half the question is open: has the customer invested as well? Unknown is not “no”.',
    moves: 'An investment of theirs that answers one of ours.',
  },
  NEAR: {
    what: 'Gate to the personal community. Either what we supply lies near the customer’s core, or those who decide have confirmed what they gain. A good service far from the core, unproven to anybody, passes neither way.',
    formula: ['NEAR = max(EMBED / .30, PVAL / .5), at most 1'],
    missing: 'The larger known branch gives the point; the other may still open the upper bound.',
    record: '`offerings` as for EMBED, or `value` on key persons as for RATV.',
    wrong: 'We may run the canteen perfectly: it is far from what the customer lives on.',
    moves: 'Whichever is nearer: one offering closer to the core, or one confirmation by who decides.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
