import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import type { AccountResult, GateId } from '../../src/result.ts';
import { FIXTURES } from '../fixtures/read.ts';

const { result } = audit({ dir: join(FIXTURES, 'hengrui'), today: '2026-06-30' });

/** What the method's table holds against each item, worked out again from the published measures. */
const d = (item: string, entity = 'hengrui'): number | null | undefined =>
  result.sayDo?.items.find((one) => one.item === item && one.entity.id === entity)?.shown.point;
const firm = (id: string): number => result.firm.measures.find((one) => one.id === id)?.point ?? Number.NaN;
const of = (account: AccountResult, id: string): number => account.measures.find((one) => one.id === id)?.point ?? Number.NaN;
const gate = (account: AccountResult, id: GateId): number => account.gates.find((one) => one.id === id)?.point ?? Number.NaN;
const part = (account: AccountResult, id: string, name: string): number => {
  const value = account.measures.find((one) => one.id === id)?.parts?.[name];
  return typeof value === 'number' ? value : 0;
};
const one = (id: string): AccountResult => {
  const found = result.accounts.find((account) => account.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
};
const clamp = (x: number): number => Math.min(1, Math.max(0, x));
const payers = result.accounts.filter((account) => account.payer && account.relation !== 'supplier');
const close = payers.filter((account) => account.fit.point === null || account.fit.point >= 0.4);
/** By revenue; an account where it is unknown stands aside. */
function mean(accounts: readonly AccountResult[], value: (account: AccountResult) => number): number {
  const known = accounts.filter((account) => !Number.isNaN(value(account)));
  const weight = (account: AccountResult): number => account.weight ?? 0;
  return (
    known.reduce((sum, account) => sum + weight(account) * value(account), 0) / known.reduce((sum, account) => sum + weight(account), 0)
  );
}

describe('evidence of the firm, as the method’s table pairs it', () => {
  const allYear = (account: AccountResult): number => clamp(of(account, 'CONT') / 0.75) * gate(account, 'BTX');
  const owned = (account: AccountResult): number => Math.min(gate(account, 'BUSF'), gate(account, 'THREAD'), 1);
  it.each([
    ['contact_all_year', () => mean(close, allYear)],
    ['decider_confidence', () => mean(close, (account) => gate(account, 'KEY'))],
    ['sell_solutions', () => mean(payers, (account) => of(account, 'SOLN'))],
    ['company_owned', () => mean(close, owned)],
    ['know_partners', () => firm('KPMAP')],
    ['never_push_stock', () => 1 - clamp((firm('CHINV') - 1) / 1.5)],
    ['win_on_value', () => 1 - firm('PROMO')],
    ['produce_to_order', () => firm('MTO')],
    ['run_community', () => Math.max(...result.communities.map((c) => clamp((c.measures.find((m) => m.id === 'M2M')?.point ?? 0) / 0.3)))],
    [
      'share_gains',
      () => {
        const sum = (name: string): number => close.reduce((all, account) => all + part(account, 'GAIN', name), 0);
        return sum('winWin') / close.reduce((all, account) => all + (account.measures.find((m) => m.id === 'GAIN')?.n ?? 0), 0);
      },
    ],
    ['customers_bring_customers', () => result.firm.measures.find((m) => m.id === 'REFK')?.parts?.['referralShare']],
  ] as const)('%s', (item, expected) => {
    expect(d(item)).toBeCloseTo(Number(expected()), 9);
  });

  it('speaks of customers worth closeness: what fits lean supply is not held against us', () => {
    expect(payers.some((account) => !close.includes(account))).toBe(true);
  });
});

describe('evidence of one account', () => {
  it.each(['mengyuan', 'tianlu'])('%s', (id) => {
    const account = one(id);
    expect(d('contact_all_year', id)).toBeCloseTo(clamp(of(account, 'CONT') / 0.75) * gate(account, 'BTX'), 9);
    expect(d('company_owned', id)).toBeCloseTo(Math.min(gate(account, 'BUSF'), gate(account, 'THREAD')), 9);
    expect(d('core_process', id)).toBeLessThanOrEqual(of(account, 'EMBED') + 1e-9);
    expect(d('stage', id)).toBeCloseTo(account.stage.point / 3, 9);
  });
});
