import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  CHINV: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'months',
    range: '≥ 0',
    sources: ['P1'],
    literature: [],
    thresholds: ['CHINV.alert', 'CHINV.severe'],
    related: ['SISO', 'VIS', 'STOCKDEV'],
    good: good(
      'firm',
      `
economics:
  - {period: 2026-05, channel_stock: 4500, sell_through: 2500}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2026-05, channel_stock: 4500, sell_in: 3000}
`,
    ),
  },
  SISO: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'ratio',
    range: '≥ 0',
    sources: ['P1'],
    literature: [],
    thresholds: ['SISO.flag'],
    related: ['HOCK', 'CHINV'],
    good: good(
      'firm',
      `
economics:
  - {period: 2025, sell_in: 33000, sell_through: 30000}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025-12, sell_in: 5200, sell_through: 2500}
`,
    ),
  },
  HOCK: {
    lens: 'p1',
    level: 'firm',
    core: true,
    unit: 'ratio',
    range: '0–3',
    sources: ['P1'],
    literature: [],
    thresholds: ['HOCK.flag'],
    related: ['SISO'],
    good: good(
      'firm',
      `
economics:
  - period: 2025
    series: {sell_in: [240, 240, 520, 250, 240, 510, 230, 250, 530, 240,
                       250, 540]}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - period: 2025
    series: {sell_in: [1000, 1000, 1010, 1030]}
`,
    ),
  },
  BULL: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'ratio',
    range: '≥ 0',
    sources: ['P1'],
    literature: ['Chen & Lee 2012'],
    thresholds: ['BULL.flag'],
    related: ['HOCK', 'SISO', 'VIS'],
    good: good(
      'firm',
      `
economics:
  - period: 2025
    series:
      orders: [90, 120, 85, 125, 95, 105, 92, 118, 88, 121, 97, 108]
      demand: [100, 115, 92, 114, 98, 101, 99, 110, 95, 112, 100, 104]
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - period: 2025
    series: {orders: [90, 120, 85, 125, 95, 105]}
`,
    ),
  },
  STOCKDEV: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'share',
    range: '≥ 0',
    sources: ['P1'],
    literature: [],
    thresholds: ['STOCKDEV.flag'],
    related: ['CHINV', 'MTO'],
    good: good(
      'firm',
      `
economics:
  - {period: 2025-Q3, inventory: 130, planned_inventory: 100}
  - {period: 2025-Q4, inventory: 128, planned_inventory: 100}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025-Q4, inventory: 128, planned_inventory: 128}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
