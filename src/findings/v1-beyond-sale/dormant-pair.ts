import { type PairRhythm, pairRhythms } from '../../lenses/v1-beyond-sale/alive.ts';
import type { AccountResult } from '../../result.ts';
import { eachAccount, inFocus, places, sorted, theirName } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';

/** Key persons whom nobody of ours has met for longer than three of their liveliest tie's own gaps, as far as the log can see. */
function quiet(facts: Facts, { id, people }: AccountResult, expectedGapDays: number | undefined): PairRhythm[] {
  const [ledger, ties] = [facts.ledger.accounts.get(id), facts.ties.get(id)];
  if (!ledger || !ties || ledger.incomplete || ledger.observed === null) return [];
  const dormant = facts.rules.value('ALIVE.dormant');
  const until = Math.min(facts.asOf, ledger.observed.to);
  const rhythms = pairRhythms(ledger, ties, { asOf: facts.asOf, expectedGapDays });
  return people.flatMap((person) => {
    if (!person.key || person.left) return [];
    const own = rhythms.filter((rhythm) => rhythm.theirs === person.id);
    const [liveliest] = [...own].sort((a, b) => a.ratio - b.ratio);
    if (!liveliest || liveliest.ratio <= dormant) return [];
    const met = ledger.pairEvents.filter((event) => event.theirs === person.id).map((event) => event.day);
    const seen = until - met.reduce((last, day) => Math.max(last, day), 0);
    const gap = Math.max(liveliest.gap, expectedGapDays ?? 0);
    return seen > dormant * gap && seen > facts.rules.value('bin.days') ? [liveliest] : [];
  });
}

/** V1: a key person has gone quiet by the tie's own rhythm (ALIVE), while the account as a whole may look busy. */
export const dormantPair: FindingRule = {
  code: 'GX106',
  name: 'dormant-pair',
  severity: 'warning',
  lens: 'v1',
  advice: ['deepen-key-tie'],
  check: (facts) =>
    eachAccount(facts, (account, { expectedGapDays }) => {
      const found = inFocus(facts, account) ? quiet(facts, account, expectedGapDays) : [];
      const [first] = found;
      if (!first) return null;
      return {
        field: sorted(found.map(({ theirs }) => theirs)).join('+'),
        args: { people: found.map(({ theirs }) => theirName(facts, theirs)), days: first.silence, gap: first.gap },
        at: found.flatMap((rhythm) => places(rhythm.evidence, 1)),
      };
    }),
};
