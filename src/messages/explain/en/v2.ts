import type { TopicProse } from '../prose.ts';

export const prose = {
  DIGI: {
    what: 'An app, a group chat, a forum lower the cost of contact. They are not the relationship. DIGI is high when many are enrolled and few exchange anything with us: reach that is taken for closeness.',
    formula: [
      'DIGI = reach × (1 − conv)',
      'reach = enrolled contacts / contacts',
      'conv = enrolled persons with a two-way exchange in 90 days / enrolled',
    ],
    missing: 'No record of who is enrolled: unknown, with a question. It is not zero.',
    record:
      'List each tool with its `kind` and who is `enrolled`: the ids of persons if you can, else a count. Log replies in groups as `group_reply`.',
    wrong:
      'Twelve thousand followers say nothing about a personal community. The stated position rests on reach alone and will be contradicted.',
    moves: 'Two-way exchanges with people already enrolled. Enrolling more people without them makes it worse.',
  },
  SOW: {
    what: 'In a community trade is one part of the interaction, and it is exclusive. The share of the customer’s spend that comes to us shows how far that holds. A high share got by price alone is no closeness, so read it with EMBED and TIE.',
    formula: ['SOW = our revenue / the customer’s category spend', 'spend unknown: (1 − rank / (N + 1)) × 2 / N, at grade C'],
    missing: 'Neither spend nor rank: unknown. The rank formula was tested mostly on consumers.',
    record:
      '`wallet.category_spend` from the customer’s own figures if you can; else our `rank` among `suppliers`. `cap` is the most its purchasing rules allow one supplier.',
    wrong: '“Most of it” is no figure. If nobody knows the spend, give rank and number of suppliers.',
    moves: 'Winning a further part of what they already buy elsewhere, up to their cap.',
  },
  PART: {
    what: 'In most groups a few speak and the rest read. PART says how many members contributed within a quarter, and how far the contributions lie with a few.',
    formula: ['PART = members with a contribution in 90 days / members', 'beside it: Gini of contributions, share of the top tenth'],
    missing: 'No contributions recorded at all: unknown.',
    record: 'One line for each contribution: when, by whom, of what kind.',
    wrong: 'What we send ourselves is no contribution by a member.',
    moves: 'Questions that members can answer better than we can, and leaving them the room to do it.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
