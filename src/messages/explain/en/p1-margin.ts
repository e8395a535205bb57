import type { TopicProse } from '../prose.ts';

export const prose = {
  MROC: {
    what: 'Deep distribution lives on the return on capital. MROC asks what the last unit of capital put in has earned. Below the cost of capital, two years running, the road is at its end.',
    formula: ['MROC = change in contribution / change in capital employed', 'slope (Theil–Sen) over three years and more, where there are'],
    missing: 'Fewer than two years: unknown. Capital did not grow: no ratio, only the quadrant is named.',
    record: '`contribution` and `capital_employed` per period, and `wacc` of the firm.',
    wrong: 'One year and no capital: nothing can be marginal here.',
    moves: 'Capital withdrawn from outlets and stock that earn less than it costs.',
  },
  IMR: {
    what: 'When everyone has the network, further volume has to be pushed. IMR is what the added revenue earns once the channel and promotion spend that pushed it are paid. At zero or below the mode is used up.',
    formula: ['IMR = (Δ gross margin − Δ channel and promotion spend) / Δ revenue'],
    missing: 'Revenue did not grow: no ratio, only a label. Promotion spend absent counts as 0, and a note says so.',
    record: '`revenue`, `gross_margin`, `channel_spend`, `promotion_spend` for two periods.',
    wrong: 'Promotion is counted twice if it is inside channel spend as well; and one period has no change.',
    moves: 'Stopping the spend whose volume earns nothing.',
  },
  CASH: {
    what: 'A firm can live on cash flow long after it has stopped earning. CASH is raised when cash from operations comes in while contribution after the cost of capital is nil or less, two periods running. If capacity still grows faster than demand, the finding says so.',
    formula: ['raised: operating cash flow > 0 and contribution − WACC × capital ≤ 0, two periods running'],
    missing: 'Any figure missing: unknown, not observable.',
    record: '`operating_cash_flow`, `contribution`, `capital_employed`, and `wacc`.',
    wrong: 'Cash alone is good news. What was earned above the cost of capital is not said.',
    moves: 'Earning more on less capital; stopping capacity that demand does not ask for.',
  },
  PROMO: {
    what: 'Volume bought with promotion comes from next month. PROMO shows the share sold on deal, whether the price that reaches us holds, and whether the promotions paid for themselves.',
    formula: [
      'PROMO = volume on deal / volume',
      'price realisation = pocket price / list price',
      'ROI = (incremental margin − forward buying − cost) / cost',
    ],
    missing: 'No baseline: only the share is given. No share and no prices: unknown.',
    record: '`volume_on_deal` as a share, `list_price`, `pocket_price`, and `promotion` with its four figures.',
    wrong: 'It looks as if it paid. Without a baseline and forward buying nobody knows what was incremental.',
    moves: 'Fewer deals, and a price that follows a contribution instead.',
  },
  MTO: {
    what: 'Making to stock is betting on the channel. MTO is the part of revenue made or assembled against a firm order or a plan shared by the customer. Whether more is better depends on delivery time, so read the trend.',
    formula: ['MTO = revenue made to order or to a shared plan / revenue'],
    missing: 'Revenue of unknown kind opens the bounds.',
    record: '`made_to_order` per period: an amount beside revenue.',
    wrong: 'Thirty-five million of what? Revenue is missing.',
    moves: 'Customers who share their plan.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
