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

/** Lines of social entries of the window at which a chief of ours met a chief of theirs, by account. */
function socialAmongChiefs(facts: Facts): ReadonlyMap<string, readonly Place[]> {
  const { entries } = facts.model;
  const { ours, theirs } = chiefs(facts);
  const found = new Map<string, Place[]>();
  const meets = (row: number, side: 'ours' | 'theirs', group: Set<string>) =>
    [...entries.people(row, side)].some((id) => group.has(entries.strings.name(id)));
  for (let row = 0; row < entries.length; row++) {
    const social = ((entries.purposes[row] ?? 0) & SOCIAL) !== 0 || (entries.benefit[row] ?? NOT_STATED) !== NOT_STATED;
    if (!social || !recent(facts, entries.day[row] ?? 0) || !meets(row, 'ours', ours) || !meets(row, 'theirs', theirs)) continue;
    const account = entries.strings.name(entries.account[row] ?? 0);
    const place = { file: entries.strings.name(entries.file[row] ?? 0), line: entries.line[row] ?? 1 };
    const before = found.get(account);
    if (before) before.push(place);
    else found.set(account, [place]);
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
  check: (facts) => {
    const met = socialAmongChiefs(facts);
    return eachAccount(facts, ({ id, stage }) => {
      const at = met.get(id);
      return stage.point >= 2 || !at ? null : { args: { count: at.length, point: stage.point }, at: at.slice(0, 3) };
    });
  },
};
