import { type Bound, depth } from '../../lenses/v4-embedding/embed.ts';
import { accountMoney } from '../../lenses/v4-embedding/embed.ts';
import type { Account } from '../../model/account.ts';
import type { Day } from '../../model/values.ts';
import type { AccountResult, Shown } from '../../result.ts';
import { measureOf } from '../record.ts';
import { read } from './shown.ts';

/**
 * "We are embedded in their core process": EMBED of what a customer's artefact bears out (shared data feed, joint procedure,
 * service level); an offering without one is said, not shown, and counts nothing in point and lo (method §5).
 */
export function coreShown(account: Account, result: AccountResult, asOf: Day): Shown {
  const embed = measureOf(result, 'EMBED');
  const all = read(embed, 'EMBED');
  if (all.point === null || account.offerings === null || account.offerings.length === 0) return all;
  const borne = account.offerings.filter((offering) => offering.artefact !== undefined);
  const priced = account.offerings.filter((offering) => (offering.revenue?.value ?? 0) > 0);
  const why =
    borne.length < account.offerings.length
      ? [{ code: 'saydo.no-artefact', args: { offerings: account.offerings.length - borne.length } }]
      : [];
  const share = (bound: Bound): number => {
    if (priced.length === 0) return Math.max(0, ...borne.flatMap((offering) => depth(offering, bound) ?? []));
    const money = (one: (typeof priced)[number]): number => one.revenue?.value ?? 0;
    const total = Math.max(
      priced.reduce((sum, one) => sum + money(one), 0),
      accountMoney(account, asOf) ?? 0,
    );
    return priced.filter((one) => borne.includes(one)).reduce((sum, one) => sum + money(one) * (depth(one, bound) ?? 0), 0) / total;
  };
  const point = Math.min(all.point, share('point'));
  return { ...all, point, lo: Math.min(all.lo ?? 0, share('lo'), point), why: [...all.why, ...why] };
}
