import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Account } from './account.ts';
import { Field } from './field.ts';
import { referencesAt } from './link-references.ts';
import { compare } from './order.ts';
import type { Person } from './person.ts';

/** Drops what is declared a second time (in file order), so that nothing counts twice. People come by id. */
export function withoutDuplicates(declared: readonly Account[]): {
  accounts: readonly Account[];
  people: ReadonlyMap<string, Person>;
} {
  const accounts = new Map<string, Account>();
  const people = new Map<string, Person>();
  for (const account of declared) {
    if (accounts.has(account.id)) continue;
    const own = account.people?.filter((person) => {
      const fresh = !people.has(person.id);
      if (fresh) people.set(person.id, person);
      return fresh;
    });
    accounts.set(account.id, own === undefined ? account : { ...account, people: own });
  }
  return {
    accounts: [...accounts.values()],
    people: new Map([...people].sort(([a], [b]) => compare(a, b))),
  };
}

/** Ids used twice for one kind: across the workspace; for pains, offerings and initiatives within their account. */
export function checkDuplicates(workspace: Workspace): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Place>();
  const check = (
    source: SourceFile,
    path: string,
    kind: string,
    scope = '',
    name: 'duplicate-id' | 'person-declared-twice' = 'duplicate-id',
  ): void => {
    const root = Field.root(source);
    for (const { id, field } of referencesAt(root, path)) {
      const key = `${kind} ${scope} ${id}`;
      const { at } = field;
      const before = first.get(key);
      if (before === undefined) first.set(key, at);
      else
        problems.push(
          problem(name, at, {
            args: { kind, id, other: `${before.file}:${before.line}` },
            length: id.length,
          }),
        );
    }
  };
  if (workspace.firm !== null) check(workspace.firm, 'team.*.id', 'team');
  if (workspace.chain !== null) check(workspace.chain, 'nodes.*.id', 'node');
  for (const source of workspace.accounts) {
    check(source, 'id', 'account');
    check(source, 'people.*.id', 'person', '', 'person-declared-twice');
    for (const [path, kind] of [
      ['pains.*.id', 'pain'],
      ['offerings.*.id', 'offering'],
      ['initiatives.*.id', 'initiative'],
    ] as const) {
      check(source, path, kind, source.file);
    }
  }
  for (const source of workspace.communities) check(source, 'id', 'community');
  return problems;
}
