import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  KPMAP: {
    lens: 'v3',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V3'],
    literature: ['Webster & Wind 1972'],
    thresholds: ['KPMAP.gate', 'KPMAP.nodes', 'KPMAP.fresh', 'KPMAP.stale', 'window.days'],
    related: ['REFERRAL', 'KPCOV'],
    good: good(
      'chain',
      `
nodes:
  - {id: dairy, name: "dairy processors", leverage: 2, payer: true}
  - id: design-institute
    leverage: 3
    organisations:
      - {name: "Light Industry Design No. 2", person: "Yan Shuhua",
         reviewed: 2026-04-10}
links:
  - {from: design-institute, to: dairy, as: specifies}
`,
    ),
    bad: weak(
      'chain',
      `
nodes:
  - {id: customers, leverage: 3, payer: true}
  - {id: others}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
