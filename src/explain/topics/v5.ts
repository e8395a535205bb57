import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  TIE: {
    lens: 'v5',
    level: 'pair',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V5', 'V6'],
    literature: ['Granovetter 1973', 'Marsden & Campbell 1984', 'Wiese et al. 2015'],
    thresholds: [
      'TIE.strong',
      'TIE.edge',
      'TIE.half_life',
      'TIE.scale',
      'TIE.depth',
      'TIE.unlogged',
      'crowd.people',
      'channel.visit',
      'channel.video',
      'channel.call',
      'channel.message',
      'channel.group_reply',
      'channel.broadcast',
    ],
    related: ['KPCOV', 'RECIP', 'BTX', 'THREAD'],
    good: good(
      'account',
      `
people:
  - id: p.wang
    name: "Wang Zhiyuan"
    function: production
    roles: [decider]
    closeness:
      - {by: u.chen, score: 3, date: 2026-05-20}
      - {by: u.lin, ours: u.chen, score: 2, date: 2026-05-22}
`,
    ),
    bad: refused(
      'account',
      `
people:
  - {id: p.wang, roles: [decider], closeness: [{by: u.chen, score: 9}]}
`,
    ),
  },
  RECIP: {
    lens: 'v5',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1', 'V5'],
    literature: [],
    thresholds: ['RECIP.inbound', 'RECIP.pull', 'window.days'],
    related: ['TIE', 'BTX'],
    good: good(
      'interactions',
      `
- {date: 2026-03-02, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: call, initiator: them, purpose: problem_solving}
`,
    ),
    bad: refused(
      'interactions',
      `
- {date: 2026-03-02, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: call, initiator: customer, purpose: problem_solving}
`,
    ),
  },
  REFK: {
    lens: 'v5',
    level: 'firm',
    core: true,
    unit: 'ratio',
    range: '≥ 0 per member',
    sources: ['V5'],
    literature: ['Kumar, Petersen & Leone 2013'],
    thresholds: ['REFK.share', 'REFK.count', 'window.days'],
    related: ['LEAD', 'REFERRAL'],
    good: good(
      'account',
      `
referrals:
  - {to: xinhe, date: 2025-09-01, influence: 0.5}
`,
    ),
    bad: weak(
      'account',
      `
origin: {kind: referral}
`,
    ),
  },
  LEAD: {
    lens: 'v5',
    level: 'community',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['V5'],
    literature: ['von Hippel 1986'],
    thresholds: ['LEAD.leading', 'LEAD.seeds'],
    related: ['REFK', 'COMVAL'],
    good: good(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", roles: [user],
     lead_user: {trend: 4, benefit: 3, by: u.lin}}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", roles: [buyer],
     lead_user: {trend: 4}}
`,
    ),
  },
  COMVAL: {
    lens: 'v5',
    level: 'community',
    core: false,
    unit: 'score',
    range: '0–1',
    sources: ['V5'],
    literature: [],
    thresholds: ['COMVAL.shared'],
    related: ['LEAD', 'COMM3'],
    good: good(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", values: [quality, delivery,
                                                safety]}
`,
    ),
    bad: refused(
      'account',
      `
people:
  - {id: p.wang, name: "Wang Zhiyuan", values: "quality and service"}
`,
    ),
  },
  REFERRAL: {
    lens: 'v5',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V5'],
    literature: ['Kumar, Petersen & Leone 2013'],
    thresholds: ['REFK.share', 'REFK.count'],
    related: ['REFK', 'LEAD', 'KPMAP'],
    good: good(
      'account',
      `
since: 2025-09
origin: {kind: referral, source: mengyuan}
`,
    ),
    bad: refused(
      'account',
      `
since: 2025-09
origin: {kind: friend}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
