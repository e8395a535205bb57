import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  M2M: {
    lens: 'v8',
    level: 'community',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V2', 'V8'],
    literature: ['Muñiz & O’Guinn 2001', 'Dyer & Nobeoka 2000'],
    thresholds: ['M2M.audience', 'M2M.gate', 'M2M.community', 'window.days'],
    related: ['HUBREM', 'PART', 'NET'],
    good: good(
      'community',
      `
events:
  - {date: 2026-04-22, kind: "plant visit", orgs: [mengyuan, xinhe],
     people: [p.wang, p.gao], hosted_by: mengyuan, ours_present: false}
questions:
  - {date: 2026-05-03, by: p.gao, first_answer_by: p.wang}
`,
    ),
    bad: weak(
      'community',
      `
events:
  - {date: 2026-04-22, kind: "customer conference", orgs: [mengyuan,
                                                           xinhe],
     hosted_by: hengrui, ours_present: true}
`,
    ),
  },
  HUBREM: {
    lens: 'v8',
    level: 'community',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V8'],
    literature: ['Dyer & Nobeoka 2000', 'Lee & Butts 2018'],
    thresholds: ['HUBREM.gate', 'HUBREM.orgs'],
    related: ['M2M', 'NET'],
    good: good(
      'community',
      `
member_ties:
  - {a: mengyuan, b: xinhe, sources: [p.wang, p.gao]}
`,
    ),
    bad: weak(
      'community',
      `
member_ties:
  - {a: mengyuan, b: xinhe, sources: [u.chen]}
`,
    ),
  },
  COMM3: {
    lens: 'v8',
    level: 'community',
    core: false,
    unit: 'score',
    range: '0–1',
    sources: ['V5', 'V8'],
    literature: ['Muñiz & O’Guinn 2001'],
    thresholds: ['COMM3.good', 'window.days'],
    related: ['M2M', 'PART', 'COMVAL'],
    good: good(
      'community',
      `
members:
  - {person: p.wang, joined: 2025-03-01, joined_by: founder,
     knows_member: true}
`,
    ),
    bad: weak(
      'community',
      `
size: 1200
`,
    ),
  },
  RQ: {
    lens: 'v8',
    level: 'account',
    core: false,
    unit: 'score',
    range: '0–1',
    sources: ['V8'],
    literature: ['Palmatier et al. 2006', 'Morgan & Hunt 1994'],
    thresholds: ['RQ.good'],
    related: ['TIE', 'INST'],
    good: good(
      'workshop',
      `
respondent: p.wang
side: customer
account: mengyuan
function: production
date: 2026-05-20
answers: {trust_1: 3, trust_2: 4, commitment_1: 3, commitment_2: 3,
          communication_1: 2, communication_2: 3, expertise_1: 4,
          expertise_2: 3, conflict_1: 1, conflict_2: 1}
`,
    ),
    bad: refused(
      'workshop',
      `
respondent: u.chen
side: vendor
answers: {}
`,
    ),
  },
  NET: {
    lens: 'v8',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V8'],
    literature: ['Dyer & Nobeoka 2000'],
    thresholds: ['M2M.gate', 'HUBREM.gate', 'HUBREM.orgs'],
    related: ['M2M', 'HUBREM', 'COMM3'],
    good: good(
      'community',
      `
events:
  - {date: 2026-04-22, orgs: [mengyuan, xinhe, luming],
     ours_present: false}
member_ties:
  - {a: mengyuan, b: luming, sources: [p.wang, p.he]}
`,
    ),
    bad: weak(
      'community',
      `
tools:
  - {name: "members' group", enrolled: 300}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
