import { type Account, ALLIANCE, type AllianceId } from '../../model/account.ts';
import { PURPOSES } from '../../model/log.ts';
import type { Firm } from '../../model/firm.ts';
import { teamAt } from '../../model/people-at.ts';
import type { Day } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { AccountLedger } from '../../ledger/ledger.ts';
import { within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { itemMean, itemValue, type ItemValue } from '../items.ts';
import { evidence, halfWeightGrade } from '../stats.ts';
import type { Grade, Note, Place } from '../../result.ts';

const MERCHANDISING = 1 << PURPOSES.indexOf('merchandising');
const USED: ItemValue = { point: 1, lo: 1, hi: 1, lapsed: false };

interface Source {
  readonly value: ItemValue;
  readonly grade: Grade | null;
  readonly at: Place | null;
  readonly why: Note | null;
}

/** Equity held at t0 counts as the framework agreement in use (§11.5). */
function equityHeld(account: Account, asOf: Day): boolean {
  const equity = account.equity;
  return (
    equity !== undefined && (equity.from === undefined || equity.from.first <= asOf) && (equity.to === undefined || equity.to.last > asOf)
  );
}

/** Our own people walk assigned routes there and read the shelf: coverage and territory are run, not promised (§11.16). */
function ownFieldForce(account: Account, firm: Firm, ledger: AccountLedger, asOf: Day, rules: Rules): boolean {
  const assigned = (teamAt({ firm }, asOf) ?? []).some((member) => member.assigned.includes(account.id));
  return (
    assigned &&
    within(ledger.contacts, asOf, rules.value('window.days')).some(
      (contact) => (contact.purposes & MERCHANDISING) !== 0 && contact.directed,
    )
  );
}

function source(id: AllianceId, account: Account, firm: Firm, ledger: AccountLedger, asOf: Day, rules: Rules): Source {
  const item = account.alliance[id];
  const stated: Source = { value: itemValue(item, asOf, rules), grade: item?.grade ?? null, at: item?.at ?? null, why: null };
  if (id === 'framework_agreement' && equityHeld(account, asOf) && stated.value.lo < 1) {
    return { value: USED, grade: 'C', at: account.equity?.at ?? null, why: { code: 'ally.equity' } };
  }
  if (id === 'outlet_coverage' || id === 'territory_commitment') {
    if (stated.value.lo < 1 && ownFieldForce(account, firm, ledger, asOf, rules))
      return { value: USED, grade: 'C', at: account.at, why: { code: 'ally.field-force' } };
    const share = account.outletShare;
    if (id === 'outlet_coverage' && item === undefined && share) {
      return {
        value: { point: share.value, lo: share.low, hi: share.high, lapsed: false },
        grade: share.grade,
        at: share.at,
        why: { code: 'ally.outlet-share' },
      };
    }
  }
  return stated;
}

/** Channel alliance: agreement, joint plan, coverage, territory (method H4; mode 1). parts carry each item. */
export const ally = indicator({
  id: 'ALLY',
  lens: 'p1',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'firm', 'contacts'],
  thresholds: ['ALLY.gate', 'used.days'],
  measure({ account, firm, contacts: ledger }, { asOf, rules }) {
    const sources = ALLIANCE.map((id) => [id, source(id, account, firm, ledger, asOf, rules)] as const);
    const mean = itemMean(sources.map(([, one]) => one.value));
    const places = sources.flatMap(([, one]) => (one.at ? [one.at] : []));
    return {
      point: mean.point,
      lo: mean.lo,
      hi: mean.hi,
      n: mean.stated,
      coverage: mean.stated / ALLIANCE.length,
      grade: halfWeightGrade(sources.flatMap(([, one]) => (one.grade ? [{ weight: 1, grade: one.grade }] : []))),
      evidence: evidence(places.length > 0 ? places : [account.keyAt['alliance'] ?? account.at]),
      parts: Object.fromEntries(
        sources.flatMap(([id, one]) => [
          [id, one.value.point],
          [`${id}Lo`, one.value.lo],
          [`${id}Hi`, one.value.hi],
        ]),
      ),
      why: sources.flatMap(([, one]) => (one.why ? [one.why] : [])),
    };
  },
});
