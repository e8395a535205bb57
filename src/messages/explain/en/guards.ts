import type { TopicProse } from '../prose.ts';

export const prose = {
  FIT: {
    what: 'Not every customer wants closeness or repays it. FIT asks whether the purchase matters to them, whether it is complex, whether supply and demand are uncertain, and whether there is profit in it for us. Below .4 the advice is to serve the account well in lean distribution, and no push upwards is made.',
    formula: ['FIT = (importance · complexity · uncertainty · profit)^(1/4), each rating / 4'],
    missing: 'A missing rating is put at 0 and at 4 for the bounds.',
    record: 'Four ratings from 0 to 4 under `fit`; several raters: the median.',
    wrong: 'The scale ends at 4. And an account where everything is highest deserves a second rater.',
    moves: 'Little that is ours to move. It is a property of the account, and a reason to leave it where it is.',
  },
  DARK: {
    what: 'Strong ties help up to a point and then hurt: nobody new is met, prices slip, one account holds the firm. DARK counts five signs. Two of them are a warning, and nothing that makes the tie still closer is recommended.',
    formula: [
      'flags: > 30 % of our revenue · |asymmetry| > .4 · no new pair in a year with a core tie ≥ .60 · price realisation falls while ties grow · any personal benefit on record',
    ],
    missing: 'A sign that cannot be judged is listed as “cannot rule out”.',
    record: '`benefit` on interactions, honestly; `price` per period; `wallet` and `switch_months`.',
    wrong:
      'A gift in a note, under the purpose “planning”, hides what an auditor or a regulator would ask for first. It moves the stage no further.',
    moves: 'New people on both sides, other customers, and an end to favours.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
