import { describe, expect, it } from 'vitest';
import { accountIn, diagnosed, type Files } from '../../support/workspace.ts';
import { ACCOUNT, entry, lines, measured } from '../../support/ledger.ts';

describe('FIT', () => {
  const fit = (text: string, files: Files = {}) => measured('FIT', `id: x\nfit: {${text}}\n`, files);
  it('the worked example', () => {
    expect(fit('importance: 3.2, complexity: 2.4, uncertainty: 2, profit: 2.8').point).toBeCloseTo(0.64, 3);
  });
  it('half of the ratings make a point, the rest opens the bounds', () => {
    const two = fit('importance: {value: 4, grade: A}, complexity: {value: 1, grade: A}');
    expect([two.point, two.lo, two.coverage]).toEqual([0.5, 0, 0.5]);
    expect(two.hi).toBeCloseTo(0.25 ** 0.25, 10);
    expect(fit('importance: 4')).toMatchObject({ point: null });
    expect(measured('FIT', 'id: x\n')).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'fit.unrated' }] });
  });
  it('several raters: their median', () => {
    const sheet = (who: string, score: number) => ({
      [`workshops/2026-05-01/${who}.yaml`]: `respondent: ${who}\nside: ours\naccount_answers: {x: {profit: ${score}}}\n`,
    });
    const all = { ...sheet('u.a', 1), ...sheet('u.b', 4) };
    expect(fit('importance: 4, complexity: 4, uncertainty: 4, profit: 2', all).point).toBeCloseTo(0.5 ** 0.25, 10);
  });
  it('below .4 the account is right where it is, at .4 not', () => {
    const notes = (value: number) =>
      accountIn(
        diagnosed({
          'accounts/x.yaml': `id: x\nfit: {importance: ${value}, complexity: ${value}, uncertainty: ${value}, profit: ${value}}\n`,
        }),
      ).notes.map((note) => note.code);
    expect(notes(1.59)).toContain('stage.right-where-it-is');
    expect(notes(1.61)).not.toContain('stage.right-where-it-is');
  });
});

describe('DARK', () => {
  const firm = { 'firm.yaml': 'id: f\nteam: [{id: u.a}]\neconomics:\n  - {period: 2025, revenue: 100}\n' };
  const text = (more = '') => `${ACCOUNT}wallet: {category_spend: 40}\nswitch_months: 12\n${more}`;
  const signs = (account: string, files: Files = {}) => {
    const { parts } = measured('DARK', account, { ...firm, ...files });
    return { raised: parts?.['raised'], open: parts?.['open'] };
  };
  it('a third of our revenue, and one side far more bound', () => {
    expect(signs(text('revenue: {2025: 31}\n')).raised).toBe('revenue asymmetry');
    expect(signs(text('revenue: {2025: 30}\n')).raised).toBe('asymmetry');
    expect(signs(text('revenue: {2025: 10}\n')).raised).toBe('');
  });
  it('what is not known cannot be ruled out', () => {
    expect(signs(ACCOUNT)).toEqual({ raised: '', open: 'revenue asymmetry price benefit' });
    expect(measured('DARK', ACCOUNT, firm)).toMatchObject({ point: 0, lo: 0, hi: 4, flag: null });
  });
  it('a benefit within the year is a sign', () => {
    const gift = (age: number) => signs(ACCOUNT, lines(entry(age, { benefit: { kind: 'gift' } }), entry(0, { purpose: 'order' }))).raised;
    expect([gift(364), gift(365)]).toEqual(['benefit', '']);
  });
  it('two signs raise the flag', () => {
    const both = measured('DARK', text('revenue: {2025: 31}\n'), firm);
    expect(both).toMatchObject({ point: 2, flag: true });
  });
  it('a strong core that let nobody new in for a year', () => {
    const strong = Array.from({ length: 16 }, (_, k) =>
      entry(k * 30, { initiator: 'joint', purpose: ['training', 'planning', 'improvement', 'codevelop'][k % 4] }),
    );
    expect(signs(ACCOUNT, lines(...strong)).raised).toBe('closed');
    expect(signs(ACCOUNT, lines(...strong, entry(100, { theirs: ['p.u'] }))).raised).toBe('');
    expect(signs(ACCOUNT, lines(...strong.slice(0, 12))).open).toContain('closed');
  });
  it('a falling price while contact grows', () => {
    const price = (now: number) => `${ACCOUNT}price: {2024: {list: 100, pocket: 90}, 2025: {list: 100, pocket: ${now}}}\n`;
    expect(signs(price(80), lines(entry(1))).raised).toBe('price');
    expect(signs(price(95), lines(entry(1))).raised).toBe('');
    expect(signs(price(80), lines(entry(366), entry(1, { purpose: 'order' }))).raised).toBe('');
  });
});
