import { benefitsAt } from '../../ledger/benefits-at.ts';
import type { BenefitEntry } from '../../ledger/ledger.ts';
import type { AccountResult } from '../../result.ts';
import { recent, sorted } from '../reading.ts';
import type { Facts } from '../rule.ts';

/** Benefits within the window that went to one named person and are more than a shared meal. */
export function personalBenefits(facts: Facts, account: string): BenefitEntry[] {
  return benefits(facts, account).filter(isPersonal);
}

/** All other benefits within the window. */
export function sharedBenefits(facts: Facts, account: string): BenefitEntry[] {
  return benefits(facts, account).filter((entry) => !isPersonal(entry));
}

function isPersonal(entry: BenefitEntry): boolean {
  return entry.to !== null && entry.kind !== 'meal';
}

export function benefits(facts: Facts, account: string): BenefitEntry[] {
  return benefitsAt(facts.ledger, account).filter((entry) => recent(facts, entry.day));
}

/** Count, kinds and stated value (null where no entry states one) of some benefits. */
export function totals(entries: readonly BenefitEntry[]) {
  const valued = entries.flatMap(({ value }) => (value === null ? [] : [value]));
  const kinds = sorted(entries.map((entry) => entry.kind));
  return { count: entries.length, kinds, value: valued.length > 0 ? valued.reduce((a, b) => a + b, 0) : null };
}

/** No key person has a rational value that anybody even claims, and there is a key person to have one. */
export function noValueClaimed(account: AccountResult): boolean {
  const key = account.people.filter((person) => person.key && !person.placeholder && !person.left);
  return key.length > 0 && key.every(({ value }) => Object.values(value).every((status) => status === null || status === 'none'));
}
