import type { Account, Claim } from '../model/account.ts';
import type { Day } from '../model/values.ts';
import type { AccountResult, Args, CommunityResult, Evidence, Measurement, Place } from '../result.ts';
import { type Facts, type Hit, stated } from './rule.ts';

/** What a rule has to say of one account, community or the firm; identity and weight are added here. */
interface Said {
  readonly field?: string;
  readonly args?: Args;
  /** Empty or absent: the place of the entity itself. */
  readonly at?: readonly Place[];
}

/** Every place of some evidence, the last line of each file first: figures stand by period, and the latest speak. */
export function latestFirst(evidence: readonly Evidence[]): Place[] {
  return evidence.flatMap(({ file, lines }) => [...lines].reverse().map((line) => ({ file, line })));
}

/** First places of some evidence, in its order. */
export function places(evidence: readonly Evidence[] | undefined, most = 3): Place[] {
  return (evidence ?? []).flatMap(({ file, lines }) => lines.map((line) => ({ file, line }))).slice(0, most);
}

/** Where a top-level key of the account stands, or the account itself where the key is absent. */
export function keyPlace(account: Account, key: string): Place {
  return account.keyAt[key] ?? account.at;
}

/** A hit for every account the judge has something to say of. A supplier's weight is our spend and touches no revenue. */
export function eachAccount(facts: Facts, judge: (result: AccountResult, account: Account) => Said | null): Hit[] {
  return facts.accounts.flatMap((result) => {
    const account = stated(facts, result.id);
    const said = judge(result, account);
    if (!said) return [];
    const revenue = account.relation === 'supplier' ? 0 : (result.weight ?? 0);
    return [hit({ kind: 'account', id: result.id }, said, { account: result.name }, result.place, revenue)];
  });
}

export function eachCommunity(facts: Facts, judge: (result: CommunityResult) => Said | null): Hit[] {
  return facts.communities.flatMap((result) => {
    const said = judge(result);
    return said ? [hit({ kind: 'community', id: result.id }, said, { community: result.name }, result.place, 0)] : [];
  });
}

/** A hit on the firm touches all of its revenue. */
export function onFirm(facts: Facts, said: Said): Hit {
  const place = facts.firm.place ?? facts.model.firm.at;
  return hit({ kind: 'firm', id: facts.firm.id }, said, { firm: facts.firm.name }, place, 1);
}

function hit(entity: Hit['entity'], said: Said, named: Args, fallback: Place, weight: number): Hit {
  const at = said.at && said.at.length > 0 ? said.at : [fallback];
  const base = { entity, args: { ...named, ...said.args }, at, weight };
  return said.field === undefined ? base : { ...base, field: said.field };
}

/** A named part of a measurement if it is a number. */
export function part(of: Measurement | undefined, name: string): number | null {
  const value = of?.parts?.[name];
  return typeof value === 'number' ? value : null;
}

/** Closeness is not known to be out of place here (FIT is unknown or at its gate). */
export function worthCloseness(facts: Facts, account: AccountResult): boolean {
  return account.fit.point === null || account.fit.point >= facts.rules.value('FIT.gate');
}

/**
 * The account is worth a page of the report: tagged `key`, a large share of revenue, past mode 0, or somebody
 * claims a stage for it. Rules that would otherwise speak of every account ask this first.
 */
export function inFocus(facts: Facts, account: AccountResult): boolean {
  if (!worthCloseness(facts, account)) return false;
  if (account.tags.includes('key') || (account.weight ?? 0) >= facts.rules.value('finding.large')) return true;
  return account.stage.point >= 1 || highestClaim(facts, stated(facts, account.id)) !== null;
}

/** The highest stage claimed up to the as-of date, with everyone who claims it; null where nobody claims a stage. */
export function highestClaim(facts: Facts, account: Account): { readonly stage: number; readonly claims: readonly Claim[] } | null {
  const valid = account.claims.filter((claim) => claim.stage !== undefined && (!claim.date || claim.date.first <= facts.asOf));
  const stage = Math.max(-1, ...valid.map((claim) => claim.stage ?? -1));
  return stage < 0 ? null : { stage, claims: valid.filter((claim) => claim.stage === stage) };
}

/**
 * The same of our own side. What a customer says of the relationship is testimony, no claim of ours to bear out or to lower: only
 * our side's picture of itself needs the record (method §9.2).
 */
export function ourHighestClaim(facts: Facts, account: Account): ReturnType<typeof highestClaim> {
  return highestClaim(facts, { ...account, claims: account.claims.filter(({ side }) => side !== 'customer') });
}

/** Within the observation window that ends on the as-of date. */
export function recent(facts: Facts, day: Day): boolean {
  return day <= facts.asOf && day > facts.asOf - facts.rules.value('window.days');
}

/** How a person of theirs is spoken of: name, else function, else id. */
export function theirName(facts: Facts, id: string): string {
  const person = facts.model.people.get(id);
  return person?.name ?? person?.function ?? id;
}

export function ourName(facts: Facts, id: string): string {
  return facts.model.firm.team?.find((member) => member.id === id)?.name ?? id;
}

/** Who makes these claims, by name, on whichever side they are. */
export function claimants(facts: Facts, claims: readonly Claim[]): string[] {
  return sorted(claims.map(({ by, side }) => (side === 'customer' ? theirName(facts, by) : ourName(facts, by))));
}

/** Distinct values in code-point order. */
export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
