import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { AuditResult, SayDo } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';
import { FIXTURES } from '../fixtures/read.ts';
import { expectGolden } from './golden.ts';
import { rich } from './sample.ts';
import { sayDo } from './sample-said.ts';

const { result: hengrui } = audit({ dir: join(FIXTURES, 'hengrui'), today: '2026-06-30' });
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
