import type { Args, AuditResult } from '../result.ts';

/** Names of persons by id: theirs from the accounts, ours from the team. An id without a name stands for itself. */
export function personNames(result: AuditResult): ReadonlyMap<string, string> {
  const theirs = result.accounts.flatMap((account) => account.people);
  const all = [...theirs, ...(result.firm.team ?? [])];
  return new Map(all.flatMap((person) => (person.name === null ? [] : [[person.id, person.name] as const])));
}

/** Names of accounts, communities and the firm by id. */
export function entityNames(result: AuditResult): ReadonlyMap<string, string> {
  return new Map([result.firm, ...result.communities, ...result.accounts].map((entity) => [entity.id, entity.name]));
}

/** Args with every person's id put as a name, so that a sentence can be read aloud. */
export function named(args: Args, names: ReadonlyMap<string, string>): Args {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (typeof value === 'string') return [key, names.get(value) ?? value];
      if (value === null || typeof value !== 'object') return [key, value];
      return [key, value.map((item) => names.get(item) ?? item)];
    }),
  );
}
