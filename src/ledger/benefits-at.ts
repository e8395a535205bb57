import { grouped, indexed } from '../model/indexed.ts';
import type { BenefitEntry, Ledger } from './ledger.ts';

const byAccount = indexed((benefits: Ledger['benefits']) => grouped(benefits, (entry) => entry.account));

/** Benefits recorded at an account, in the order of the log. */
export function benefitsAt({ benefits }: Pick<Ledger, 'benefits'>, account: string): readonly BenefitEntry[] {
  return byAccount(benefits).get(account) ?? [];
}
