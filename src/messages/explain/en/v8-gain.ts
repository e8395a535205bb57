import type { TopicProse } from '../prose.ts';

export const prose = {
  GAIN: {
    what: 'An industry community lives on a gain that neither side had before, created together and shared. GAIN looks at joint initiatives that were measured: did both sides win, and did the smaller side get a fair part? A price cut moves money and creates nothing; it does not count.',
    formula: [
      'hit = initiatives in which both sides gained / all, last 24 months',
      'BAL = 2 · min(theirs, ours) / (theirs + ours), over the verified ones',
      'gate: 0 without a verified win-win, else BAL / .40, at most 1',
    ],
    missing:
      'An initiative lacking date, gain, verifier or reference: 0 in point, 1 in the upper bound. No agreed baseline: grade D. Verified by us alone is not verified. Contested gains count for nothing.',
    record:
      '`initiatives` with `baseline`, `baseline_agreed`, `measured`, `gain_them`, `gain_us`, `verified_by`, `evidence`. Without money a size: small, medium or large.',
    wrong: 'What one side gains the other loses. That is a transfer, and only we have looked.',
    moves: 'Agreeing a baseline before the work starts, and having the result signed by the customer.',
  },
  INST: {
    what: 'Persons trust persons; organisations trust institutions and processes. INST counts eight of them. A document is half; use within a year, with something to show, is whole.',
    formula: ['INST = mean of eight mechanisms: none 0, documented .5, used 1', 'gate: min(INST / .50, number in use / 3), at most 1'],
    missing:
      'A mechanism that is not stated is unknown. Used, but not within a year: .5. Used without date or evidence: .5 in the lower bound.',
    record: 'Under `mechanisms`, each with `status`, `last` and `evidence`. Write `none` where there is none.',
    wrong: 'Eight documents make .50, and none is in use: the gate asks for three alive.',
    moves: 'Using what is already on paper. The third mechanism in use often opens the gate.',
  },
  ADV: {
    what: 'The first principle of an industry community is an advantage of the chain over rival chains. ADV is the share of benchmarked joint efforts in which ours is better. Without a benchmark the advantage is unproven.',
    formula: ['ADV = initiatives better than the rival chain / initiatives with a rival’s figure'],
    missing: 'No benchmark at all: unknown, with a finding.',
    record: '`metric` on the initiative: name, direction, ours, rival, source.',
    wrong: 'Better than whom, and is more better? Rival and direction are missing.',
    moves: 'Choosing joint work where a rival chain can be measured against.',
  },
  XORG: {
    what: 'Many contacts between people of both organisations, and more as time goes on. XORG shows how dense they are and whether they extend.',
    formula: ['XORG = pairs with TIE ≥ .35 / (ours × theirs)', 'extension = Theil–Sen slope of distinct active pairs per quarter'],
    missing: 'Fewer than four quarters: no slope.',
    record: 'Names on interactions, over the years.',
    wrong: 'Twenty-five people, no name: no pair becomes active.',
    moves: 'A new pair of people each quarter with something to do together.',
  },
  BREADTH: {
    what: 'Gate to the industry community. Three different pairs of functions must be in contact. While the number of active pairs shrinks, the gate stays just short of open: a community extends step by step.',
    formula: [
      'BREADTH = min(FPAIR / 3, 1), at most .9 while active pairs shrink by more than 5 % of their mean per quarter, over ≥ 6 quarters',
    ],
    missing: 'Functions that are not stated form one category; bounds of ties carry over.',
    record: 'As FPAIR and XORG.',
    wrong: 'All contact runs through purchasing. That is the bow tie: one knot, easily cut.',
    moves: 'A first joint task for two functions that have not met yet.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
