import type { AuditResult, CodingAgreement, Said, SayDo, SayDoItem } from '../../src/result.ts';
import { rich } from './sample.ts';

const AT = { file: 'workshops/2026-06/chen.yaml', line: 12 };

function side(scores: readonly (number | null)[], more: Partial<Said>): Said {
  const functions = ['sales', 'engineering', null];
  return {
    point: 0.75,
    lo: 0.5,
    hi: 1,
    n: scores.filter((score) => score !== null).length,
    unknown: scores.filter((score) => score === null).length,
    grade: 'B',
    rwg: 0.8,
    band: 'strong',
    ad: 0.4,
    verdict: null,
    answers: scores.map((score, i) => ({ score, function: functions[i % 3] ?? null, seniority: null, at: { ...AT, line: AT.line + i } })),
    byFunction: functions.map((group) => ({ group, n: 1, unknown: 0, median: 2, low: 2, high: 2 })),
    bySeniority: [],
    ...more,
  };
}
const shown: SayDoItem['shown'] = {
  point: 0.2,
  lo: 0.057,
  hi: 0.51,
  coverage: 1,
  n: 10,
  grade: 'A',
  from: ['RECIP'],
  beside: [],
  evidence: [{ file: 'interactions/2026-Q1.yaml', lines: [12, 40] }],
  why: [],
};
const item = (id: string, entity: SayDoItem['entity'], ours: Said | null, customer: Said | null = null): SayDoItem => ({
  item: id,
  entity,
  scale: id === 'stage' ? 3 : 4,
  shown,
  ours,
  customer,
  gap: ours && customer ? { value: 0.5, apart: true } : null,
});
const FIRM = { kind: 'firm', id: rich.firm.id } as const;
const MENGYUAN = { kind: 'account', id: 'mengyuan' } as const;
export const sayDo: SayDo = {
  sheets: { ours: 4, customer: 1 },
  items: [
    item('win_on_value', FIRM, side([4, 0, null, 4], { verdict: 'contested', rwg: -1.667, band: 'none' })),
    item('problems_first', FIRM, side([3, 3, 4], { verdict: 'over-claim' })),
    item('share_gains', FIRM, side([3, 3, 3], { verdict: 'unverifiable' })),
    item(
      'company_owned',
      MENGYUAN,
      side([0, 1, 0], { verdict: 'hidden-strength', point: 0, lo: 0, hi: 0.03 }),
      side([3], { grade: 'C', rwg: null, band: null }),
    ),
    item(
      'stage',
      MENGYUAN,
      side([3], { answers: [{ score: 3, function: 'sales', seniority: null, says: '战略伙伴', at: AT }] }),
      side([1], { answers: [{ score: 1, function: null, seniority: null, says: 'a supplier', at: AT }] }),
    ),
  ],
  agreement: { ours: { raters: 4, units: 3, ordinal: 0.3, nominal: 0.1, interval: 0.31, reading: 'discuss' }, customer: null },
  capture: {
    respondents: 3,
    logged: 30,
    recalled: 20,
    both: 15,
    estimate: 39.6875,
    capture: { point: 0.756, lo: 0.65, hi: 0.857 },
    enough: true,
    evidence: [],
  },
};

/** What is said in the sample, with word of how far coders agree. */
export function withCoding(coding: Partial<CodingAgreement>): AuditResult {
  const whole: CodingAgreement = {
    coders: 2,
    coded: 40,
    twice: 24,
    alpha: 0.7,
    reading: 'tentative',
    enough: true,
    disputed: 0,
    ...coding,
  };
  return { ...rich, sayDo: { ...sayDo, agreement: { ...sayDo.agreement, coding: whole } } };
}
