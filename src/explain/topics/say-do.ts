import { good, refused, weak, type Topic } from '../topic.ts';

/** What is said, how far those who say it agree, and how much of what happens is written down. */
export const topics = {
  SAYDO: {
    lens: 'guards',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['V2', 'V7'],
    literature: [],
    thresholds: ['saydo.step', 'saydo.agreement', 'saydo.coverage', 'saydo.capture', 'saydo.continuity', 'M2M.gate', 'CHINV.severe'],
    related: ['RWG', 'ALPHA', 'CAPTURE', 'verdict.contested', 'verdict.over-claim', 'verdict.hidden-strength'],
    good: good(
      'workshop',
      `
respondent: u.lin
side: ours
function: sales
seniority: manager
date: 2026-06-08
answers: {problems_first: 3, share_gains: 1, know_partners: unknown}
account_answers:
  mengyuan: {company_owned: 3}
`,
    ),
    bad: refused(
      'workshop',
      `
respondent: u.lin
side: ours
answers: {problems_first: 5}
`,
    ),
  },
  RWG: {
    lens: 'guards',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '≤ 1',
    sources: [],
    literature: ['James, Demaree & Wolf 1984', 'LeBreton & Senter 2008', 'O’Neill 2017'],
    thresholds: ['saydo.agreement', 'saydo.raters'],
    related: ['AD', 'ALPHA', 'verdict.contested'],
    good: good(
      'workshop',
      `
respondent: u.he
side: ours
function: service
seniority: manager
answers: {win_on_value: 0, company_owned: 3}
`,
    ),
    bad: weak(
      'workshop',
      `
respondent: u.he
side: ours
answers: {win_on_value: 2}
note: "agreed in the room"
`,
    ),
  },
  AD: {
    lens: 'guards',
    level: 'firm',
    core: false,
    unit: 'score',
    range: '0–2',
    sources: [],
    literature: ['Burke & Dunlap 2002'],
    thresholds: [],
    related: ['RWG'],
    good: good(
      'workshop',
      `
respondent: u.wu
side: ours
function: channel
answers: {never_push_stock: 3}
`,
    ),
    bad: weak(
      'workshop',
      `
respondent: u.wu
side: ours
answers: {never_push_stock: unknown}
note: "probably 2"
`,
    ),
  },
  ALPHA: {
    lens: 'guards',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '≤ 1',
    sources: [],
    literature: ['Hayes & Krippendorff 2007'],
    thresholds: ['ALPHA.rely', 'ALPHA.tentative', 'coding.twice'],
    related: ['RWG', 'SAYDO'],
    good: good(
      'workshop',
      `
respondent: p.li
side: customer
account: mengyuan
function: purchasing
seniority: manager
answers: {contact_all_year: 2, decider_confidence: unknown}
`,
    ),
    bad: weak(
      'workshop',
      `
respondent: p.li
side: customer
answers: {contact_all_year: 2}
`,
    ),
  },
  CAPTURE: {
    lens: 'guards',
    level: 'firm',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: [],
    literature: ['Chapman 1951', 'Bernard, Killworth & Sailer'],
    thresholds: ['saydo.capture', 'saydo.recalled'],
    related: ['SAYDO', 'verdict.unverifiable', 'CONT'],
    good: good(
      'workshop',
      `
respondent: u.chen
side: ours
date: 2026-06-08
recall_week:
  - {ours: u.chen, theirs: p.shen, date: 2026-06-02}
  - {ours: u.chen, theirs: p.ren, date: 2026-06-03}
`,
    ),
    bad: weak(
      'workshop',
      `
respondent: u.chen
side: ours
recall_week:
  - {ours: u.chen, note: "several calls"}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
