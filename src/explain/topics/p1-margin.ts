import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  MROC: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'ratio',
    range: 'any, per year',
    sources: ['P1'],
    literature: [],
    thresholds: ['MROC.years'],
    related: ['IMR', 'CASH'],
    good: good(
      'firm',
      `
wacc: 0.09
economics:
  - {period: 2024, contribution: 50000000, capital_employed: 120000000}
  - {period: 2025, contribution: 52000000, capital_employed: 140000000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, contribution: 52000000}
`,
    ),
  },
  IMR: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'ratio',
    range: 'any',
    sources: ['P1'],
    literature: [],
    thresholds: ['IMR.exhausted'],
    related: ['MROC', 'PROMO'],
    good: good(
      'firm',
      `
economics:
  - {period: 2024, revenue: 400000000, gross_margin: 96000000,
     channel_spend: 30000000, promotion_spend: 12000000}
  - {period: 2025, revenue: 440000000, gross_margin: 105000000,
     channel_spend: 34000000, promotion_spend: 15000000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, revenue: 440000000, gross_margin: 105000000,
     channel_spend: 49000000, promotion_spend: 15000000}
`,
    ),
  },
  CASH: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'count',
    range: 'flag',
    sources: ['P1'],
    literature: [],
    thresholds: [],
    related: ['MROC', 'IMR'],
    good: good(
      'firm',
      `
wacc: 0.09
economics:
  - {period: 2024, operating_cash_flow: 8000000, contribution: 9000000,
     capital_employed: 120000000}
  - {period: 2025, operating_cash_flow: 7000000, contribution: 9500000,
     capital_employed: 130000000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, operating_cash_flow: 7000000}
`,
    ),
  },
  PROMO: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1, with price realisation and ROI',
    sources: ['P1'],
    literature: [],
    thresholds: ['PROMO.share', 'PROMO.periods'],
    related: ['IMR', 'SISO'],
    good: good(
      'firm',
      `
economics:
  - period: 2025
    volume_on_deal: 0.46
    list_price: 100
    pocket_price: 86
    promotion: {incremental_gm: 90, forward_buy: 40, cost: 80,
                baseline: 1000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, promotion: {incremental_gm: 90, cost: 80}}
`,
    ),
  },
  MTO: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['P1'],
    literature: ['Olhager 2003'],
    thresholds: [],
    related: ['VIS', 'SISO'],
    good: good(
      'firm',
      `
economics:
  - {period: 2025, revenue: 100000000, made_to_order: 35000000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, made_to_order: 35000000}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
