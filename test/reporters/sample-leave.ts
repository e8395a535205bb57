import type { LeaveAccount, LeaveResult, Successor } from '../../src/result-leave.ts';
import type { StageReading } from '../../src/result.ts';
import { at, between, seen, sure } from './sample-parts.ts';

const stage = (confirmed: 0 | 1 | 2 | 3, point = confirmed, possible = confirmed): StageReading => ({
  confirmed,
  point,
  possible,
  possibleUnknown: false,
  majority: point,
});
const place = (point: number) => ({ ...sure(point), partial: false });

function successor(id: string, name: string, more: Partial<Successor>): Successor {
  const nothing = { tie: null, tieBy: null, class: null, evidence: [] };
  return { id, name, function: 'sales', roles: [], basis: [], at: at('firm.yaml', 14), ...nothing, ...more };
}

const xinhe: LeaveAccount = {
  id: 'xinhe',
  name: '鑫禾食品',
  relation: 'customer',
  payer: true,
  weight: 0.17,
  stage: { before: stage(2), after: stage(0, 0, 1) },
  position: { before: place(2.34), after: { ...place(0.67), partial: true } },
  drops: true,
  confirmedDrops: true,
  failing: ['KEY', 'BUSF'],
  busFactor: { before: sure(1), after: between(0, 0, 1) },
  reach: { before: 0.78, after: 0 },
  ties: [
    {
      ours: 'u.chen',
      theirs: 'p.shen',
      class: 'strong',
      tie: between(0.94, 0.89, 0.99),
      influence: 47.5,
      key: true,
      outOfReach: true,
      evidence: [seen('accounts/xinhe.yaml', 55), seen('interactions/2025-11.jsonl', 17, 25, 31)],
    },
    {
      ours: 'u.chen',
      theirs: 'p.kong',
      class: 'unknown',
      tie: between(0.3, 0.2, 0.5),
      influence: 18,
      key: true,
      outOfReach: false,
      evidence: [],
    },
    { ours: 'u.chen', theirs: 'p.yu', class: 'weak', tie: sure(0.12), influence: 9, key: false, outOfReach: false, evidence: [] },
  ],
  rolesOpen: [],
  succession: [
    { of: 'p.kong', candidates: [] },
    {
      of: 'p.shen',
      candidates: [
        successor('u.tang', '唐蕊', { basis: ['tie'], tie: sure(0.12), class: 'weak' }),
        successor('u.lin', 'Lin Yu', { basis: ['tie', 'function'], tie: between(0.3, 0.2, 0.5), class: 'unknown' }),
        successor('u.xu', '徐晨', { basis: ['function'] }),
      ],
    },
  ],
  place: at('accounts/xinhe.yaml', 1),
};

const frame = {
  format: 'guanxi-leave',
  formatVersion: 1,
  tool: { name: 'guanxi', version: '0.1.0' },
  asOf: '2026-06-30',
  asOfSource: 'config',
  ruleset: { id: 'default', version: '1', hash: '4d0c2f1e9a7b3c55', overrides: [] },
  firm: { id: 'hengrui', name: '恒瑞灌装设备 Hengrui Filling Systems' },
} as const;

/** One engineer of ours holds an account: two stages go with him, a second account loses only what was sure. */
export const oursLeaves: LeaveResult = {
  ...frame,
  person: {
    id: 'u.chen',
    name: '陈工',
    side: 'ours',
    function: 'engineering',
    level: 'chief process engineer',
    roles: [],
    accounts: [],
    at: at('firm.yaml', 17),
  },
  accounts: [
    xinhe,
    {
      ...xinhe,
      id: 'southern',
      name: 'Southern Beverage Bottling & Logistics Holdings',
      weight: null,
      stage: { before: stage(1), after: stage(0, 1, 1) },
      position: { before: place(1.4), after: place(1.31) },
      drops: false,
      failing: [],
      busFactor: { before: null, after: null },
      reach: { before: null, after: null },
      ties: [],
      succession: [],
    },
  ],
  untouched: 8,
  mix: {
    before: [
      { stage: 0, share: 0.29, lo: 0.2, hi: 0.3 },
      { stage: 1, share: 0.41, lo: 0.4, hi: 0.5 },
      { stage: 2, share: 0.17, lo: 0.1, hi: 0.2 },
      { stage: 3, share: 0, lo: 0, hi: 0 },
    ],
    after: [
      { stage: 0, share: 0.46, lo: 0.4, hi: 0.5 },
      { stage: 1, share: 0.41, lo: 0.4, hi: 0.5 },
      { stage: 2, share: 0, lo: 0, hi: 0.2 },
      { stage: 3, share: 0, lo: 0, hi: 0 },
    ],
  },
  people: {
    before: { nodes: 24, ties: 19, parts: 6 },
    after: { nodes: 16, ties: 10, parts: 1 },
    articulation: true,
    cutOff: ['p.shen', 'p.stranger'],
  },
  organisations: {
    before: { nodes: 8, ties: 9, parts: 1 },
    after: { nodes: 7, ties: 7, parts: 1 },
    lost: [
      { account: 'southern', through: [] },
      { account: 'xinhe', through: ['tianlu', 'mengyuan'] },
    ],
  },
  memberTies: [],
  names: {
    mengyuan: '蒙原乳业',
    'p.kong': '孔亮',
    'p.shen': '沈卓',
    southern: 'Southern Beverage Bottling & Logistics Holdings',
    tianlu: '天露饮品',
    'u.chen': '陈工',
    xinhe: '鑫禾食品',
  },
};

/** The decider leaves: the role is open again, a colleague shares a role with him, a tie to another member goes too. */
export const theirsLeaves: LeaveResult = {
  ...oursLeaves,
  person: {
    id: 'p.shen',
    name: '沈卓',
    side: 'theirs',
    function: 'production',
    level: null,
    roles: ['decider', 'user'],
    accounts: ['xinhe'],
    at: at('accounts/xinhe.yaml', 49),
  },
  accounts: [
    {
      ...xinhe,
      rolesOpen: ['decider'],
      ties: xinhe.ties.slice(0, 1),
      succession: [
        {
          of: 'p.shen',
          candidates: [
            successor('p.kong', '孔亮', {
              roles: ['user'],
              basis: ['tie', 'role', 'function'],
              tie: sure(0.42),
              tieBy: 'u.chen',
              class: 'moderate',
            }),
            successor('p.yu', 'Yu Hai', { roles: ['buyer'] }),
          ],
        },
      ],
    },
  ],
  untouched: 9,
  mix: null,
  memberTies: [{ a: 'p.fan', b: 'p.shen', confirmed: true, at: [at('communities/circle.yaml', 40)] }],
  organisations: { ...oursLeaves.organisations, lost: [] },
};

/** Somebody on whom nothing rests. */
export const idleLeaves: LeaveResult = {
  ...oursLeaves,
  person: { id: 'u.new', name: null, side: 'ours', function: null, level: null, roles: [], accounts: [], at: null },
  accounts: [],
  untouched: 10,
  mix: oursLeaves.mix === null ? null : { before: oursLeaves.mix.before, after: oursLeaves.mix.before },
  people: { ...oursLeaves.people, after: oursLeaves.people.before, articulation: false, cutOff: [] },
  organisations: { ...oursLeaves.organisations, after: oursLeaves.organisations.before, lost: [] },
};
