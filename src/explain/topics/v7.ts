import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  BUSF: {
    lens: 'v7',
    level: 'account',
    core: true,
    unit: 'count',
    range: '0, 1, 2 …',
    sources: ['V7'],
    literature: ['Zaheer, McEvily & Perrone 1998', 'Palmatier, Scheer & Steenkamp 2007'],
    thresholds: ['BUSF.gate', 'TIE.edge'],
    related: ['SURV', 'THREAD', 'KPCOV', 'ORGSURV'],
    good: good(
      'interactions',
      `
- {date: 2026-05-07, account: mengyuan, ours: [u.chen, u.lin],
   theirs: [p.wang, p.zhao], channel: visit, initiator: joint,
   purpose: [problem_solving, planning], minutes: 120}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2026-05-07, account: mengyuan, ours: [u.chen], theirs: [p.wang],
   channel: meeting, participants: 9, purpose: planning}
`,
    ),
  },
  SURV: {
    lens: 'v7',
    level: 'account',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['V7'],
    literature: [],
    thresholds: ['SURV.good', 'SURV.q_theirs', 'SURV.q_ours', 'TIE.edge'],
    related: ['BUSF', 'ORGSURV', 'PERSISTENCE'],
    good: good(
      'config',
      `
guanxi: 1
ruleset:
  extends: default
  overrides:
    - {id: SURV.q_ours, value: 0.1,
       reason: "customer staff turnover 2023 to 2025: 9.6 %"}
`,
    ),
    bad: refused(
      'config',
      `
guanxi: 1
ruleset:
  extends: default
  overrides:
    - {id: SURV.q_ours, value: 0.01}
`,
    ),
  },
  THREAD: {
    lens: 'v7',
    level: 'account',
    core: true,
    unit: 'score',
    range: '≥ 0 persons',
    sources: ['V7', 'V8'],
    literature: ['Johnston & Bonoma 1981', 'Millman & Wilson 1995'],
    thresholds: ['THREAD.gate', 'TIE.strong'],
    related: ['FPAIR', 'BUSF', 'BREADTH'],
    good: good(
      'firm',
      `
team:
  - {id: u.chen, name: "Chen Ruilin", function: engineering,
     level: expert}
  - {id: u.lin, name: "Lin Yue", function: sales, level: manager}
`,
    ),
    bad: weak(
      'firm',
      `
team:
  - {id: u.sales, name: "Sales department"}
`,
    ),
  },
  FPAIR: {
    lens: 'v7',
    level: 'account',
    core: false,
    unit: 'count',
    range: '≥ 0 pairs',
    sources: ['V7', 'V8'],
    literature: ['Johnston & Bonoma 1981', 'Millman & Wilson 1995'],
    thresholds: ['FPAIR.gate', 'TIE.edge'],
    related: ['THREAD', 'BREADTH', 'XORG'],
    good: good(
      'account',
      `
people:
  - {id: p.zhao, name: "Zhao Min", function: production, level: manager}
  - {id: p.sun, name: "Sun Lei", function: quality, level: expert}
`,
    ),
    bad: weak(
      'account',
      `
people:
  - {id: p.zhao, name: "Zhao Min"}
  - {id: p.sun, name: "Sun Lei"}
`,
    ),
  },
  ORGSURV: {
    lens: 'v7',
    level: 'firm',
    core: false,
    unit: 'share',
    range: '0–1',
    sources: ['V7'],
    literature: [],
    thresholds: ['ORGSURV.lower', 'ORGSURV.n', 'ORGSURV.months', 'ORGSURV.volume', 'ORGSURV.days', 'TIE.edge'],
    related: ['SURV', 'PERSISTENCE'],
    good: good(
      'account',
      `
main_contact:
  - {ours: u.he, theirs: p.wang, from: 2022-01-01, to: 2024-08-31}
  - {ours: u.chen, theirs: p.wang, from: 2024-09-01}
volume: {2024-Q3: 120, 2024-Q4: 118, 2025-Q1: 124}
`,
    ),
    bad: weak(
      'account',
      `
main_contact:
  - {ours: u.chen, theirs: p.wang}
`,
    ),
  },
  PERSISTENCE: {
    lens: 'v7',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V7'],
    literature: [],
    thresholds: ['ORGSURV.lower', 'ORGSURV.n', 'SURV.good'],
    related: ['ORGSURV', 'SURV', 'BUSF'],
    good: good(
      'account',
      `
main_contact:
  - {ours: u.he, theirs: p.wang, from: 2022-01-01, to: 2024-08-31}
  - {ours: u.chen, theirs: p.wang, from: 2024-09-01}
volume: {2024: 460, 2025: 490}
`,
    ),
    bad: weak(
      'account',
      `
volume: {2025: 490}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
