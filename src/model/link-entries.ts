import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import { nearest } from '../text/suggest.ts';
import type { EntryField, LogReading } from '../workspace/log-reader.ts';
import type { Known, KnownIds } from './known.ts';
import type { Model } from './model.ts';

/** Missing ids of one kind in a file for which what was meant is looked for; beyond that a list of people is missing, not a letter. */
const SUGGESTED_FOR = 100;

interface Missing {
  readonly row: number;
  readonly field: EntryField;
  readonly index: number;
  readonly kind: 'account' | 'person' | 'team' | 'community' | 'stage';
  readonly id: string;
  readonly ids: ReadonlySet<string>;
  uses: number;
}

/** Ids in interactions that name nothing: one problem an id and file, at its first use, with how often it is used there. */
export function checkEntryLinks(model: Model, known: Known, logs: LogReading): readonly Problem[] {
  const { entries } = model;
  const found = new Map<string, Missing>();
  const accounts = known.ids('account');
  const lists = { ours: known.ids('team'), theirs: known.ids('person') };
  const communities = known.ids('community');
  const stages = new Map(model.accounts.map((account) => [account.id, known.ids('stage', { account })]));
  const verdicts = {
    account: verdict(accounts),
    ours: verdict(lists.ours),
    theirs: verdict(lists.theirs),
    community: verdict(communities),
  };

  /** Looks every interned id up once. */
  function verdict(ids: KnownIds): (id: number) => boolean {
    const seen = new Uint8Array(entries.strings.names.length);
    return (id) => {
      if (ids === null) return true;
      if (seen[id] === 0) seen[id] = ids.has(entries.strings.name(id)) ? 1 : 2;
      return seen[id] === 1;
    };
  }
  function miss(row: number, field: EntryField, index: number, kind: Missing['kind'], id: string, ids: KnownIds): void {
    const key = `${entries.file[row]} ${kind} ${id}`;
    const before = found.get(key);
    if (before !== undefined) before.uses += 1;
    else if (ids !== null) found.set(key, { row, field, index, kind, id, ids, uses: 1 });
  }

  for (let row = 0; row < entries.length; row++) {
    const account = entries.account[row] ?? -1;
    const accountName = entries.strings.name(account);
    if (!verdicts.account(account)) miss(row, 'account', 0, 'account', accountName, accounts);
    for (const side of ['ours', 'theirs'] as const) {
      const people = entries.people(row, side);
      for (let index = 0; index < people.length; index++) {
        const id = people[index] ?? -1;
        if (!verdicts[side](id)) miss(row, side, index, side === 'ours' ? 'team' : 'person', entries.strings.name(id), lists[side]);
      }
    }
    const community = entries.community[row] ?? -1;
    if (community >= 0 && !verdicts.community(community))
      miss(row, 'community', 0, 'community', entries.strings.name(community), communities);
    const stage = entries.stage[row] ?? -1;
    if (stage >= 0) {
      const ids = stages.get(accountName) ?? null;
      const name = entries.strings.name(stage);
      if (ids !== null && !ids.has(name)) miss(row, 'stage', 0, 'stage', name, ids);
    }
  }
  const told = new Map<string, number>();
  return [...found.values()].map(({ row, field, index, kind, id, ids, uses }) => {
    const group = `${entries.file[row]} ${kind}`;
    const before = told.get(group) ?? 0;
    told.set(group, before + 1);
    return problem('dangling-id', logs.locate(row, field, index), {
      args: { kind, id, uses },
      length: id.length,
      suggestions: before < SUGGESTED_FOR ? nearest(id, ids) : [],
    });
  });
}
