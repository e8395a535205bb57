import type { StageProse } from '../prose.ts';

export const stageProse = {
  '0': {
    lives: 'Volume: price cuts, promotion, making to stock.',
    tie: 'One exchange of product for money. It starts with a lead and ends with the sale.',
    ends: 'Margin is eaten by promotion; only cash flow is left.',
    note: 'No gates: whatever passes no other stage is here. An account well on its way to stage 2 is worded “forming a personal community, not yet”.',
  },
  '1': {
    lives: 'Integrated channels and outlets; maker and dealers allied, one value chain against another; return on capital.',
    tie: 'An alliance over sell-through, outlets and rebates.',
    ends: 'When the marginal profit of more volume tends to zero or below: everyone has the network, stock is pushed into the channel, dealers turn and squeeze the maker.',
    note: 'The right place for accounts that want lean supply. Stage 2 does not require it: firms have reached personal community without ever building a dealer alliance.',
  },
  '2': {
    lives: 'Continuing contribution to key persons at the customer.',
    tie: 'A strong, trusting, mutual, exclusive tie around a common value.',
    ends: 'It stays with persons, and leaves when they leave.',
    note: 'Community commerce, first level. For the firm as a whole the chain must be known beyond the payer, and word of mouth must bring accounts.',
  },
  '3': {
    lives: 'Jointly created and shared incremental gain between organisations.',
    tie: 'Membership of an industry chain that the firm helps to run.',
    ends: 'The highest form.',
    note: 'Community commerce, second level. It requires stage 2: organisation ties add to personal ones. A partnership of two organisations can reach it, and is then called dyadic.',
  },
} as const satisfies Readonly<Record<'0' | '1' | '2' | '3', StageProse>>;
