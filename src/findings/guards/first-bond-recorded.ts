import { NOT_STATED } from '../../model/entry-table.ts';
import { PURPOSES } from '../../model/log.ts';
import type { Place } from '../../result.ts';
import { eachAccount, recent } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';

const CHIEF = /owner|executive|chief|chair|president|founder|general manager|^c[efot]o$|董事|总裁|总经理|老板|创始/i;
const SOCIAL = 1 << PURPOSES.indexOf('social');

function chiefs(facts: Facts): { readonly ours: Set<string>; readonly theirs: Set<string> } {
  const isChief = ({ level, function: work }: { level?: string | undefined; function?: string | undefined }) =>
    CHIEF.test(`${level ?? ''}`) || CHIEF.test(work ?? '');
  return {
    ours: new Set((facts.model.firm.team ?? []).filter(isChief).map(({ id }) => id)),
    theirs: new Set([...facts.model.people.values()].filter(isChief).map(({ id }) => id)),
  };
}

/** Lines of social entries of the window at which a chief of ours met a chief of theirs. */
function socialAmongChiefs(facts: Facts, account: string): Place[] {
  const { entries } = facts.model;
  const { ours, theirs } = chiefs(facts);
  const found: Place[] = [];
  const meets = (row: number, side: 'ours' | 'theirs', group: Set<string>) =>
    [...entries.people(row, side)].some((id) => group.has(entries.strings.name(id)));
  const accountId = entries.strings.get(account);
  for (let row = 0; row < entries.length; row++) {
    const social = ((entries.purposes[row] ?? 0) & SOCIAL) !== 0 || (entries.benefit[row] ?? NOT_STATED) !== NOT_STATED;
    if (entries.account[row] !== accountId || !social) continue;
    if (!recent(facts, entries.day[row] ?? 0) || !meets(row, 'ours', ours) || !meets(row, 'theirs', theirs)) continue;
    found.push({ file: entries.strings.name(entries.file[row] ?? 0), line: entries.line[row] ?? 1 });
  }
  return found;
}

/** Method §11.4: a bond between chiefs is recorded; by itself it moves nothing, and it is where a community may begin. */
export const firstBond: FindingRule = {
  code: 'GX1108',
  name: 'first-bond-recorded',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id, stage }) => {
      if (stage.point >= 2) return null;
      const at = socialAmongChiefs(facts, id);
      return at.length === 0 ? null : { args: { count: at.length, point: stage.point }, at: at.slice(0, 3) };
    }),
};
