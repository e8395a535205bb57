import { grouped } from '../../model/indexed.ts';
import { type CodedEntry, isDisputed } from '../../model/contacts/codings.ts';
import { PURPOSES } from '../../model/log.ts';
import type { Place } from '../../result.ts';
import { eachAccount } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';

/** Places shown of one account; the coding session lists them all. */
const SHOWN = 4;

/** What an interaction was about stays open where those who coded it differ: talked over, never voted on (method §1). */
export const codersDiffer: FindingRule = {
  code: 'GX1209',
  name: 'coders-differ',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const { entries, codings } = facts.model;
    const accountOf = ({ row }: CodedEntry): string => entries.strings.name(entries.account[row] ?? 0);
    const disputed = grouped(
      codings.filter((coding) => isDisputed(entries, coding)),
      accountOf,
    );
    return eachAccount(facts, ({ id }) => {
      const open = disputed.get(id) ?? [];
      if (open.length === 0) return null;
      const seen = new Set(open.flatMap(({ by }) => by.map(({ purpose }) => purpose)));
      const purposes = PURPOSES.filter((purpose) => seen.has(purpose));
      return { field: 'coding', args: { count: open.length, purposes }, at: open.slice(0, SHOWN).map((one) => placeOf(one, facts)) };
    });
  },
};

function placeOf({ row }: CodedEntry, { model: { entries } }: Facts): Place {
  return { file: entries.strings.name(entries.file[row] ?? 0), line: entries.line[row] ?? 1 };
}
