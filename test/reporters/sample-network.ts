import type { AuditResult, Measurement, NetworkResult } from '../../src/result.ts';
import { at, between, measure, seen } from './sample-parts.ts';

/** Nothing is known of who knows whom. */
export const NO_NETWORK: NetworkResult = {
  lines: { strong: 0.6, edge: 0.35 },
  accounts: [],
  organisations: { reached: 0, parts: 0, throughUs: null, ties: [], articulation: [], bridges: [] },
  introductions: [],
  longestChain: [],
  communities: [],
  chain: null,
};

function tie(account: string, ours: string, theirs: string, point: number | null, lo: number, hi: number): Measurement {
  const entity = `${ours}~${theirs}`;
  return measure('TIE', between(point, lo, hi), {
    level: 'pair',
    entity,
    unit: 'score',
    parts: { account },
    evidence: [seen('interactions/2026-Q1.yaml', 12)],
  });
}

/** A strong tie that is the only one, a moderate, a weak, and one that may carry or not. */
export const TIES: AuditResult['ties'] = [
  tie('mengyuan', 'u.chen', 'p.zhao', 0.72, 0.66, 0.78),
  tie('mengyuan', 'u.chen', 'p.wang', 0.48, 0.41, 0.55),
  tie('mengyuan', 'u.lin', 'p.wang', 0.41, 0.36, 0.47),
  tie('mengyuan', 'u.lin', 'p.sun', 0.3, 0.2, 0.5),
  tie('mengyuan', 'u.chen', 'p.sun', 0.12, 0.1, 0.2),
];

export const NETWORK: NetworkResult = {
  ...NO_NETWORK,
  accounts: [
    {
      account: 'mengyuan',
      parts: 1,
      articulation: [
        { side: 'ours', id: 'u.chen' },
        { side: 'theirs', id: 'p.wang' },
      ],
      bridges: [
        { ours: 'u.chen', theirs: 'p.wang' },
        { ours: 'u.chen', theirs: 'p.zhao' },
        { ours: 'u.lin', theirs: 'p.wang' },
      ],
      functions: [
        { ours: 'engineering', theirs: 'management', ties: 1, best: 0.48 },
        { ours: 'engineering', theirs: 'production', ties: 1, best: 0.72 },
        { ours: 'sales', theirs: 'management', ties: 1, best: 0.41 },
      ],
      unreached: ['purchasing', null],
      open: true,
    },
  ],
  organisations: {
    reached: 3,
    parts: 2,
    throughUs: 2 / 3,
    ties: [{ a: 'mengyuan', b: 'xinhe', confirmed: true, at: [at('communities/lianyi.yaml', 30)] }],
    articulation: [],
    bridges: [{ a: 'mengyuan', b: 'xinhe' }],
  },
  introductions: [
    { from: 'xinhe', to: 'harbour', basis: 'referral', date: null, at: at('accounts/harbour.yaml', 9) },
    { from: 'u.chen', to: 'mengyuan', basis: 'former_colleague', date: null, at: at('accounts/mengyuan.yaml', 21) },
    { from: 'mengyuan', to: 'xinhe', basis: 'referral', date: '2025-02-20', at: at('accounts/mengyuan.yaml', 80) },
  ],
  longestChain: ['u.chen', 'mengyuan', 'xinhe', 'harbour'],
  communities: [
    {
      community: 'lianyi',
      hub: 'us',
      members: [
        { id: 'mengyuan', name: '蒙原乳业', organisation: 'mengyuan', joinedBy: 'invitation', knows: false },
        { id: 'p.he', name: 'He Jun "老何"', organisation: 'xinhe', joinedBy: 'referral', knows: true },
        { id: 'p.stranger', name: null, organisation: null, joinedBy: null, knows: null },
        { id: 'p.zhao', name: '赵工', organisation: 'mengyuan', joinedBy: 'founder', knows: true },
      ],
      ties: [
        { a: 'p.he', b: 'p.stranger', confirmed: false, at: [at('communities/lianyi.yaml', 31)] },
        { a: 'p.he', b: 'p.zhao', confirmed: true, at: [at('communities/lianyi.yaml', 30)] },
      ],
    },
  ],
  chain: {
    nodes: [
      node('dairy', '乳品 dairies', { leverage: 3, payer: true, identified: true, fresh: 1, organisations: ['蒙原乳业', '鑫禾食品'] }),
      node('design', '设计院 design institutes', { leverage: 3, identified: true, fresh: 0.5, organisations: ['云岭'] }),
      node('filling', '灌装设备 fillers', { leverage: 2, ours: true }),
      node('film', null, { leverage: 1, identified: true, fresh: null, organisations: ['A', 'B', 'C', 'D'] }),
      node('retail', '零售 retail', { leverage: 3 }),
      node('standards', '标准 standards', { leverage: 2, identified: true, fresh: 0, organisations: ['委员会'] }),
    ],
    links: [
      { from: 'dairy', to: 'retail', as: 'sells_to' },
      { from: 'design', to: 'dairy', as: 'specifies' },
      { from: 'filling', to: 'dairy', as: 'sells_to' },
      { from: 'film', to: 'dairy', as: null },
      { from: 'standards', to: 'filling', as: 'regulates' },
    ],
  },
};

type ChainNode = NonNullable<NetworkResult['chain']>['nodes'][number];

function node(
  id: string,
  name: string | null,
  more: Partial<Omit<ChainNode, 'organisations'>> & { organisations?: readonly string[] },
): ChainNode {
  const { organisations = [], ...rest } = more;
  return {
    id,
    name,
    leverage: 1,
    ours: false,
    payer: false,
    identified: false,
    fresh: null,
    at: at('chain.yaml', 4),
    ...rest,
    organisations: organisations.map((one) => ({ account: null, name: one })),
  };
}
