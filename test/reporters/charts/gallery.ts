import { Speaker } from '../../../src/messages/messages.ts';
import { answersStrip } from '../../../src/reporters/charts/answers-strip.ts';
import { economicsMultiples } from '../../../src/reporters/charts/economics.ts';
import { mixBar } from '../../../src/reporters/charts/mix-bar.ts';
import { positionStrip } from '../../../src/reporters/charts/position-strip.ts';
import { quadrant } from '../../../src/reporters/charts/quadrant.ts';
import { radar } from '../../../src/reporters/charts/radar.ts';
import { relationshipMap } from '../../../src/reporters/charts/relationship-map.ts';
import { tornado } from '../../../src/reporters/charts/tornado.ts';
import { accountTrend, trend } from '../../../src/reporters/charts/trend.ts';
import { entityNames } from '../../../src/reporters/names.ts';
import type { EconomicSeries } from '../../../src/result-economics.ts';
import type { HistoryPoint } from '../../../src/result-history.ts';
import type { AuditResult, Said, SaidAnswer, SayDoItem, Swing } from '../../../src/result.ts';
import { at, between } from '../sample-parts.ts';

export const answer = (score: number | null, group: string | null): SaidAnswer => ({
  score,
  function: group,
  seniority: null,
  at: at('workshops/a.yaml', 4),
});

export function said(answers: readonly SaidAnswer[], more: Partial<Said> = {}): Said {
  const n = answers.filter(({ score }) => score !== null).length;
  const value = n === 0 ? between(null, 0, 1) : between(0.75, 0.5, 0.75);
  return {
    ...value,
    n,
    unknown: answers.length - n,
    grade: 'C',
    rwg: null,
    band: null,
    ad: null,
    verdict: null,
    answers,
    byFunction: [],
    bySeniority: [],
    ...more,
  };
}

export function item(more: Partial<SayDoItem> = {}): SayDoItem {
  return {
    item: 'contact_all_year',
    entity: { kind: 'firm', id: 'hengrui' },
    scale: 4,
    shown: { ...between(0.6, 0.5, 0.7), coverage: 1, n: 10, grade: 'A', from: ['CONT'], beside: [], evidence: [], why: [] },
    ours: said([answer(4, 'sales'), answer(4, 'sales'), answer(1, 'engineering'), answer(null, 'engineering')]),
    customer: said([answer(2, null)]),
    gap: null,
    ...more,
  };
}

export const SWINGS: readonly Swing[] = [
  { id: 'lambda', kind: 'ruler', account: null, lo: -0.07, hi: 0.08 },
  { id: 'ties', kind: 'input', account: 'mengyuan', lo: -0.2, hi: 0.11 },
  { id: 'KPCOV.gate', kind: 'ruler', account: 'mengyuan', lo: 0, hi: 0.02 },
  { id: 'CONT', kind: 'input', account: 'xinhe', lo: -0.001, hi: 0.001 },
];

export const ECONOMICS: readonly EconomicSeries[] = [
  {
    id: 'chinv',
    unit: 'months',
    line: { value: 1.5, alarm: 'from' },
    values: [
      { period: '2022', value: null, at: [] },
      { period: '2023', value: 1.2, at: [at('firm.yaml', 30)] },
      { period: '2024', value: 1.5, at: [at('firm.yaml', 40)] },
      { period: '2025', value: 1.9, at: [at('firm.yaml', 50)] },
    ],
  },
  { id: 'imr', unit: 'ratio', line: { value: 0, alarm: 'to' }, values: [{ period: '2025', value: 0, at: [] }] },
  { id: 'price', unit: 'share', line: null, values: [{ period: '2025', value: 0.86, at: [] }] },
];

export function history(days: readonly string[], positions: readonly (number | null)[] = []): HistoryPoint[] {
  return days.map((asOf, index) => ({
    asOf,
    label: null,
    stage: { confirmed: 0, point: 1, possible: index === 0 ? null : 2 },
    modes: [0, 1, 2, 3].map((stage) => ({ stage: stage as 0 | 1 | 2 | 3, share: 0.25, lo: 0.2, hi: 0.3 })),
    accounts: [{ id: 'mengyuan', position: positions[index] ?? null, lo: 1, hi: 2, confirmed: 1, point: 1 }],
  }));
}

const DAYS = ['2025-01-31', '2025-06-30', '2025-12-31', '2026-06-30'];

/** Every chart of a result, with what the result lacks made up; keys name them. */
export function gallery(result: AuditResult, language: 'en' | 'zh', width = 340): Readonly<Record<string, string>> {
  const speaker = new Speaker(language);
  const [first] = result.accounts;
  const drawn = (id: string): { id: string; width: number } => ({ id, width });
  const names = entityNames(result);
  return {
    ...Object.fromEntries(result.accounts.map((one, index) => [`position-${index}`, positionStrip(one, speaker, drawn(`p${index}`))])),
    ...(first === undefined
      ? {}
      : { radar: radar(first, speaker, drawn('radar')), bare: positionStrip(first, speaker, { ...drawn('bare'), bare: true }) }),
    ...(result.firm.mix === null ? {} : { mix: mixBar(result.firm.mix, speaker, drawn('mix')) }),
    quadrant: quadrant(result.firm.pressure, speaker, drawn('quadrant')),
    tornado: tornado(SWINGS, speaker, { ...drawn('tornado'), names }),
    calm: tornado([], speaker, { ...drawn('calm'), names }),
    answers: answersStrip(item(), speaker, drawn('answers')),
    trend: trend(history(DAYS), speaker, drawn('trend')),
    accountTrend: accountTrend(history(DAYS, [1.2, null, 1.4, 1.6]), { id: 'mengyuan', name: first?.name ?? '' }, speaker, drawn('at')),
    noTrend: trend([], speaker, drawn('none')),
    economics: economicsMultiples(ECONOMICS, speaker, drawn('economics')),
    noEconomics: economicsMultiples([], speaker, drawn('noEconomics')),
    all: relationshipMap(result, { kind: 'all' }, speaker, drawn('all')),
    ...(first === undefined ? {} : { account: relationshipMap(result, { kind: 'account', id: first.id }, speaker, drawn('account')) }),
    ...(result.network.chain === null ? {} : { chain: relationshipMap(result, { kind: 'chain' }, speaker, drawn('chain')) }),
    ...Object.fromEntries(
      result.network.communities.map(({ community: id }) => [
        `community-${id}`,
        relationshipMap(result, { kind: 'community', id }, speaker, drawn(`c-${id}`)),
      ]),
    ),
  };
}
