import { DEFAULT_LEVELS, fits, isDataError, type Level, type Levels, type Policy } from '../policy/policy.ts';
import type { AccountResult, AuditResult, Finding, Place } from '../result.ts';

/** A level and where it is asked for; null: by default. */
export interface Asked {
  readonly level: Level;
  readonly at: Place | null;
}

/**
 * The level of a finding: a code named beats a severity, an override that fits the account beats what holds for all, and of
 * several overrides the last counts. Errors of the data always count.
 */
export function levelOf(finding: Finding, account: AccountResult | null, policy: Policy): Asked {
  if (isDataError(finding)) return { level: 'error', at: null };
  const stated = overridesFor(policy, account);
  const byCode = stated.find(({ rules }) => rules.has(finding.code));
  const level = byCode?.rules.get(finding.code) ?? policy.rules.get(finding.code);
  if (level !== undefined) return { level, at: byCode?.at ?? policy.places.rules.get(finding.code) ?? null };
  const bySeverity = stated.find(({ severities }) => severities[finding.severity] !== undefined);
  return {
    level: bySeverity?.severities[finding.severity] ?? policy.severities[finding.severity] ?? DEFAULT_LEVELS.severities[finding.severity],
    at: bySeverity?.at ?? null,
  };
}

/** The level of claims or of lost stages for one account. */
export function levelFor(what: 'claims' | 'stages', account: AccountResult | null, policy: Policy): Asked {
  const stated = overridesFor(policy, account).find((override) => override[what] !== null);
  return { level: stated?.[what] ?? policy[what] ?? DEFAULT_LEVELS[what], at: stated?.at ?? policy.places[what] };
}

/** Overrides that fit, the one that counts first. */
function overridesFor(policy: Policy, account: AccountResult | null): readonly (Levels & { readonly at: Place })[] {
  return account === null ? [] : policy.overrides.filter((override) => fits(override, account)).reverse();
}

/** Finds the account that a finding, or something said, is about: itself, or the one where its person works. */
export function accountFinder({ accounts }: AuditResult): (about: Pick<Finding, 'entity'>) => AccountResult | null {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byPerson = new Map(accounts.flatMap((account) => account.people.map((person) => [person.id, account] as const)));
  return ({ entity: { kind, id } }) => {
    if (kind === 'account') return byId.get(id) ?? null;
    if (kind === 'person' || kind === 'pair') return byPerson.get(id.slice(id.indexOf('~') + 1)) ?? null;
    return null;
  };
}
