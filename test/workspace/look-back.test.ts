import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { AS_OF, accountIn, diagnosed, gateIn, measureIn } from '../support/workspace.ts';
import { ACCOUNT, withLog } from '../support/ledger.ts';

const HENGRUI = join(import.meta.dirname, '../../fixtures/hengrui');

describe('looking back with --as-of', () => {
  it('leaves out what came later without calling it a mistake, and says how many', () => {
    const { result, problems } = audit({ dir: HENGRUI, today: '2026-11-22', asOf: '2025-12-31', draws: null });
    expect(problems).toEqual([]);
    expect(result.workspace.interactions.later).toBeGreaterThan(100);
    const now = audit({ dir: HENGRUI, today: '2026-11-22', draws: null }).result.workspace.interactions;
    expect(now.later).toBe(0);
    expect(result.workspace.interactions.entries + result.workspace.interactions.later).toBe(now.entries);
  });
  it('still reports what has not happened by the plan’s own day', () => {
    const future = join(HENGRUI, '../errors/future-interaction');
    const codes = (asOf?: string): string[] =>
      audit({ dir: future, today: '2026-11-22', draws: null, ...(asOf === undefined ? {} : { asOf }) }).problems.map((one) => one.name);
    expect(codes()).toContain('future-interaction');
    expect(codes('2026-01-31')).toContain('future-interaction');
  });

  const person = (more: string): Record<string, string> =>
    withLog(`- {date: 2026-01-15, account: x, ours: [u.a], theirs: [p], channel: visit, purpose: planning, initiator: them}`, {
      'accounts/x.yaml': `id: x\nname: X\nrelation: customer\npeople:\n  - id: p\n    name: P\n    roles: [decider, user, buyer]\n${more}`,
    }) as Record<string, string>;
  it('does not know a confirmation, a rating or an estimate that was made later', () => {
    const confirmed = person('    value: {efficiency: {status: confirmed, evidence: mail, date: 2026-03-01}}\n');
    expect(gateIn(accountIn(diagnosed(confirmed, AS_OF)), 'RATV').point).toBe(1);
    const before = gateIn(accountIn(diagnosed(confirmed, '2026-02-28')), 'RATV');
    expect([before.point, before.hi]).toEqual([0, 1]);
    const rated = person('    closeness: [{by: u.a, score: 4, date: 2026-06-15}]\n');
    const tie = (asOf: string): number | null => diagnosed(rated, asOf).ties.get('x')?.ties[0]?.parts.closeness ?? null;
    expect(tie('2026-06-30')).toBe(1);
    expect(tie('2026-06-10')).toBeNull();
    const estimated = person('    influence: [{by: u.a, points: 80, date: 2026-06-15}]\n');
    expect(accountIn(diagnosed(estimated, '2026-06-30')).people[0]?.influence.point).toBe(80);
    expect(accountIn(diagnosed(estimated, '2026-06-10')).people[0]?.influence.point).toBe(30);
  });
  it('does not know whether a mechanism last used later was in use', () => {
    const used = withLog('- {date: 2026-05-01, account: x, purpose: order}', {
      'accounts/x.yaml': `${ACCOUNT}mechanisms: {scorecard: {status: used, last: 2026-06-15, evidence: sheet}}\n`,
    });
    expect(measureIn(accountIn(diagnosed(used, '2026-06-30')), 'INST').parts?.['used']).toBe(1);
    const before = measureIn(accountIn(diagnosed(used, '2026-06-10')), 'INST').parts;
    expect([before?.['used'], before?.['usedHi']]).toEqual([0, 8]);
  });
});
