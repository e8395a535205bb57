import { fullPeriods } from '../../lenses/p1-channel-economics/periods.ts';
import type { Num } from '../../model/values.ts';
import { onFirm, places, recent } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';

const OWN_BRAND = 0.2;
const ENOUGH = 2;

type Trouble = 'no_technical_help' | 'no_own_brand' | 'price_only';

/** What our own brand carries in the last period that states it. */
function ownBrand(facts: Facts): Num | undefined {
  return fullPeriods(facts.model.firm, facts.asOf)
    .flatMap(({ figures }) => figures.own_brand_share ?? [])
    .at(-1);
}

/** The three flags of MERCH: true raised, false not, null not observable. */
function troubles(facts: Facts): Record<Trouble, boolean | null> {
  const { accounts } = facts.model;
  const makers = accounts.filter(({ id, relation }) => relation === 'supplier' && facts.ledger.accounts.get(id)?.hasLog);
  const helped = makers.some(({ id }) =>
    facts.ledger.accounts.get(id)?.contacts.some(({ cls, day }) => cls === 'beyond' && recent(facts, day)),
  );
  const brand = ownBrand(facts);
  const renegotiated = accounts.flatMap((account) =>
    (account.initiatives ?? []).filter(({ start }) => start !== undefined && recent(facts, start.last)),
  );
  return {
    no_technical_help: makers.length === 0 ? null : !helped,
    no_own_brand: brand === undefined ? null : brand.value < OWN_BRAND,
    price_only: renegotiated.length === 0 ? null : renegotiated.every(({ kind }) => kind === 'price'),
  };
}

/** P1: a merchant's own signs: no technical help from makers, no brand anybody trusts, a game about price (MERCH, or stated). */
export const merchantTroubles: FindingRule = {
  code: 'GX912',
  name: 'merchant-troubles',
  severity: 'warning',
  lens: 'p1',
  advice: ['name-key-partners', 'move-to-core'],
  check: (facts) => {
    const { firm } = facts.model;
    if (firm.kind !== 'merchant' && firm.kind !== 'platform') return [];
    const seen = Object.entries(troubles(facts)).flatMap(([id, raised]) => (raised === true ? [id] : []));
    const sign = facts.firm.pressure.alarms.find(({ id, raised }) => id === 'merch' && raised === true);
    if (seen.length < ENOUGH && !sign) return [];
    const brand = ownBrand(facts);
    return [
      onFirm(facts, {
        field: 'signs.merch',
        args: { troubles: [...seen, ...(sign ? ['stated'] : [])] },
        at: [...places(sign?.evidence, 1), ...(brand ? [brand.at] : [])],
      }),
    ];
  },
};
