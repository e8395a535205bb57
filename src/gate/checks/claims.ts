import type { Policy } from '../../policy/policy.ts';
import type { AuditResult, SayDoItem } from '../../result.ts';
import type { GateCheck, Violation } from '../../result-gate.ts';
import { levelFor } from '../levels.ts';
import { checked, violation } from '../verdict.ts';

/** What our side claims of an account against its confirmed stage. What a customer says of itself is testimony, no claim of ours. */
export function claimsCheck(result: AuditResult, policy: Policy): GateCheck {
  const claimed = (result.sayDo?.items ?? []).filter(({ item, ours }) => item === 'stage' && ours !== null);
  const levels = claimed.map((item) => ({ item, ...levelFor('claims', accountOf(result, item), policy) }));
  const on = levels.filter(({ level }) => level !== 'off');
  const asked = on.length > 0 || levelFor('claims', null, policy).level !== 'off';
  return checked(
    'claims',
    asked,
    on.length,
    on.flatMap(({ item, level, at }) => (level === 'off' ? [] : above(result, item, level, at))),
  );
}

function accountOf({ accounts }: AuditResult, { entity }: SayDoItem): AuditResult['accounts'][number] | null {
  return accounts.find(({ id }) => id === entity.id) ?? null;
}

function above(result: AuditResult, item: SayDoItem, level: Violation['level'], asked: Violation['asked']): Violation[] {
  const account = accountOf(result, item);
  const confirmed = account?.stage.confirmed ?? 0;
  const tooHigh = (item.ours?.answers ?? []).filter(({ score }) => score !== null && score > confirmed);
  if (account === null || tooHigh.length === 0) return [];
  const claimedStage = Math.max(...tooHigh.map(({ score }) => score ?? 0));
  return [
    violation({
      code: 'claim',
      level,
      entity: { kind: 'account', id: account.id },
      args: { account: account.name, claimed: claimedStage, confirmed },
      at: tooHigh.map(({ at }) => at),
      asked,
      what: 'stage',
    }),
  ];
}
