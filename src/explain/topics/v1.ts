import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  CONT: {
    lens: 'v1',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1'],
    literature: ['Krings et al. 2012'],
    thresholds: ['CONT.gate', 'CONT.gap', 'bin.days', 'window.days'],
    related: ['BTX', 'BCONT', 'ALIVE', 'BURST'],
    good: good(
      'interactions',
      `
observed: {from: 2025-07-01, to: 2026-06-30, complete: true}
entries:
  - {date: 2026-03-02, account: mengyuan, ours: [u.chen],
     theirs: [p.wang],
     channel: visit, initiator: them, purpose: problem_solving}
`,
    ),
    bad: weak(
      'interactions',
      `
entries:
  - {date: 2026-03, account: mengyuan, channel: broadcast}
`,
    ),
  },
  BTX: {
    lens: 'v1',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1'],
    literature: [],
    thresholds: ['BTX.gate', 'BCONT.gate', 'window.days'],
    related: ['BCONT', 'RECIP', 'FLOW', 'TIE'],
    good: good(
      'interactions',
      `
- {date: 2026-04-14, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: visit, initiator: us, purpose: [delivery, improvement],
   note: "changeover time measured on line 3"}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2026-04-14, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: visit, initiator: us, purpose: social,
   note: "talked about line 3 over dinner"}
`,
    ),
  },
  BCONT: {
    lens: 'v1',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1'],
    literature: [],
    thresholds: ['BCONT.gate', 'bin.days'],
    related: ['BTX', 'CONT'],
    good: good(
      'interactions',
      `
standing:
  - {every: 1m, from: 2025-07-01, account: mengyuan, ours: [u.lin],
     theirs: [p.li], channel: meeting, purpose: [improvement],
     initiator: joint, source: "minutes of the line meeting"}
`,
    ),
    bad: refused(
      'interactions',
      `
standing:
  - {every: monthly, account: mengyuan, channel: meeting,
     purpose: [improvement]}
`,
    ),
  },
  FLOW: {
    lens: 'v1',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1'],
    literature: [],
    thresholds: ['FLOW.good', 'window.days'],
    related: ['BTX', 'EMBED', 'PAIN'],
    good: good(
      'account',
      `
process: [recipe, sourcing, filling, assurance, cold-chain, renewal]
offerings:
  - {id: line-care, revenue: 3100000, ladder: 4, proximity: core,
     stage: filling, artefact: SOP-2025-04}
`,
    ),
    bad: weak(
      'account',
      `
process: [lead, offer, order, invoice]
offerings:
  - {id: fillers, revenue: 6000000, ladder: 2, proximity: enabling,
     stage: order}
`,
    ),
  },
  ALIVE: {
    lens: 'v1',
    level: 'account',
    core: false,
    unit: 'ratio',
    range: '≥ 0',
    sources: ['V1'],
    literature: ['Wübben & Wangenheim 2008'],
    thresholds: ['ALIVE.risk', 'ALIVE.dormant'],
    related: ['CONT', 'TIE'],
    good: good(
      'interactions',
      `
- {date: 2026-02-03, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: call, initiator: them, purpose: problem_solving}
- {date: 2026-03-02, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: visit, initiator: us, purpose: problem_solving}
- {date: 2026-04-08, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: call, initiator: them, purpose: planning}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2026-04-08, account: mengyuan, channel: call, purpose: planning}
`,
    ),
  },
  BURST: {
    lens: 'v1',
    level: 'account',
    core: false,
    unit: 'score',
    range: '−1 … 1',
    sources: ['V1'],
    literature: ['Kim & Jo 2016', 'Goh & Barabási 2008'],
    thresholds: ['BURST.campaign', 'window.days'],
    related: ['CONT', 'ALIVE'],
    good: good(
      'interactions',
      `
- {date: 2026-01-12, account: mengyuan, channel: visit, purpose: planning}
- {date: 2026-02-20, account: mengyuan, channel: call,
   purpose: improvement}
`,
    ),
    bad: refused(
      'interactions',
      `
- {date: "spring 2026", account: mengyuan, channel: visit}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
