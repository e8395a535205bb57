import type { Ledger } from '../../ledger/ledger.ts';
import type { Firm } from '../../model/firm.ts';
import type { Model } from '../../model/model.ts';
import type { Place } from '../../result.ts';
import { within } from '../bins.ts';
import { type Context, indicator } from '../indicator.ts';
import { unread } from '../reading.ts';
import { evidence } from '../stats.ts';
import { fullPeriods } from './periods.ts';

const RANGE = [0, 1] as const;
const TROUBLES = ['no_technical_help', 'no_own_brand', 'price_only'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Share of the observable flags that are raised, 0–1; null below half of the three. */
export function merchantTroubles(flags: readonly (boolean | null)[]): number | null {
  const seen = flags.filter((flag) => flag !== null);
  return seen.length * 2 < flags.length ? null : seen.filter(Boolean).length / seen.length;
}

interface Sign {
  /** null: not observable. */
  readonly raised: boolean | null;
  readonly places: readonly Place[];
}

/** No maker does anything with us beyond orders. A log that is incomplete, or contacts without a purpose, may hide help. */
function noTechnicalHelp(model: Model, ledger: Ledger, { asOf, rules }: Context): Sign {
  const makers = model.accounts.filter(({ id, relation }) => relation === 'supplier' && ledger.accounts.get(id)?.hasLog);
  const recent = makers.flatMap(({ id }) => within(ledger.accounts.get(id)?.contacts ?? [], asOf, rules.value('window.days')));
  const helped = recent.find((contact) => contact.cls === 'beyond');
  const hidden = makers.some(({ id }) => ledger.accounts.get(id)?.incomplete) || recent.some((contact) => contact.cls === 'unknown');
  if (helped) return { raised: false, places: helped.places };
  return { raised: makers.length === 0 || hidden ? null : true, places: makers.map((maker) => maker.at) };
}

function noOwnBrand(firm: Firm, { asOf, rules }: Context): Sign {
  const brand = fullPeriods(firm, asOf).findLast(({ figures }) => figures.own_brand_share)?.figures.own_brand_share;
  return { raised: brand === undefined ? null : brand.value < rules.value('MERCH.brand'), places: brand ? [brand.at] : [] };
}

/** Whatever was taken up with anybody within the year was about the price. */
function priceOnly(model: Model, { asOf, rules }: Context): Sign {
  const since = asOf - rules.value('window.days');
  const taken = model.accounts.flatMap((account) =>
    (account.initiatives ?? []).filter(({ start }) => start !== undefined && start.last <= asOf && start.last > since),
  );
  return { raised: taken.length === 0 ? null : taken.every(({ kind }) => kind === 'price'), places: taken.map((one) => one.at) };
}

/** MERCH, the merchant's own troubles (P1): no technical help from makers, no brand of its own that anybody trusts, a game about price. */
export const merch = indicator({
  id: 'MERCH',
  lens: 'p1',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['firm', 'model', 'ledger'],
  thresholds: ['MERCH.brand', 'MERCH.flags', 'window.days'],
  measure({ firm, model, ledger }, context) {
    if (firm.kind !== 'merchant' && firm.kind !== 'platform') return unread(RANGE, [{ code: 'merch.not-a-merchant' }], [], 1);
    const signs: Record<Trouble, Sign> = {
      no_technical_help: noTechnicalHelp(model, ledger, context),
      no_own_brand: noOwnBrand(firm, context),
      price_only: priceOnly(model, context),
    };
    const states = TROUBLES.map((id) => signs[id].raised);
    const seen = states.filter((state) => state !== null).length;
    const raised = TROUBLES.filter((id) => signs[id].raised === true);
    const unseen = TROUBLES.filter((id) => signs[id].raised === null);
    const least = context.rules.value('MERCH.flags');
    return {
      point: merchantTroubles(states),
      lo: raised.length / TROUBLES.length,
      hi: (raised.length + unseen.length) / TROUBLES.length,
      n: seen,
      coverage: seen / TROUBLES.length,
      grade: seen === 0 ? 'D' : 'C',
      evidence: evidence(TROUBLES.flatMap((id) => (signs[id].raised === null ? [] : signs[id].places))),
      parts: { ...Object.fromEntries(TROUBLES.map((id) => [id, signs[id].raised])), raised: raised.join(' ') },
      why: unseen.length > 0 ? [{ code: 'merch.unseen', args: { troubles: unseen } }] : [],
      flag: raised.length >= least ? true : raised.length + unseen.length >= least ? null : false,
    };
  },
});
