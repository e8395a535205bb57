import type { Account } from '../model/account.ts';
import type { Model } from '../model/model.ts';
import type { Day } from '../model/values.ts';
import type { SaidAnswer } from '../result.ts';
import type { Side } from './sheets.ts';

/** The last stage each person of one side claimed for the account by the as-of date, with who they are by function. */
export function latestClaims(account: Account, side: Side, model: Model, asOf: Day): SaidAnswer[] {
  const latest = new Map<string, Account['claims'][number]>();
  for (const claim of account.claims) {
    if (claim.side !== side || claim.stage === undefined || (claim.date?.first ?? asOf) > asOf) continue;
    const known = latest.get(claim.by);
    if (known === undefined || (claim.date?.last ?? -Infinity) >= (known.date?.last ?? -Infinity)) latest.set(claim.by, claim);
  }
  return [...latest.values()].map(({ by, stage, says, at }) => {
    const person = side === 'ours' ? model.firm.team?.find((member) => member.id === by) : model.people.get(by);
    return {
      score: stage ?? null,
      function: person?.function ?? null,
      seniority: person?.level ?? null,
      ...(says === undefined ? {} : { says }),
      at,
    };
  });
}
