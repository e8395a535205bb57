import { clamp01 } from '../lenses/stats.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, PersonSummary } from '../result.ts';

/** Named people at the account now, strongest influence first. */
export function named(account: AccountResult): PersonSummary[] {
  return account.people.filter((person) => !person.placeholder && !person.left);
}

/** The person to work with: the decider or else the most influential. */
export function leading(account: AccountResult): PersonSummary | null {
  const people = named(account);
  return people.find((person) => person.roles.includes('decider')) ?? people[0] ?? null;
}

/** How the record calls a person: by name, by function, else by id. */
export function label(person: PersonSummary): string {
  return person.name ?? person.function ?? person.id;
}

/** Influence of the account, placeholders included. */
function total(account: AccountResult): number {
  return account.people.filter((person) => !person.left).reduce((sum, person) => sum + (person.influence.point ?? 0), 0);
}

/** KEY attainment once these people are tied at full strength and the others stay as they are. */
export function keyWith(account: AccountResult, tied: readonly string[], rules: Rules): number {
  const strong = rules.value('TIE.strong');
  const all = account.people.filter((person) => !person.left);
  const reached = (person: PersonSummary): number => (tied.includes(person.id) ? 1 : clamp01((person.tie.point ?? 0) / strong));
  const sum = total(account);
  const coverage = sum === 0 ? 0 : all.reduce((acc, person) => acc + (person.influence.point ?? 0) * reached(person), 0) / sum;
  const keys = all.filter((person) => person.key || tied.includes(person.id));
  const best = keys.reduce((max, person) => Math.max(max, reached(person)), 0);
  return Math.min(clamp01(coverage / rules.value('KPCOV.gate')), best);
}
