import { clamp01 } from '../../lenses/stats.ts';
import type { ClaimItem } from '../../model/workshop.ts';
import type { Shown } from '../../result.ts';
import { measureOf, partOf, paying, type TheRecord, spokenOf, type Weighed, weighed } from '../record.ts';
import { OF_ACCOUNT, type AccountItem } from './account.ts';
import { gainsShown } from './gains.ts';
import { problemsShown } from './problems.ts';
import { averaged, notShown, read } from './shown.ts';

type OfFirm = (record: TheRecord) => Shown;

/** What the firm's whole record shows of each item (method §5, the table's right-hand column). */
export const OF_FIRM: Readonly<Record<ClaimItem, OfFirm>> = {
  contact_all_year: (record) => overAccounts(record, 'contact_all_year'),
  decider_confidence: (record) => overAccounts(record, 'decider_confidence'),
  problems_first: (record) =>
    problemsShown(
      spokenOf(record).map(({ account }) => account.id),
      record,
    ),
  core_process: (record) => overAccounts(record, 'core_process'),
  sell_solutions: (record) => weighted(record, weighed(record.accounts.filter(paying)), 'sell_solutions'),
  run_community: (record) => communityShown(record),
  company_owned: (record) => overAccounts(record, 'company_owned'),
  customers_bring_customers: ({ firm }) => referralShown(firm),
  share_gains: (record) => gainsShown(spokenOf(record)),
  know_partners: ({ firm }) => read(measureOf(firm, 'KPMAP'), 'KPMAP'),
  never_push_stock: ({ firm, rules }) => {
    // No stock beyond one month of sales is 1, the severe line is 0.
    const room = rules.value('CHINV.severe') - 1;
    return {
      ...read(measureOf(firm, 'CHINV'), 'CHINV', (months) => 1 - clamp01((months - 1) / room), true),
      beside: beside(firm, 'SISO', 'HOCK'),
    };
  },
  win_on_value: ({ firm }) => {
    const promo = measureOf(firm, 'PROMO');
    const shown = read(promo, 'PROMO', (share) => 1 - share, true);
    return {
      ...shown,
      // PROMO's own coverage counts signs that say nothing of the share on deal.
      coverage: shown.point === null ? 0 : 1,
      beside: [{ id: 'PR', value: partOf(promo, 'priceRealisation') }],
    };
  },
  produce_to_order: ({ firm }) => read(measureOf(firm, 'MTO'), 'MTO'),
};

function overAccounts(record: TheRecord, item: AccountItem): Shown {
  return weighted(record, spokenOf(record), item);
}
function weighted(record: TheRecord, accounts: readonly Weighed[], item: AccountItem): Shown {
  return averaged(accounts.map(({ account, weight }) => ({ weight, place: account.place, shown: OF_ACCOUNT[item](account, record) })));
}

/** The most alive of our communities: a group or an app counts by what its members say to each other. */
function communityShown({ communities, firm, rules }: TheRecord): Shown {
  const all = communities.map((community) => read(measureOf(community, 'M2M'), 'M2M', (share) => clamp01(share / rules.value('M2M.gate'))));
  const best = [...all].sort((a, b) => (b.point ?? -1) - (a.point ?? -1))[0] ?? notShown(['M2M'], { code: 'saydo.no-community' });
  const hi = all.length === 0 ? 1 : Math.max(...all.map((one) => one.hi ?? 1));
  return { ...best, hi, beside: beside(firm, 'DIGI') };
}

/** Referred newcomers among newcomers; REFK's own coverage speaks of members as well, so newcomers of known origin count here. */
function referralShown(firm: TheRecord['firm']): Shown {
  const refk = measureOf(firm, 'REFK');
  const shown = read(refk, 'REFK');
  const point = partOf(refk, 'referralShare');
  return {
    ...shown,
    point,
    lo: partOf(refk, 'referralShareLo') ?? 0,
    hi: partOf(refk, 'referralShareHi') ?? 1,
    coverage: point === null ? 0 : 1,
  };
}

function beside(firm: TheRecord['firm'], ...ids: readonly string[]): Shown['beside'] {
  return ids.map((id) => ({ id, value: measureOf(firm, id)?.point ?? null }));
}
