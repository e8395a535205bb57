import { eachAccount, part } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

const SEVERAL = 2;

/** P1: promises of ours fell due and were not kept (CREDIT); what the demand side asks for first is a supplier whose word is credit. */
export const wordNotKept: FindingRule = {
  code: 'GX918',
  name: 'word-not-kept',
  severity: 'warning',
  lens: 'p1',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const credit = measure(result, 'CREDIT');
      const broken = part(credit, 'broken') ?? 0;
      if (!credit || credit.point === null || credit.point >= facts.rules.value('CREDIT.kept') || broken < SEVERAL) return null;
      const late = account.promises.filter(({ due, kept }) => kept === false && (due === undefined || due.last <= facts.asOf));
      return {
        field: 'promises',
        args: { broken, due: credit.n, what: late.map(({ what }) => what).slice(0, 2) },
        at: late.map(({ at }) => at).slice(0, 3),
      };
    }),
};
