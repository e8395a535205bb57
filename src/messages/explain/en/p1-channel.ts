import type { TopicProse } from '../prose.ts';

export const prose = {
  SQZ: {
    what: 'Where the channel is full, dealers turn and squeeze the maker: later payment, more rebates, more returns, prices below the floor.',
    formula: [
      'SQZ = mean of five flags: receivables grow faster than sales · credit days up · rebates up · returns up · sales below the floor up',
    ],
    missing: 'Fewer than three flags observable: unknown.',
    record: '`receivables`, `credit_days`, `rebates`, `returns`, `below_floor_incidents` for two periods. Rebates and returns as shares.',
    wrong: 'Sixty-five days say nothing without last year’s.',
    moves: 'Giving dealers something to earn on besides price.',
  },
  QUAL: {
    what: 'When price is gone, cost is taken out of material until quality falls, and bad product drives out good. QUAL is raised when claims rise while unit cost falls.',
    formula: ['raised: slope of claims ppm > 0 and slope of unit cost < 0 (Theil–Sen)'],
    missing: 'Fewer than four periods of either: unknown.',
    record: '`claims_ppm` and `unit_cost` for four periods and more.',
    wrong: 'A level is no trend.',
    moves: 'Taking cost out of the process together with suppliers and not out of the material.',
  },
  MERCH: {
    what: 'A merchant has troubles of its own: no maker gives it technical help, no brand of its own that anybody trusts, and price the only thing it ever renegotiates. Two of the three are a finding.',
    formula: ['MERCH = flags raised / flags observable, of three; merchants and platforms only'],
    missing: 'A flag that cannot be seen is left out; fewer than two raised is no finding.',
    record: '`kind: merchant` or `platform`; `own_brand_share` per period; or the sign `merch` with a source.',
    wrong: 'A maker has no merchant’s troubles; and a sign without source is an opinion.',
    moves: 'Joint work with makers on the product; service under a name of one’s own.',
  },
  VIS: {
    what: 'Whoever cannot see the end demand makes to stock. VIS says whether this account lets us see what is sold or used behind it.',
    formula: ['VIS = live 1, monthly report .5, none 0; for several: weighted by volume'],
    missing: 'Blank counts as 0: a known ignorance about our own customer.',
    record: '`visibility`: live, monthly, none, or a number from 0 to 1.',
    wrong: '“Good” for whom? Say whether the data arrive live, monthly or not at all.',
    moves: 'A shared feed of sell-through, in return for something the dealer can use.',
  },
  ALLY: {
    what: 'Deep distribution is an alliance of maker and dealer against other alliances. ALLY says how far it is lived: agreement, joint plan, coverage of outlets, commitment to territory. Shares held in each other count as the agreement, and never as community.',
    formula: ['ALLY = mean of four items: none 0, documented .5, used within a year 1'],
    missing: 'An item not stated is unknown and opens the bounds.',
    record:
      'Under `alliance`, each with `status`, `last`, `evidence`. Own people who work a territory by assigned routes count as coverage and commitment in use.',
    wrong: 'The shareholding has ended. It was an agreement while it lasted; now it raises a finding.',
    moves: 'A joint plan that is really looked at each month.',
  },
  TERM: {
    what: 'Gate to deep distribution. The end of the channel is either seen, through the data, or run, through outlets and territory. One of the two is enough.',
    formula: ['TERM = max(min(1, VIS / .5), min(outlet coverage, territory commitment))'],
    missing: 'A blank VIS is a known 0; a blank alliance item is unknown. The larger known branch gives the point.',
    record: '`visibility`, or `alliance.outlet_coverage` with `alliance.territory_commitment`.',
    wrong: 'Coverage on paper, commitment not said, nothing visible.',
    moves: 'A monthly sell-through report is the shortest way.',
  },
  CREDIT: {
    what: 'What the demand side asks for first is a supplier whose word can be trusted. CREDIT is the share of promises that fell due and were kept.',
    formula: ['CREDIT = promises kept / promises due; Wilson 95 % interval'],
    missing: 'No promise on record: unknown. Due, but not said whether kept: opens the bounds.',
    record: '`promises` with what, due, kept. Also the small ones.',
    wrong: 'Nothing falls due here, so nothing can be kept.',
    moves: 'Promising less and keeping it.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
