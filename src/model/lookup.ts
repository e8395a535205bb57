import type { Account } from './account.ts';
import type { Model } from './model.ts';
import type { Person } from './person.ts';

/** An index over a part of the model, made when it is first asked for and once only. */
function indexed<Part extends object, Value>(make: (part: Part) => ReadonlyMap<string, Value>): (part: Part) => ReadonlyMap<string, Value> {
  const made = new WeakMap<Part, ReadonlyMap<string, Value>>();
  return (part) => {
    const index = made.get(part) ?? make(part);
    made.set(part, index);
    return index;
  };
}

const accountsById = indexed((accounts: readonly Account[]) => new Map(accounts.map((account) => [account.id, account])));
const accountsByNode = indexed((accounts: readonly Account[]) => {
  const found = new Map<string, Account[]>();
  for (const account of accounts) if (account.node !== undefined) put(found, account.node, account);
  return found;
});
const peopleByAccount = indexed((people: ReadonlyMap<string, Person>) => {
  const found = new Map<string, Person[]>();
  for (const person of people.values()) {
    for (const account of new Set([person.home, ...person.history.map((stint) => stint.account)])) put(found, account, person);
  }
  return found;
});

function put<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

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
