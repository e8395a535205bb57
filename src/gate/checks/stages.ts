import type { Policy } from '../../policy/policy.ts';
import type { AccountResult, AuditResult } from '../../result.ts';
import type { Baseline, GateCheck, KeptAccount, Violation } from '../../result-gate.ts';
import { type Asked, levelFor } from '../levels.ts';
import { checked, violation } from '../verdict.ts';

/**
 * Confirmed stages against the baseline. An account that is gone and another ruler are told as warnings: neither is a lost
 * stage, and both leave the promise unchecked until somebody takes a new baseline. A stage lost under another ruler fails all
 * the same: it may be the relationship, and only a reviewed baseline can say it is not. Where the policy asks for stages by name
 * and no baseline is kept, that is told as a warning too: nothing is held.
 */
export function stagesCheck(result: AuditResult, policy: Policy, baseline: Baseline | null): GateCheck {
  if (baseline === null) {
    const unheld = unkept(result, policy);
    return checked('stages', unheld.length > 0, 0, unheld);
  }
  const otherRuler = baseline.ruleset.hash !== result.ruleset.hash;
  const byId = new Map(result.accounts.map((account) => [account.id, account]));
  const asked = baseline.accounts.map((kept) => ({ kept, account: byId.get(kept.id) ?? null }));
  const on = asked.map((one) => ({ ...one, asked: levelFor('stages', one.account, policy) })).filter((one) => one.asked.level !== 'off');
  const violations = on.flatMap((one) => lost(one.kept, one.account, one.asked, baseline, otherRuler));
  const ruler = on.length > 0 && otherRuler ? [rulerMoved(result, baseline)] : [];
  return checked('stages', on.length > 0 || levelFor('stages', null, policy).level !== 'off', on.length, [...violations, ...ruler]);
}

function unkept({ firm }: AuditResult, policy: Policy): Violation[] {
  const stated: readonly Asked[] = [
    ...(policy.stages === null ? [] : [{ level: policy.stages, at: policy.places.stages }]),
    ...policy.overrides.flatMap(({ stages, at }) => (stages === null ? [] : [{ level: stages, at }])),
  ];
  const asked = stated.find(({ level }) => level !== 'off');
  if (asked === undefined) return [];
  const entity = { kind: 'firm', id: firm.id } as const;
  const at = asked.at === null ? [] : [asked.at];
  return [violation({ code: 'no-baseline', level: 'warn', entity, args: {}, at, asked: asked.at, what: 'baseline' })];
}

function lost(
  kept: KeptAccount,
  account: AccountResult | null,
  { level, at }: Asked,
  baseline: Baseline,
  otherRuler: boolean,
): Violation[] {
  const entity = { kind: 'account', id: kept.id } as const;
  if (account === null) {
    const args = { account: kept.id, from: kept.confirmed, since: baseline.asOf };
    return [violation({ code: 'account-gone', level: 'warn', entity, args, at: [], asked: at, what: 'stage' })];
  }
  if (level === 'off' || account.stage.confirmed >= kept.confirmed) return [];
  const passing = new Set<string>(account.gates.filter((gate) => gate.pass.confirmed).map((gate) => gate.id));
  const args = {
    account: account.name,
    from: kept.confirmed,
    to: account.stage.confirmed,
    since: baseline.asOf,
    gates: kept.gates.filter((gate) => !passing.has(gate)),
  };
  const code = otherRuler ? 'stage-lost-other-ruler' : 'stage-lost';
  return [violation({ code, level, entity, args, at: [account.place], asked: at, what: 'stage' })];
}

function rulerMoved({ firm, ruleset }: AuditResult, baseline: Baseline): Violation {
  const args = { was: baseline.ruleset.hash, is: ruleset.hash, since: baseline.asOf };
  const entity = { kind: 'firm', id: firm.id } as const;
  const at = ruleset.overrides.slice(0, 1).map((override) => override.at);
  return violation({ code: 'other-ruler', level: 'warn', entity, args, at, asked: null, what: 'ruler' });
}
