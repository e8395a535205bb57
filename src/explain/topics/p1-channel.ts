import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  SQZ: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['SQZ.flag'],
    related: ['PROMO', 'CHINV'],
    good: good(
      'firm',
      `
economics:
  - {period: 2024, revenue: 400000000, receivables: 60000000,
     credit_days: 55, rebates: 0.04}
  - {period: 2025, revenue: 440000000, receivables: 78000000,
     credit_days: 65, rebates: 0.055}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, credit_days: 65}
`,
    ),
  },
  QUAL: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'slope',
    range: 'any',
    sources: ['P1'],
    literature: [],
    thresholds: [],
    related: ['PROMO', 'CASH'],
    good: good(
      'firm',
      `
economics:
  - {period: 2022, claims_ppm: 1.0, unit_cost: 52}
  - {period: 2023, claims_ppm: 1.2, unit_cost: 51}
  - {period: 2024, claims_ppm: 1.1, unit_cost: 49}
  - {period: 2025, claims_ppm: 1.5, unit_cost: 47}
`,
    ),
    bad: weak(
      'firm',
      `
economics:
  - {period: 2025, claims_ppm: 1.5}
`,
    ),
  },
  MERCH: {
    lens: 'p1',
    level: 'firm',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['MERCH.brand', 'MERCH.flags', 'window.days'],
    related: ['SISO', 'SQZ'],
    good: good(
      'firm',
      `
kind: merchant
economics:
  - {period: 2025, revenue: 90000000, own_brand_share: 0.08}
`,
    ),
    bad: weak(
      'firm',
      `
kind: manufacturer
signs:
  - {sign: merch, present: true}
`,
    ),
  },
  VIS: {
    lens: 'p1',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['VIS.gate'],
    related: ['TERM', 'ALLY', 'SISO'],
    good: good(
      'account',
      `
relation: channel
visibility: live
`,
    ),
    bad: refused(
      'account',
      `
relation: channel
visibility: good
`,
    ),
  },
  ALLY: {
    lens: 'p1',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['ALLY.gate', 'used.days'],
    related: ['TERM', 'VIS'],
    good: good(
      'account',
      `
relation: channel
alliance:
  framework_agreement: {status: used, last: 2026-01-15,
                        evidence: "contract 2026"}
  joint_plan: {status: documented}
  outlet_coverage: {status: used, last: 2026-06-01,
                    evidence: "route plan"}
  territory_commitment: {status: none}
`,
    ),
    bad: weak(
      'account',
      `
relation: channel
equity: {share: 0.1, from: 2019, to: 2022}
`,
    ),
  },
  TERM: {
    lens: 'p1',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['VIS.gate'],
    related: ['VIS', 'ALLY'],
    good: good(
      'account',
      `
relation: channel
visibility: monthly
`,
    ),
    bad: weak(
      'account',
      `
relation: channel
alliance:
  outlet_coverage: {status: documented}
`,
    ),
  },
  CREDIT: {
    lens: 'p1',
    level: 'account',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['P1'],
    literature: [],
    thresholds: ['CREDIT.kept'],
    related: ['TIE', 'RQ'],
    good: good(
      'account',
      `
promises:
  - {what: "spare seals within 48 h", due: 2026-03-05, kept: true}
  - {what: "trial report", due: 2026-04-30, kept: false}
`,
    ),
    bad: weak(
      'account',
      `
promises:
  - {what: "always at your side"}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
