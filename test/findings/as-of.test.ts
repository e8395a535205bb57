import { describe, expect, it } from 'vitest';
import { type Files, judged } from '../support/workspace.ts';

const codes = (files: Files, asOf: string): string[] => judged(files, asOf).map((finding) => finding.code);

const SOLUTIONS = 'id: a\nrevenue: {2023: 10}\nofferings: [{id: o, revenue: 10, contract: result}]\n';
const years = (...rates: readonly number[]): string =>
  `id: f\neconomics:\n${rates.map((rate, n) => `  - {period: ${2023 + n}, revenue: 100, gross_margin: ${rate}}\n`).join('')}`;

describe('a finding reads nothing after the day of the audit', () => {
  it('margins of years to come', () => {
    const files = { 'firm.yaml': years(40, 35, 30), 'accounts/a.yaml': SOLUTIONS };
    expect(codes(files, '2025-12-31')).toContain('GX404');
    expect(codes(files, '2024-12-31')).not.toContain('GX404');
  });
  it('margins of years and of their quarters are not one series', () => {
    const quarter = '  - {period: 2025-Q1, revenue: 30, gross_margin: 3}\n';
    expect(codes({ 'firm.yaml': years(40, 35) + quarter, 'accounts/a.yaml': SOLUTIONS }, '2025-12-31')).not.toContain('GX404');
  });
  it.each([
    ['concentration', 'GX915'],
    ['merch', 'GX912'],
    ['cash', 'GX910'],
  ])('a sign of %s stated of a later year, or taken back since', (sign, code) => {
    const firm = (...signs: readonly string[]) => ({
      'firm.yaml': `id: f\nkind: merchant\nsigns: [${signs.map((one) => `{sign: ${sign}, ${one}}`).join(', ')}]\n`,
      'accounts/a.yaml': 'id: a\n',
    });
    expect(codes(firm('period: 2025'), '2025-12-31')).toContain(code);
    expect(codes(firm('period: 2025'), '2024-12-31')).not.toContain(code);
    expect(codes(firm('period: 2024', 'period: 2025, present: false'), '2025-12-31')).not.toContain(code);
  });
  it('own brand of a later year', () => {
    const firm = 'id: f\nkind: merchant\neconomics:\n  - {period: 2024, own_brand_share: 0.5}\n  - {period: 2025, own_brand_share: 0.1}\n';
    const supplier = 'id: s\nrelation: supplier\ninitiatives: [{id: i, kind: price, start: 2024-06-01}]\n';
    const files = { 'firm.yaml': firm, 'accounts/s.yaml': supplier };
    expect(codes(files, '2024-12-31')).not.toContain('GX912');
  });
});

describe('no revenue of the firm to set the accounts against', () => {
  it.each([
    ['states none', 'id: f\n', true],
    ['states another year’s', 'id: f\neconomics: [{period: 2025, revenue: 100}]\n', true],
    ['states it', 'id: f\neconomics: [{period: 2024, revenue: 100}]\n', false],
  ])('%s', (_, firm, says) => {
    const files = {
      'firm.yaml': firm,
      'accounts/a.yaml': 'id: a\nrevenue: {2024: 10}\n',
      'accounts/b.yaml': 'id: b\nrevenue: {2024: 10}\n',
    };
    expect(codes(files, '2026-06-30').includes('GX1111')).toBe(says);
  });
});
