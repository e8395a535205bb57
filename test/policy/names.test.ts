import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'guanxi-names-'));
  cpSync(join(import.meta.dirname, '../../fixtures/errors/unknown-tag'), dir, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Code and line of what is wrong with `policy`, whose first key stands on line 4. */
function wrong(...policy: string[]): string[] {
  writeFileSync(join(dir, 'guanxi.yaml'), `guanxi: 1\nas_of: 2026-06-30\npolicy:\n${policy.map((line) => `  ${line}\n`).join('')}`);
  return readPlan({ dir, today: '2026-06-30' }).problems.map(({ code, at }) => `${code} ${at.line}`);
}

describe('names in a policy', () => {
  it('are those of findings, measures, accounts and tags', () => {
    expect(
      wrong(
        'rules: {GX711: warn, GX031: off, GX1199: error}',
        'minimums: [{measure: position, min: 1}, {measure: gate.KEY, min: 1}, {measure: KPCOV, max: 1}]',
        'coverage: [{indicator: KPCOV, min: 1, accounts: [mengyuan], tags: [diary]}]',
      ),
    ).toEqual([]);
  });

  it('are looked up wherever they stand', () => {
    expect(wrong('overrides: [{rules: {GX7: off}}]', 'waivers: [{code: GX7, reason: r, by: b, until: 2027}]')).toEqual([
      'GX054 4',
      'GX054 5',
    ]);
    expect(wrong('coverage: [{indicator: stage, min: 1}]', 'minimums: [{measure: gate.KPCOV, min: 1}]')).toEqual(['GX055 4', 'GX055 5']);
    for (const key of ['overrides: [{tags: [x]}]', 'log_age: [{days: 1, tags: [x]}]']) expect(wrong(key)).toEqual(['GX056 4']);
    for (const key of ['overrides: [{accounts: [x]}]', 'log_age: [{days: 1, accounts: [x]}]']) expect(wrong(key)).toEqual(['GX050 4']);
  });

  it('of errors in the files may be named, and neither lowered nor waived', () => {
    expect(wrong('rules: {GX050: error}', 'overrides: [{rules: {GX050: error}}]')).toEqual([]);
    expect(wrong('rules: {GX050: warn}', 'overrides: [{rules: {GX013: off}}]')).toEqual(['GX057 4', 'GX057 5']);
    expect(wrong('waivers: [{code: GX050, reason: r, by: b, until: 2027}]')).toEqual(['GX057 4']);
  });
});
