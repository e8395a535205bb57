import { describe, expect, it } from 'vitest';
import { movesBetween } from '../../src/history/moves.ts';
import type { AccountResult, AuditResult } from '../../src/result.ts';
import { rich } from '../reporters/sample.ts';

function withAccount(id: string, change: (account: AccountResult) => AccountResult): AuditResult {
  return { ...rich, accounts: rich.accounts.map((account) => (account.id === id ? change(account) : account)) };
}
const first = rich.accounts[0] as AccountResult;
const second = rich.accounts[1] as AccountResult;

describe('moves between two results', () => {
  it('are none between a result and itself', () => {
    const moves = movesBetween(rich, structuredClone(rich));
    expect(moves).toMatchObject({ accounts: [], opened: [], closed: [], unmoved: rich.accounts.length });
    expect(moves.firm.stage.from).toEqual(moves.firm.stage.to);
  });

  it('tell an account whose position moved, from and to, and nothing of the others', () => {
    const position = { ...first.position, point: 2.9, lo: 2.9, hi: 2.9 };
    const { accounts, unmoved } = movesBetween(
      rich,
      withAccount(first.id, (account) => ({ ...account, position })),
    );
    expect(accounts.map(({ id }) => id)).toEqual([first.id]);
    expect(accounts[0]?.position.from?.point).toBe(first.position.point);
    expect(accounts[0]?.position.to?.point).toBe(2.9);
    expect(unmoved).toBe(rich.accounts.length - 1);
  });

  it('tell bounds, stages and gates that moved alone', () => {
    const wider = { ...first.position, hi: (first.position.hi ?? 0) + 0.1 };
    expect(
      movesBetween(
        rich,
        withAccount(first.id, (a) => ({ ...a, position: wider })),
      ).accounts,
    ).toHaveLength(1);
    const stage = { ...first.stage, possible: 3 as const, confirmed: 0 as const };
    expect(
      movesBetween(
        rich,
        withAccount(first.id, (a) => ({ ...a, stage })),
      ).accounts[0]?.stage.to,
    ).toMatchObject({ confirmed: 0, possible: 3 });
    const [gate] = first.gates;
    const turned = { ...gate, point: 0.123, pass: { point: null, confirmed: false, possible: true } } as AccountResult['gates'][number];
    const [move] = movesBetween(
      rich,
      withAccount(first.id, (a) => ({ ...a, gates: [turned, ...a.gates.slice(1)] })),
    ).accounts;
    expect(move?.gates).toEqual([
      { id: gate?.id, pass: { from: gate?.pass.point, to: null }, attainment: { from: gate?.point, to: 0.123 } },
    ]);
  });

  it('put whoever came or went first, then the largest movement, then by id', () => {
    const third = rich.accounts[2] as AccountResult;
    const further: Readonly<Record<string, number>> = { [second.id]: 0.02, [third.id]: 0.01 };
    const moved = rich.accounts.slice(1).map((account) => {
      const by = further[account.id];
      if (by === undefined) return account;
      return { ...account, position: { ...account.position, point: (account.position.point ?? 0) + by } };
    });
    const head = { ...rich, accounts: moved };
    const { accounts } = movesBetween(rich, head);
    expect(accounts.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(accounts[0]).toMatchObject({ stage: { to: null }, position: { to: null }, gates: [] });
  });

  it('open one way what they close the other way', () => {
    const fewer = { ...rich, findings: rich.findings.slice(2) };
    const gone = rich.findings.slice(0, 2).map(({ fingerprint }) => fingerprint);
    expect(movesBetween(rich, fewer).closed.map(({ finding }) => finding.fingerprint)).toEqual(gone);
    expect(movesBetween(fewer, rich).opened.map(({ finding }) => finding.fingerprint)).toEqual(gone);
    expect(movesBetween(rich, fewer).opened).toEqual([]);
  });

  it('tell the firm by its three stages', () => {
    const head = { ...rich, firm: { ...rich.firm, stage: { confirmed: 0, point: 1, possible: 3 } as const } };
    const { from, to } = movesBetween(rich, head).firm.stage;
    expect([from, to]).toEqual([rich.firm.stage, { confirmed: 0, point: 1, possible: 3 }]);
  });
});
