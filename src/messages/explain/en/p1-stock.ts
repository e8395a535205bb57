import type { TopicProse } from '../prose.ts';

export const prose = {
  CHINV: {
    what: 'What leaves the factory is not yet sold. CHINV says how many months of sell-through lie in the dealers’ stock.',
    formula: ['CHINV = channel stock / monthly sell-through'],
    missing: 'No sell-through: unknown. It says nothing about an account’s VIS.',
    record: '`channel_stock` and `sell_through` of the same period, in the same unit.',
    wrong: 'Sell-in is what we pushed. Only sell-through tells how long the stock will last.',
    moves: 'Shipping what sells through, and no more.',
  },
  SISO: {
    what: 'If more goes in than comes out, the difference lies in somebody’s warehouse. Sales that are only moved are no demand.',
    formula: ['SISO = sell-in / sell-through, sums over 12 months'],
    missing: 'Fewer than 12 months: unknown. SISO and HOCK make one alarm together; a measured one beats a stated one.',
    record: '`sell_in` and `sell_through` per year, or monthly under `series`.',
    wrong: 'One December proves nothing. Twelve months are summed so that seasons cancel.',
    moves: 'Targets on sell-through instead of sell-in.',
  },
  HOCK: {
    what: 'Shipments that jump in the last month of a quarter follow our targets and not the customer’s need.',
    formula: ['HOCK = share of a quarter shipped in its last month / (1/3)'],
    missing: 'Fewer than 12 monthly figures: unknown.',
    record: '`series.sell_in`, twelve monthly figures.',
    wrong: 'Four quarters hide exactly what is looked for.',
    moves: 'Targets that do not end with the quarter.',
  },
  BULL: {
    what: 'Orders that swing more than the demand behind them show that the chain passes on noise. It must be looked at per product family; pooled products hide it.',
    formula: ['BULL = CV² of orders / CV² of demand'],
    missing: 'Fewer than 12 points: unknown.',
    record: '`series.orders` and `series.demand`, monthly, in the same unit.',
    wrong: 'Half a year of orders and no demand to compare with.',
    moves: 'Seeing the end demand, smaller lots, no quarter-end drive.',
  },
  STOCKDEV: {
    what: 'Stock that runs away from plan is the first place where production to stock meets a market that does not answer.',
    formula: ['STOCKDEV = |stock − planned stock| / planned stock, per period', 'raised: above .20 in two of the last three periods'],
    missing: 'Either figure missing: unknown for that period.',
    record: '`inventory` and `planned_inventory` per period.',
    wrong: 'A plan written after the count never deviates.',
    moves: 'Planning from sell-through; making nearer to the order.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
