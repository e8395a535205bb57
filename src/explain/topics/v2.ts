import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  DIGI: {
    lens: 'v2',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V2'],
    literature: ['Burke & Kraut 2014'],
    thresholds: ['DIGI.audience', 'DIGI.days'],
    related: ['M2M', 'PART', 'COMM3'],
    good: good(
      'firm',
      `
tools:
  - {name: "service group", kind: group, enrolled: 140}
`,
    ),
    bad: weak(
      'firm',
      `
tools:
  - {name: "official account", kind: account, enrolled: 12000}
position: {stated: 2}
`,
    ),
  },
  SOW: {
    lens: 'v2',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V2'],
    literature: ['Wallet Allocation Rule'],
    thresholds: ['SOW.main'],
    related: ['DEPEND', 'EMBED'],
    good: good(
      'account',
      `
revenue: {2025: 9100000}
wallet: {category_spend: {value: 15000000, grade: B, source: "buyer"},
         rank: 1, suppliers: 3, cap: 0.7}
`,
    ),
    bad: refused(
      'account',
      `
wallet: {category_spend: "most of it", rank: 1}
`,
    ),
  },
  PART: {
    lens: 'v2',
    level: 'community',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['V2', 'V5'],
    literature: [],
    thresholds: ['PART.active', 'PART.days', 'window.days'],
    related: ['M2M', 'COMM3', 'DIGI'],
    good: good(
      'community',
      `
contributions:
  - {date: 2026-05-11, by: p.wang, kind: "changeover checklist"}
  - {date: 2026-05-19, by: p.zhao, kind: answer}
`,
    ),
    bad: weak(
      'community',
      `
contributions:
  - {date: 2026-05-11, by: u.chen, kind: "newsletter"}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
