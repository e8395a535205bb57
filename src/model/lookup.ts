import type { Account } from './account.ts';
import { grouped, indexed } from './indexed.ts';
import type { Model } from './model.ts';
import type { Person } from './person.ts';

const accountsById = indexed((accounts: readonly Account[]) => new Map(accounts.map((account) => [account.id, account])));
/** No node is called nothing. */
const accountsByNode = indexed((accounts: readonly Account[]) => grouped(accounts, ({ node }) => node ?? ''));
const peopleByAccount = indexed((people: ReadonlyMap<string, Person>) => {
  const stays = [...people.values()].flatMap((person) =>
    [...new Set([person.home, ...person.history.map((stint) => stint.account)])].map((account) => ({ account, person })),
  );
  const found = grouped(stays, ({ account }) => account);
  return new Map([...found].map(([account, of]) => [account, of.map(({ person }) => person)]));
});

export function accountById({ accounts }: Pick<Model, 'accounts'>, id: string): Account | undefined {
  return accountsById(accounts).get(id);
}

/** Accounts that say they sit at a node of the chain, by id. */
export function accountsOfNode({ accounts }: Pick<Model, 'accounts'>, node: string): readonly Account[] {
  return accountsByNode(accounts).get(node) ?? [];
}

/** Everyone whom the record places at the account at any time, by id. */
export function everAt({ people }: Pick<Model, 'people'>, account: string): readonly Person[] {
  return peopleByAccount(people).get(account) ?? [];
}
