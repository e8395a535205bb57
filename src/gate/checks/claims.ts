import type { Policy } from '../../policy/policy.ts';
import type { AccountResult, AuditResult, SayDoItem } from '../../result.ts';
import type { GateCheck, Violation } from '../../result-gate.ts';
import { accountFinder, levelFor } from '../levels.ts';
import { checked, violation } from '../verdict.ts';

/** What our side claims of an account against its confirmed stage. What a customer says of itself is testimony, no claim of ours. */
export function claimsCheck(result: AuditResult, policy: Policy): GateCheck {
  const claimed = (result.sayDo?.items ?? []).filter(({ item, ours }) => item === 'stage' && ours !== null);
  const accountOf = accountFinder(result);
  const levels = claimed.map((item) => ({ item, account: accountOf(item), ...levelFor('claims', accountOf(item), policy) }));
  const on = levels.filter(({ level }) => level !== 'off');
  const asked = on.length > 0 || levelFor('claims', null, policy).level !== 'off';
  return checked(
    'claims',
    asked,
    on.length,
    on.flatMap(({ item, account, level, at }) => (level === 'off' || account === null ? [] : above(item, account, level, at))),
  );
}

function above(item: SayDoItem, account: AccountResult, level: Violation['level'], asked: Violation['asked']): Violation[] {
  const { confirmed } = account.stage;
  const tooHigh = (item.ours?.answers ?? []).filter(({ score }) => score !== null && score > confirmed);
  if (tooHigh.length === 0) return [];
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
