import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  EMBED: {
    lens: 'v4',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V4'],
    literature: ['Vandermerwe & Rada 1988', 'Ulaga & Reinartz 2011', 'Tukker 2004'],
    thresholds: ['EMBED.gate', 'EMBED.strong'],
    related: ['NEAR', 'FLOW', 'PAIN', 'SOLN'],
    good: good(
      'account',
      `
revenue: {2025: 9100000}
offerings:
  - {id: fillers, revenue: 6000000, ladder: 2, proximity: enabling,
     contract: product}
  - {id: line-care, revenue: 3100000, ladder: 4, proximity: core,
     contract: use, artefact: "SOP-2025-04", meets: [downtime]}
`,
    ),
    bad: refused(
      'account',
      `
offerings:
  - {id: strategic, revenue: 9100000, ladder: 6, proximity: strategic}
`,
    ),
  },
  SOLN: {
    lens: 'v4',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V4'],
    literature: ['Tukker 2004'],
    thresholds: ['SOLN.notable'],
    related: ['EMBED'],
    good: good(
      'account',
      `
offerings:
  - {id: fillers, revenue: 6000000, contract: product}
  - {id: line-care, revenue: 3100000, contract: use}
`,
    ),
    bad: refused(
      'account',
      `
offerings:
  - {id: fillers, revenue: 6000000, contract: solution}
`,
    ),
  },
  PAIN: {
    lens: 'v4',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V4'],
    literature: [],
    thresholds: ['PAIN.good'],
    related: ['EMBED', 'RATV', 'FLOW'],
    good: good(
      'account',
      `
pains:
  - {id: downtime, what: "changeover takes four hours", severity: 3,
     status: solved, evidence: "OEE 71 to 83 %, signed 2026-02-11"}
  - {id: film-waste, severity: 2, status: known}
`,
    ),
    bad: weak(
      'account',
      `
pains:
  - {id: price, what: "wants lower price", severity: 3, status: solved}
`,
    ),
  },
  DEPEND: {
    lens: 'v4',
    level: 'account',
    core: false,
    unit: 'share',
    range: 'joint 0–1, asymmetry −1 … 1',
    sources: ['V4'],
    literature: ['Emerson 1962', 'Gulati & Sytch 2007'],
    thresholds: ['DEPEND.asymmetry'],
    related: ['SOW', 'RSI', 'DARK'],
    good: good(
      'account',
      `
revenue: {2025: 9100000}
wallet: {category_spend: 15000000}
switch_months: 9
`,
    ),
    bad: weak(
      'account',
      `
switch_months: 60
`,
    ),
  },
  RSI: {
    lens: 'v4',
    level: 'account',
    core: false,
    unit: 'score',
    range: 'joint 0–1, asymmetry −1 … 1',
    sources: ['V4'],
    literature: ['Dyer & Singh 1998'],
    thresholds: ['RSI.asymmetry'],
    related: ['DEPEND', 'INST'],
    good: good(
      'account',
      `
investments:
  equipment: {ours: true, theirs: true}
  people: {ours: true, theirs: false}
`,
    ),
    bad: weak(
      'account',
      `
investments:
  equipment: {ours: true}
`,
    ),
  },
  NEAR: {
    lens: 'v4',
    level: 'account',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V4', 'V6'],
    literature: [],
    thresholds: ['EMBED.gate', 'PVAL.gate'],
    related: ['EMBED', 'PVAL', 'RATV'],
    good: good(
      'account',
      `
offerings:
  - {id: line-care, revenue: 3100000, ladder: 4, proximity: core,
     artefact: "SLA 2025"}
`,
    ),
    bad: weak(
      'account',
      `
offerings:
  - {id: canteen, revenue: 400000, ladder: 5, proximity: support}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
