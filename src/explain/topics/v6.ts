import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  KPCOV: {
    lens: 'v6',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V6', 'V3'],
    literature: ['Palmatier 2008', 'Kohli & Zaltman 1988'],
    thresholds: [
      'KPCOV.gate',
      'KPCOV.key_influence',
      'TIE.strong',
      'influence.decider',
      'influence.influencer',
      'influence.user',
      'influence.buyer',
    ],
    related: ['KEY', 'TIE', 'RATV', 'BUSF'],
    good: good(
      'account',
      `
people:
  - id: p.wang
    name: "Wang Zhiyuan"
    roles: [decider]
    influence:
      - {by: u.chen, points: 40, date: 2026-05-20}
      - {by: u.lin, points: 35, date: 2026-05-22}
  - {id: p.zhao, name: "Zhao Min", roles: [user], influence: 25}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - {id: p.buyer, name: "Qian Jun", roles: [buyer], influence: 100}
`,
    ),
  },
  RATV: {
    lens: 'v6',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0, .5, 1',
    sources: ['V6'],
    literature: ['Gu, Hung & Tse 2008'],
    thresholds: ['RATV.gate', 'PVAL.gate'],
    related: ['PVAL', 'NEAR', 'PAIN', 'KEY'],
    good: good(
      'account',
      `
people:
  - id: p.wang
    name: "Wang Zhiyuan"
    roles: [decider]
    value:
      efficiency: {status: confirmed,
                   evidence: "mail: 4 h saved per changeover",
                   date: 2026-02-11}
      career: {status: claimed}
      business: {status: none}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - id: p.wang
    name: "Wang Zhiyuan"
    roles: [decider]
    value: {career: {status: claimed,
                     evidence: "New Year gifts, study trip"}}
`,
    ),
  },
  PVAL: {
    lens: 'v6',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V6'],
    literature: [],
    thresholds: ['PVAL.gate'],
    related: ['RATV', 'NEAR', 'KPCOV'],
    good: good(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", roles: [decider], influence: 40,
     value: {business: {status: confirmed,
                        evidence: "board minutes 2026-03"}}}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - {id: p.zhao, name: "Zhao Min", roles: [user], influence: 10,
     value: {efficiency: {status: confirmed,
                          evidence: "mail 2026-04-02"}}}
`,
    ),
  },
  KEY: {
    lens: 'v6',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V6'],
    literature: ['Palmatier 2008'],
    thresholds: ['KPCOV.gate', 'TIE.strong', 'KPCOV.key_influence'],
    related: ['KPCOV', 'TIE', 'RATV'],
    good: good(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", roles: [decider], influence: 40,
     closeness: [{by: u.chen, score: 3, date: 2026-05-20}]}
`,
    ),
    bad: weak(
      'account',
      `
people: []
`,
    ),
  },
  CONSTR: {
    lens: 'v6',
    level: 'account',
    core: false,
    unit: 'score',
    range: '0 – about 1.1',
    sources: ['V6'],
    literature: ['Burt 1992'],
    thresholds: ['TIE.edge', 'window.days'],
    related: ['BUSF', 'THREAD'],
    good: good(
      'interactions',
      `
- {date: 2026-03-02, account: mengyuan, ours: [u.chen, u.lin],
   theirs: [p.wang], channel: meeting, initiator: joint,
   purpose: planning}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2026-03-02, account: mengyuan, ours: [u.chen], channel: meeting,
   purpose: planning}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
