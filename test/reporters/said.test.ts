import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { AuditResult, Said, SayDo, SayDoItem } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';
import { FIXTURES } from '../fixtures/read.ts';
import { expectGolden } from './golden.ts';
import { rich } from './sample.ts';

const { result: hengrui } = audit({ dir: join(FIXTURES, 'hengrui'), today: '2026-06-30' });
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
const sayDo: SayDo = {
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
const sample: AuditResult = { ...rich, sayDo };

const part = (text: string, from: RegExp): string => text.slice(text.search(from)).split(/\n\n/)[0] ?? '';

describe('said and done on the screen', () => {
  for (const [language, head] of [
    ['en', /^ {2}SAID AND DONE$/m],
    ['zh', /^ {2}言与行$/m],
  ] as const) {
    it(`tells what to discuss, then over-claims, then strengths, then the two sides, in ${language}`, () => {
      expectGolden(`terminal/said.${language}.80.txt`, `${part(renderTerminal(sample, { language, width: 80, colour: false }), head)}\n`);
    });
  }

  it('stays inside every width', () => {
    for (let cells = 48; cells <= 132; cells += 7) {
      for (const language of ['en', 'zh'] as const) {
        for (const options of [{}, { account: 'mengyuan' }, { lens: 'guards' } as const]) {
          for (const one of [sample, ...(Object.keys(options).length === 0 ? [hengrui] : [])]) {
            const text = renderTerminal(one, { language, width: cells, colour: false, ...options });
            expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(cells);
          }
        }
      }
    }
  });

  it('names no respondent: answers stand by function', () => {
    const text = part(renderTerminal(hengrui, { language: 'en', width: 80, colour: false }), /^ {2}SAID AND DONE$/m);
    expect(text).toContain('sales 4 4 · channel 3 · purchasing 1 · engineering 0 · service 0');
    for (const name of ['Zhao', 'Chen Zhiyuan', 'u.chen']) expect(text).not.toContain(name);
  });

  it('is left out where nobody was asked and no claims differ', () => {
    const { sayDo: _, ...bare } = sample;
    expect(renderTerminal(bare, { language: 'en', width: 80, colour: false })).not.toContain('SAID AND DONE');
    const claims: SayDo = { sheets: { ours: 0, customer: 0 }, items: [], agreement: { ours: null, customer: null }, capture: null };
    expect(renderTerminal({ ...bare, sayDo: claims }, { language: 'en', width: 80, colour: false })).not.toContain('SAID AND DONE');
  });

  it('goes item by item in depth', () => {
    const text = renderTerminal(sample, { language: 'en', width: 80, colour: false, lens: 'guards' });
    expect(text).toMatch(/they bring us problems first +0\.75 +0\.20 +\[0\.06–0\.51\] +over-claim/);
    expect(text).toMatch(/the stage claimed +0\.75 +0\.75/);
  });
});

it('is JSON as the published schema says', () => {
  const schema = JSON.parse(readFileSync(new URL('../../src/schema/result.schema.json', import.meta.url), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  for (const one of [sample, hengrui]) {
    validate(JSON.parse(renderJson(one, 'en')));
    expect(validate.errors).toBeNull();
  }
});
