import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  GAIN: {
    lens: 'v8',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V8'],
    literature: ['Jap 1999', 'Dyer & Singh 1998'],
    thresholds: ['GAIN.balance', 'GAIN.months'],
    related: ['INST', 'ADV', 'DARK'],
    good: good(
      'account',
      `
initiatives:
  - {id: cap-saving, kind: joint, what: "lighter caps", start: 2025-01-10,
     measured: 2026-02-28, baseline: "1.9 g per cap, 2024",
     baseline_agreed: true, gain_them: 300000, gain_us: 100000,
     verified_by: customer, evidence: "minutes of 2026-03-04"}
`,
    ),
    bad: weak(
      'account',
      `
initiatives:
  - {id: rebate, kind: price, what: "3 % off", gain_them: 270000,
     gain_us: -270000, verified_by: us}
`,
    ),
  },
  INST: {
    lens: 'v8',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V7', 'V8'],
    literature: ['Zucker 1986', 'Zaheer et al. 1998', 'Dyer & Nobeoka 2000'],
    thresholds: ['INST.gate', 'INST.used', 'used.days'],
    related: ['GAIN', 'BUSF'],
    good: good(
      'account',
      `
mechanisms:
  annual_plan: {status: used, last: 2026-01-20,
                evidence: "plan 2026, signed"}
  governance_meeting: {status: used, last: 2026-04-15, evidence: minutes}
  escalation: {status: documented}
  gain_share: {status: none}
`,
    ),
    bad: weak(
      'account',
      `
mechanisms:
  annual_plan: {status: documented}
  governance_meeting: {status: documented}
  sponsor_pair: {status: documented}
  escalation: {status: documented}
  gain_share: {status: documented}
  scorecard: {status: documented}
  data_ip_protocol: {status: documented}
  problem_routine: {status: documented}
`,
    ),
  },
  ADV: {
    lens: 'v8',
    level: 'account',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['V8'],
    literature: [],
    thresholds: [],
    related: ['GAIN', 'INST'],
    good: good(
      'account',
      `
initiatives:
  - id: changeover
    kind: joint
    metric: {name: "changeover minutes", direction: down, ours: 55,
             rival: 90, source: "association benchmark 2025"}
`,
    ),
    bad: weak(
      'account',
      `
initiatives:
  - {id: changeover, kind: joint, metric: {name: "satisfaction",
                                           ours: 92}}
`,
    ),
  },
  XORG: {
    lens: 'v8',
    level: 'account',
    core: false,
    unit: 'share',
    range: '0–1; slope in pairs per quarter',
    sources: ['V8'],
    literature: ['Dyer & Nobeoka 2000'],
    thresholds: ['TIE.edge', 'BREADTH.decline'],
    related: ['BREADTH', 'FPAIR', 'THREAD'],
    good: good(
      'interactions',
      `
- {date: 2025-11-18, account: mengyuan, ours: [u.lin], theirs: [p.sun],
   channel: visit, initiator: us, purpose: training}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2025-11-18, account: mengyuan, channel: visit, purpose: training,
   participants: 25}
`,
    ),
  },
  BREADTH: {
    lens: 'v8',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V8'],
    literature: ['Johnston & Bonoma 1981'],
    thresholds: ['FPAIR.gate', 'BREADTH.decline', 'BREADTH.cap'],
    related: ['FPAIR', 'XORG', 'THREAD'],
    good: good(
      'account',
      `
people:
  - {id: p.zhao, name: "Zhao Min", function: production}
  - {id: p.sun, name: "Sun Lei", function: quality}
  - {id: p.feng, name: "Feng Qi", function: finance}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - {id: p.qian, name: "Qian Jun", function: purchasing}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
