import type { AccountResult, AuditResult, Finding, Measurement, Question, Recommendation } from '../../src/result.ts';
import { NETWORK, NO_NETWORK } from './sample-network.ts';
import { account, at, between, firm, gates, measure, person, seen, sure } from './sample-parts.ts';

const LOG = 'interactions/2026-Q1.yaml';

function result(more: Partial<AuditResult> & Pick<AuditResult, 'firm'>): AuditResult {
  return {
    format: 'guanxi-result',
    formatVersion: 1,
    tool: { name: 'guanxi', version: '0.1.0' },
    asOf: '2026-06-30',
    asOfSource: 'config',
    ruleset: { id: 'default', version: '1', hash: '4d0c2f1e9a7b3c55', overrides: [] },
    workspace: {
      files: 24,
      accounts: 0,
      people: 0,
      interactions: { entries: 0, merged: 0, standing: 0, later: 0, from: null, to: null },
      language: null,
      path: null,
      pseudonyms: false,
    },
    simulation: null,
    accounts: [],
    communities: [],
    ties: [],
    network: NO_NETWORK,
    findings: [],
    recommendations: [],
    questions: [],
    ...more,
  };
}

function finding(code: string, id: string, more: Partial<Finding>): Finding {
  return {
    code,
    severity: 'warning',
    lens: 'guards',
    entity: { kind: 'account', id },
    args: {},
    at: [],
    fingerprint: `${code}-${id}`,
    weight: 0.1,
    ...more,
  };
}

const mengyuan = account({
  id: 'mengyuan',
  name: '蒙原乳业',
  position: [1.68, 1.61, 2.395],
  stage: [1, 1, 2],
  more: {
    revenue: 9_100_000,
    weight: 0.21,
    interactions: 143,
    gates: gates(
      [
        ['CONT', 1, 1, 1],
        ['ALLY', 1, 1, 1],
        ['TERM', 1, 1, 1],
        ['KEY', 0.8, 0.5, 1],
        ['BTX', 1, 1, 1],
        ['RECIP', 1, 0.6, 1],
        ['RATV', 0.5, 0.5, 1],
        ['NEAR', 1, 1, 1],
        ['EMBED', 1, 1, 1],
        ['BUSF', 0.5, 0.5, 1],
        ['THREAD', 0.75, 0.7, 0.9],
        ['INST', 0, 0, 0.2],
        ['GAIN', null, 0, 1],
        ['BREADTH', 0.6, 0.6, 0.6],
      ],
      [seen(LOG, 12, 40, 41, 77), seen('accounts/mengyuan.yaml', 58)],
    ),
    measures: [
      measure('CONT', sure(0.92), { n: 11, evidence: [seen(LOG, 12, 40, 41)] }),
      measure('BTX', between(0.4, 0.219, 0.613), { n: 20, evidence: [seen(LOG, 12, 40)], parts: { BCONT: 0.75 } }),
      measure('RECIP', between(0.5, 0.3, 0.8), { n: 12, grade: 'B', parts: { inbound: 0.25 }, evidence: [seen(LOG, 40)] }),
      measure('KPCOV', between(0.4, 0.25, 0.55), { grade: 'C', evidence: [seen('accounts/mengyuan.yaml', 58)] }),
      measure('RATV', between(0.5, 0.5, 1), { grade: 'C', evidence: [seen('accounts/mengyuan.yaml', 62)] }),
      measure('EMBED', sure(0.46), { evidence: [seen('accounts/mengyuan.yaml', 21, 24)] }),
      measure('SOLN', between(0.1667, 0.15, 0.18)),
      measure('PAIN', sure(0.6667)),
      measure('DEPEND', between(null, 0, 1), { why: [{ code: 'sow.unknown' }], grade: 'D', flag: null }),
      measure('BUSF', between(1, 1, 2), { unit: 'count' }),
      measure('THREAD', between(1.88, 1.75, 2.25), { unit: 'ratio' }),
      measure('INST', between(0, 0, 0.1), { grade: 'C' }),
      measure('GAIN', between(null, 0, 1), { why: [{ code: 'initiatives.none' }], grade: 'D' }),
      measure('SOW', sure(0.61), { grade: 'A', evidence: [seen('accounts/mengyuan.yaml', 8)] }),
      measure('FLOW', sure(0.4286)),
    ],
    people: [
      person('p.wang', '王总', {
        roles: ['decider'],
        influence: { ...sure(38), grade: 'B' },
        key: true,
        tie: between(0.48, 0.41, 0.55),
        tieBy: 'u.chen',
        value: { efficiency: 'claimed', career: 'claimed', business: null },
      }),
      person('p.zhao', '赵工', {
        roles: ['user', 'influencer'],
        influence: { ...sure(25), grade: 'B' },
        key: true,
        tie: between(0.72, 0.66, 0.78),
        tieBy: 'u.chen',
        value: { efficiency: 'claimed', career: 'none', business: 'none' },
      }),
      person('p.sun', 'Sun Li', {
        roles: ['buyer'],
        influence: { ...sure(20), grade: 'C' },
        key: true,
        tie: between(0.3, 0.2, 0.5),
        tieBy: 'u.lin',
      }),
      person('mengyuan/gatekeeper', null, { roles: ['gatekeeper'], influence: { ...sure(10), grade: 'D' }, placeholder: true }),
      person('p.qian', '钱主任', { roles: ['influencer'], left: true }),
    ],
    dark: { flags: ['asymmetry'], unknown: ['price'], raised: false },
    bottleneck: { gate: 'RATV', unknown: false, of: 2 },
    boundary: [{ code: 'boundary.one-gate', args: { gate: 'RATV' } }],
  },
});

function plain(
  id: string,
  name: string,
  weight: number | null,
  point: number | null,
  span: readonly [number, number],
  more: Partial<AccountResult> = {},
) {
  const floor = (value: number): 0 | 1 | 2 | 3 => Math.min(3, Math.floor(value)) as 0 | 1 | 2 | 3;
  return account({
    id,
    name,
    position: [point, span[0], span[1]],
    stage: [floor(span[0]), floor(point ?? span[0]), floor(span[1])],
    more: { weight, revenue: weight === null ? null : Math.round(weight * 43_000_000), ...more },
  });
}

const ACCOUNTS: readonly AccountResult[] = [
  mengyuan,
  plain('xinhe', '鑫禾食品', 0.17, 2.34, [2.1, 2.7], {
    bottleneck: { gate: 'INST', unknown: false, of: 3 },
    gates: gates(
      [
        ['KEY', 1, 1, 1],
        ['EMBED', 1, 1, 1],
        ['BUSF', 1, 0.5, 1],
        ['INST', 0.5, 0.4, 0.6],
        ['GAIN', 0, 0, 0.5],
        ['BTX', 1, 1, 1],
      ],
      [seen(LOG, 15)],
    ),
    measures: [
      measure('EMBED', sure(0.38)),
      measure('SOLN', sure(0.52)),
      measure('PAIN', between(0.5, 0.4, 0.6)),
      measure('INST', sure(0.25)),
    ],
  }),
  plain('southern', 'Southern Beverage Bottling & Logistics Holdings', 0.14, 0.97, [0.92, 0.97], {
    bottleneck: { gate: 'TERM', unknown: false, of: 1 },
    gates: gates(
      [
        ['TERM', 0.9, 0.9, 0.9],
        ['KEY', 0.2, 0.1, 0.4],
        ['BTX', 0.4, 0.2, 0.7],
        ['EMBED', 0.2, 0.2, 0.3],
        ['BUSF', 0, 0, 0],
      ],
      [seen(LOG, 3)],
    ),
  }),
  plain('dongjiang-dealer', '东江经销（华南总代理）', 0.12, 1.42, [1.3, 1.55], {
    relation: 'channel',
    bottleneck: { gate: 'KEY', unknown: false, of: 2 },
    gates: gates(
      [
        ['ALLY', 1, 1, 1],
        ['TERM', 1, 1, 1],
        ['KEY', 0.3, 0.2, 0.4],
        ['BTX', 0.5, 0.4, 0.8],
      ],
      [seen(LOG, 9)],
    ),
  }),
  plain('beimu', '北牧乳品', 0.09, 0.55, [0.4, 1.2], {
    bottleneck: { gate: 'CONT', unknown: false, of: 1 },
    fit: sure(0.3),
    notes: [{ code: 'stage.right-where-it-is', args: { fit: 0.3 } }],
  }),
  plain('harbour', 'Harbour Sauce Co.', 0.08, 1.2, [0.9, 2.1], {
    bottleneck: { gate: 'RECIP', unknown: true, of: 2 },
    position: { point: 1.2, lo: 0.9, hi: 2.1, partial: true },
    gates: gates(
      [
        ['RECIP', null, 0, 1],
        ['BTX', 0.2, 0.1, 0.5],
      ],
      [seen(LOG, 22)],
    ),
  }),
  plain('qingquan', '清泉饮用水', 0.06, null, [0.2, 2.2], {
    bottleneck: { gate: 'KEY', unknown: true, of: 2 },
    stage: { confirmed: 0, point: 0, possible: 2, possibleUnknown: true, majority: 0 },
  }),
  plain('institute', '轻工装备设计院', 0, 2.05, [1.4, 2.4], {
    relation: 'influencer',
    payer: false,
    bottleneck: { gate: 'GAIN', unknown: true, of: 3 },
  }),
  plain('plant-users', '蒙原二厂设备科', 0, 1.88, [1.7, 2.3], {
    relation: 'user',
    payer: false,
    bottleneck: { gate: 'RATV', unknown: false, of: 2 },
  }),
  plain('servo', 'Nordhaus Servo GmbH', 0.64, 1.1, [0.8, 1.6], {
    relation: 'supplier',
    bottleneck: { gate: 'BTX', unknown: false, of: 2 },
  }),
];

const FINDINGS: readonly Finding[] = [
  finding('GX711', 'mengyuan', {
    severity: 'error',
    lens: 'v7',
    field: 'claims',
    args: { account: '蒙原乳业', claimed: 2, ours: '陈工', theirs: '王总' },
    at: [at('accounts/mengyuan.yaml', 88), at(LOG, 12), at(LOG, 40)],
    weight: 0.21,
  }),
  finding('GX1001', 'hengrui', {
    severity: 'error',
    lens: 'p2',
    entity: { kind: 'firm', id: 'hengrui' },
    field: 'position',
    args: { firm: '恒瑞灌装设备 Hengrui Filling Systems', stated: 3, shown: 1 },
    at: [at('firm.yaml', 9)],
    weight: 1,
  }),
  finding('GX1101', 'southern', {
    severity: 'error',
    field: 'claims',
    args: {
      account: 'Southern Beverage Bottling & Logistics Holdings',
      claimed: 2,
      point: 0,
      confirmed: 0,
      possible: 1,
      by: ['u.chen'],
      gate: 'TERM',
    },
    at: [at('accounts/southern.yaml', 71), at(LOG, 9), at('interactions/2025-H2.jsonl', 204), at('interactions/2025-H2.jsonl', 240)],
    weight: 0.14,
  }),
  finding('GX101', 'dongjiang-dealer', {
    lens: 'v1',
    args: { account: '东江经销（华南总代理）', trade: 36, contacts: 40 },
    at: [at(LOG, 18), at(LOG, 19)],
  }),
  finding('GX401', 'southern', {
    lens: 'v4',
    args: { account: 'Southern Beverage Bottling & Logistics Holdings', offerings: 2 },
    at: [at('accounts/southern.yaml', 1)],
    weight: 0.14,
  }),
  finding('GX605', 'qingquan', {
    lens: 'v6',
    args: { account: '清泉饮用水', social: 4, given: 1 },
    at: [],
    nowhere: { code: 'nowhere' },
    weight: 0.06,
  }),
];

const RECOMMENDATIONS: readonly Recommendation[] = [
  advice('prove-value', 'mengyuan', {
    person: 'p.wang',
    effort: [4, 6, 10],
    from: 1.68,
    to: 1.88,
    score: 0.6,
    top3: 0.87,
    args: { account: '蒙原乳业', person: '王总', slot: 'efficiency' },
  }),
  advice('use-mechanisms', 'xinhe', {
    effort: [8, 12, 20],
    from: 2.34,
    to: 2.52,
    score: 0.31,
    args: { account: '鑫禾食品', mechanisms: ['annual_plan', 'scorecard'], count: 2, first: 'annual_plan' },
  }),
  advice('identify-key-persons', 'qingquan', {
    effort: [2, 3.5, 6],
    from: 0.21,
    to: 0.24,
    score: 0.24,
    args: { account: '清泉饮用水', roles: ['decider', 'user'] },
  }),
  advice('map-chain', 'hengrui', {
    entity: { kind: 'firm', id: 'hengrui' },
    args: { firm: '恒瑞灌装设备 Hengrui Filling Systems', nodes: 4 },
  }),
];

function advice(action: string, id: string, more: Partial<Recommendation>): Recommendation {
  return {
    action,
    entity: { kind: 'account', id },
    person: null,
    gates: ['RATV'],
    effort: [2, 4, 6],
    success: 0.6,
    from: null,
    to: null,
    score: 0.2,
    top3: null,
    proof: ['people.value.efficiency.status'],
    prerequisites: [],
    with: [],
    args: {},
    at: [at('accounts/mengyuan.yaml', 62)],
    ...more,
  };
}

const QUESTIONS: readonly Question[] = [
  question('KEY', 'qingquan', '清泉饮用水', 0.12),
  question('GAIN', 'mengyuan', '蒙原乳业', 0.11),
  question('RECIP', 'harbour', 'Harbour Sauce Co.', 0.09),
  question('INST', 'xinhe', '鑫禾食品', 0.04),
  question('KEY', 'beimu', '北牧乳品', 0.02),
  question('ALLY', 'beimu', '北牧乳品', 0),
];
function question(code: string, id: string, account: string, worth: number): Question {
  return {
    code,
    entity: { kind: 'account', id },
    field: code.toLowerCase(),
    args: { account, lo: 0, hi: 1 },
    worth,
    effort: [0.5, 1, 2],
    score: 2.4 * worth,
    at: [at(`accounts/${id}.yaml`, 1)],
  };
}

const FIRM_MEASURES: readonly Measurement[] = [
  measure('KPMAP', between(0.625, 0.5, 0.7), { level: 'firm', entity: 'hengrui', evidence: [seen('chain.yaml', 4, 9)] }),
  measure('DIGI', sure(0.68), { level: 'firm', entity: 'hengrui', flag: true, evidence: [seen('communities/lianyi.yaml', 6)] }),
  measure('CHINV', sure(1.8), { level: 'firm', entity: 'hengrui', unit: 'months', flag: true, evidence: [seen('firm.yaml', 30)] }),
  measure('READY', between(0.5, 0.42, 0.67), { level: 'firm', entity: 'hengrui', flag: false }),
];

/** A firm on its way: ten accounts across the modes, Chinese and English names, open ranges, a claim not borne out. */
export const rich: AuditResult = result({
  ruleset: {
    id: 'default',
    version: '1',
    hash: '4d0c2f1e9a7b3c55',
    overrides: [{ id: 'CONT.gap', value: 120, default: 90, reason: '项目型客户，节奏较慢', at: at('guanxi.yaml', 14) }],
  },
  workspace: {
    files: 24,
    accounts: 10,
    people: 41,
    interactions: { entries: 612, merged: 580, standing: 4, later: 0, from: '2025-01-06', to: '2026-06-28' },
    language: 'zh',
    path: null,
    pseudonyms: false,
  },
  firm: firm({
    id: 'hengrui',
    name: '恒瑞灌装设备 Hengrui Filling Systems',
    measures: FIRM_MEASURES,
    gates: [
      { id: 'KPMAP', of: 2, pass: true, from: ['KPMAP'], value: between(0.625, 0.5, 0.7), threshold: 0.5, evidence: [], why: [] },
      { id: 'REFERRAL', of: 2, pass: false, from: ['REFK'], value: between(0.2, 0.1, 0.4), threshold: 0.3, evidence: [], why: [] },
      { id: 'PERSISTENCE', of: 3, pass: null, from: ['SURV'], value: between(null, 0, 1), threshold: 0.65, evidence: [], why: [] },
      { id: 'NET', of: 3, pass: null, from: ['M2M', 'HUBREM'], value: between(null, 0, 1), threshold: 0.3, evidence: [], why: [] },
    ],
    mix: {
      basis: 'revenue',
      period: '2025',
      modes: [
        { stage: 0, share: 0.29, lo: 0.23, hi: 0.37 },
        { stage: 1, share: 0.41, lo: 0.26, hi: 0.49 },
        { stage: 2, share: 0.17, lo: 0.17, hi: 0.52 },
        { stage: 3, share: 0, lo: 0, hi: 0.004 },
      ],
      drawn: null,
      unassessed: 0.13,
      effectiveAccounts: 6.4,
      dominant: null,
      byCount: [3, 3, 1, 0],
      byGrossProfit: null,
      notes: [],
    },
    upstream: {
      basis: 'upstream',
      period: '2025',
      modes: [
        { stage: 0, share: 0, lo: 0, hi: 0.64 },
        { stage: 1, share: 0.64, lo: 0, hi: 0.64 },
        { stage: 2, share: 0, lo: 0, hi: 0 },
        { stage: 3, share: 0, lo: 0, hi: 0 },
      ],
      drawn: null,
      unassessed: 0.36,
      effectiveAccounts: 1,
      dominant: null,
      byCount: [0, 1, 0, 0],
      byGrossProfit: null,
      notes: [],
    },
    stage: { confirmed: 1, point: 1, possible: 2 },
    headline: [
      { code: 'headline.mixed', args: { stage: 1, share: 0.41, second: 0, secondShare: 0.29 } },
      { code: 'headline.personal-in', args: { n: 1, accounts: ['鑫禾食品'] } },
      { code: 'headline.forming', args: { n: 1, accounts: ['Harbour Sauce Co.'] } },
    ],
    pressure: {
      alarms: [
        { id: 'mroc', raised: true, basis: 'measured', evidence: [seen('firm.yaml', 30)] },
        { id: 'imr', raised: false, basis: 'measured', evidence: [] },
        { id: 'chinv', raised: true, basis: 'measured', evidence: [] },
        { id: 'siso', raised: true, basis: 'measured', evidence: [] },
        { id: 'promo', raised: false, basis: 'measured', evidence: [] },
        { id: 'sqz', raised: true, basis: 'stated', evidence: [] },
        { id: 'qual', raised: null, basis: 'none', evidence: [] },
        { id: 'cash', raised: false, basis: 'measured', evidence: [] },
      ],
      observable: 7,
      stated: 1,
      pressure: 4 / 7,
      readiness: between(0.5, 0.42, 0.67),
      quadrant: 'move-now',
    },
    team: [
      { id: 'u.chen', name: '陈工' },
      { id: 'u.lin', name: 'Lin Yu' },
    ],
  }),
  accounts: ACCOUNTS,
  communities: [
    {
      id: 'lianyi',
      name: '无菌灌装联谊会',
      reading: 'hub',
      members: 34,
      organisations: 11,
      measures: [
        measure('M2M', between(0.3, 0.18, 0.45), { level: 'community', entity: 'lianyi' }),
        measure('HUBREM', between(0.5, 0.4, 0.6), { level: 'community', entity: 'lianyi' }),
      ],
      place: at('communities/lianyi.yaml', 1),
    },
  ],
  network: NETWORK,
  findings: FINDINGS,
  recommendations: RECOMMENDATIONS,
  questions: QUESTIONS,
});

/** A workspace without business accounts: everything firm-level still has something to say. */
export const empty: AuditResult = result({
  asOfSource: 'today',
  firm: firm({ id: 'corner', name: 'Corner Store', kind: 'merchant', headline: [{ code: 'headline.no-accounts' }] }),
});

/** One account only: the account is reported, not a mix. */
export const single: AuditResult = result({
  workspace: {
    files: 5,
    accounts: 1,
    people: 5,
    interactions: { entries: 143, merged: 143, standing: 0, later: 0, from: '2025-07-01', to: '2026-06-28' },
    language: null,
    path: null,
    pseudonyms: false,
  },
  firm: firm({
    id: 'workshop',
    name: '一厂一客',
    stage: { confirmed: 1, point: 1, possible: 2 },
    headline: [{ code: 'headline.one-account', args: { account: '蒙原乳业', stage: 1 } }],
  }),
  accounts: [{ ...mengyuan, weight: 1 }],
  findings: FINDINGS.slice(0, 1),
  recommendations: RECOMMENDATIONS.slice(0, 1),
  questions: QUESTIONS.slice(1, 2),
});

/** Two organisations that share gains by institution: stage 3, one step short of an industry community. */
export const dyadic: AuditResult = result({
  asOf: '1998-12-31',
  workspace: {
    files: 4,
    accounts: 1,
    people: 9,
    interactions: { entries: 12, merged: 300, standing: 9, later: 0, from: '1997-01-01', to: '1998-12-31' },
    language: 'en',
    path: null,
    pseudonyms: false,
  },
  firm: firm({
    id: 'maker',
    name: 'Household Products Maker',
    currency: 'USD',
    stage: { confirmed: 2, point: 3, possible: 3 },
    headline: [
      { code: 'headline.one-account', args: { account: 'National Retailer', stage: 3 } },
      { code: 'headline.dyadic', args: { n: 1, accounts: ['National Retailer'] } },
    ],
  }),
  accounts: [
    account({
      id: 'retailer',
      name: 'National Retailer',
      position: [3, 2.4, 3],
      stage: [2, 3, 3],
      more: {
        relation: 'channel',
        weight: 1,
        revenue: 1_500_000_000,
        gates: gates(
          [
            ['CONT', 1, 1, 1],
            ['KEY', 1, 1, 1],
            ['BTX', 1, 1, 1],
            ['RECIP', 1, 1, 1],
            ['RATV', 1, 1, 1],
            ['NEAR', 1, 1, 1],
            ['EMBED', 1, 1, 1],
            ['BUSF', 1, 0.5, 1],
            ['THREAD', 1, 1, 1],
            ['INST', 1, 0.8, 1],
            ['GAIN', 1, 0, 1],
            ['BREADTH', 1, 1, 1],
          ],
          [seen('interactions/rhythms.yaml', 4, 9)],
          'C',
        ),
        notes: [{ code: 'stage.no-channel-alliance' }],
      },
    }),
  ],
});
