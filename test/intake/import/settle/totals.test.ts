import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyRecord } from '../../../../src/intake/import/records.ts';
import { parseYaml } from '../../../../src/workspace/parse-yaml.ts';
import { reading, SMALL, take, type Taken, type Texts } from './taking.ts';

const ACCOUNT = 'accounts/mengyuan.yaml';
const REGISTER = 'imports/crm.yaml';
const order = (period: string, amount: number): MoneyRecord => ({
  kind: 'money',
  at: { file: 'f', line: 1 },
  account: { name: '蒙原乳业', sourceId: null, domain: null },
  what: 'revenue',
  period,
  amount,
});
const PLAN: Texts = {
  ...SMALL,
  [ACCOUNT]: (SMALL[ACCOUNT] ?? '').replace('revenue: {2025: 100}', 'revenue: # what they buy\n  2025: 100 # by hand'),
};

function taken(texts: Texts, orders: Readonly<Record<string, number>>, raiseTotals = false): Taken {
  const records = Object.entries(orders).map(([period, amount]) => order(period, amount));
  const sha256 = JSON.stringify(orders).length.toString(16).padStart(64, '0');
  return take(texts, { ...reading('crm', records), read: [{ file: 'f', sha256, count: records.length }] }, { raiseTotals });
}

describe('--raise-totals', () => {
  const first = taken(PLAN, { 2025: 70, 2026: 30 });

  it('raises what this import wrote and nobody changed, every other byte as it was', () => {
    expect(first.texts[REGISTER]).toContain('totals:\n  - {account: mengyuan, what: revenue, period: "2026", amount: 30}\n');
    const { texts, report, errors } = taken(first.texts, { 2025: 170, 2026: 45.5 }, true);
    expect(report.raised).toEqual([{ file: ACCOUNT, of: 'mengyuan', key: 'revenue 2026', from: 30, to: 45.5 }]);
    expect(texts[ACCOUNT]).toBe((first.texts[ACCOUNT] ?? '').replace('2026: 30', '2026: 45.5'));
    expect(texts[REGISTER]).toContain('amount: 45.5}');
    expect(report.kept).toMatchObject([{ key: 'revenue 2025', yours: '100', theirs: '170', raise: 'unproven' }]);
    expect(errors).toEqual([]);
    const again = taken(texts, { 2025: 170, 2026: 45.5 }, true);
    expect([again.changes, again.report.raised]).toEqual([[], []]);
  });

  it('is never done unasked, and it is said that it could be', () => {
    const { texts, report } = taken(first.texts, { 2026: 45 });
    expect(texts[ACCOUNT]).toBe(first.texts[ACCOUNT]);
    expect(report.kept).toMatchObject([{ key: 'revenue 2026', yours: '30', theirs: '45', raise: 'can' }]);
  });

  it.each<[string, (texts: Texts) => Texts, number, string]>([
    ['changed by somebody', (texts) => ({ ...texts, [ACCOUNT]: (texts[ACCOUNT] ?? '').replace('2026: 30', '2026: 31') }), 45, 'changed'],
    ['given a source by somebody', (texts) => ({ ...texts, [ACCOUNT]: (texts[ACCOUNT] ?? '').replace('2026: 30', '2026: {value: 30, source: audited}') }), 45, 'changed'],
    ['lower in the file', (texts) => texts, 20, 'lower'],
    ['written before the register kept sums', (texts) => ({ ...texts, [REGISTER]: (texts[REGISTER] ?? '').replace(/totals:\n.*\n/, '') }), 45, 'unproven'],
    ['written by another import', (texts) => ({ ...texts, [REGISTER]: (texts[REGISTER] ?? '').replace('account: mengyuan', 'account: other') }), 45, 'unproven'],
  ])('leaves a sum that is %s', (_, change, now, raise) => {
    const plan = change(first.texts);
    const { texts, report } = taken(plan, { 2026: now }, true);
    expect([texts[ACCOUNT], report.raised]).toEqual([plan[ACCOUNT], []]);
    expect(report.kept).toMatchObject([{ key: 'revenue 2026', raise }]);
  }); // prettier-ignore

  it('names a sum of its own that files of the period have nothing for: it may count twice by now', () => {
    const other = { 'accounts/birch.yaml': 'id: birch\nname: Birch\nrelation: customer\n' };
    const ofBirch = (amount: number): MoneyRecord => ({
      ...order('2026', amount),
      account: { name: 'Birch', sourceId: null, domain: null },
    });
    const both = take({ ...PLAN, ...other }, reading('crm', [order('2026', 30), ofBirch(5)]));
    const merged = reading('crm', [order('2026', 35)]);
    expect(take(both.texts, merged, { raiseTotals: true }).report.kept).toMatchObject([{ of: 'birch', yours: '5', raise: 'absent' }]);
    expect(take(both.texts, merged).report.kept.map(({ of }) => of)).toEqual(['mengyuan']);
    expect(take(both.texts, reading('crm', [order('2027', 1)]), { raiseTotals: true }).report.kept).toEqual([]);
    expect(take(both.texts, { ...merged, partial: true }, { raiseTotals: true }).report.kept).toEqual([]);
  });

  it('cut off before the register was written, is completed', () => {
    const raised = taken(first.texts, { 2026: 45 }, true);
    const torn = { ...raised.texts, [REGISTER]: first.texts[REGISTER] ?? '' };
    expect(taken(torn, { 2026: 45 }, true).texts).toEqual(raised.texts);
  });

  it('knows a number again that was deleted and written anew', () => {
    const without = { ...first.texts, [ACCOUNT]: (first.texts[ACCOUNT] ?? '').replace(/\n *2026: 30/, '') };
    const anew = taken(without, { 2026: 50 });
    expect(taken(anew.texts, { 2026: 60 }, true).report.raised).toMatchObject([{ from: 50, to: 60 }]);
  });

  it('whatever the months bring, changes nothing but sums of its own, never lowers one, and repeats to nothing', () => {
    const sums = fc.dictionary(fc.constantFrom('2024', '2025', '2026', '2026-03'), fc.integer({ min: 0, max: 400 }).map((n) => n / 4)); // prettier-ignore
    const month = fc.record({ sums, raise: fc.boolean(), byHand: fc.option(fc.constantFrom('2024', '2026', '2026-03')) });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 4 }), (months) => {
        let texts = PLAN;
        const own = new Set<string>(['2025']);
        for (const { sums: orders, raise, byHand } of months) {
          if (byHand !== null) {
            const text = texts[ACCOUNT] ?? '';
            const written = new RegExp(`(\\n  "?${byHand}"?: )[0-9.]+\\n`);
            if (written.test(text)) {
              texts = { ...texts, [ACCOUNT]: text.replace(written, '$17777\n') };
              own.add(byHand);
            }
          }
          const [before, { texts: after, report }] = [revenue(texts), taken(texts, orders, raise)];
          const now = revenue(after);
          for (const [period, amount] of Object.entries(before)) {
            expect(now[period]).toBe(raise && !own.has(period) ? Math.max(amount, orders[period] ?? 0) : amount);
          }
          expect(report.raised.every(({ from, to }) => from < to)).toBe(true);
          const without = (text = '') => text.replace(/^ {2}"?20\d\d(?:-\d\d)?"?: [0-9.]+/gm, '');
          expect(without(after[ACCOUNT]).replace(/\n+/g, '\n')).toBe(without(texts[ACCOUNT]).replace(/\n+/g, '\n'));
          expect(taken(after, orders, raise).changes).toEqual([]);
          texts = after;
        }
      }),
      { numRuns: 60 },
    );
  });
});

function revenue(texts: Texts): Readonly<Record<string, number>> {
  const account = parseYaml(ACCOUNT, texts[ACCOUNT] ?? '').source?.data as { readonly revenue: Readonly<Record<string, number>> };
  return account.revenue;
}
