import { gainBalance } from '../../lenses/v8-industry-community/gain.ts';
import type { Gain, Initiative } from '../../model/account.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { leading } from '../people.ts';
import { fails, placeOf } from './distribution.ts';
import { ready } from './organisation.ts';
import { worstPain } from './personal.ts';

const SIZE = { small: 1, medium: 2, large: 3 } as const;
const worth = (gain: Gain | undefined): number | null =>
  gain === undefined ? null : 'amount' in gain ? gain.amount.value : SIZE[gain.size];
const priced = (one: Initiative): boolean => one.gainThem !== undefined && 'amount' in one.gainThem;

/** GAIN attainment if this initiative alone were verified. Amounts and sizes are never set against each other. */
function gainOf(view: AccountView, one: Initiative): number {
  const [them, us] = [worth(one.gainThem), worth(one.gainUs)];
  if (them === null || us === null || priced(one) !== (one.gainUs !== undefined && 'amount' in one.gainUs)) return 0;
  return Math.min(1, gainBalance(them, us) / view.facts.rules.value('GAIN.balance'));
}

const joint = (view: AccountView): readonly Initiative[] => (view.stated.initiatives ?? []).filter((one) => one.kind === 'joint');
const signed = (one: Initiative): boolean => one.verifiedBy !== undefined && one.verifiedBy !== 'us' && one.evidence !== undefined;
const called = (one: Initiative): string | null => one.what ?? one.id ?? null;

/** The one that would carry most, once it counts. */
function best(view: AccountView, of: readonly Initiative[]): Initiative | undefined {
  return [...of].filter((one) => gainOf(view, one) > 0).sort((a, b) => gainOf(view, b) - gainOf(view, a) || a.at.line - b.at.line)[0];
}

/** Gains of both sides written down that they have not signed. */
const unsigned = (view: AccountView): Initiative | undefined =>
  best(
    view,
    joint(view).filter((one) => !one.contested && !signed(one)),
  );
/** Signed gains that count for nothing while their sharing is contested. */
const contested = (view: AccountView): Initiative | undefined =>
  best(
    view,
    joint(view).filter((one) => one.contested && signed(one)),
  );

/** One side's gain is on the table, the other's was never worked out. */
const halfCounted = (view: AccountView): Initiative | undefined =>
  joint(view).find(
    (one) =>
      !one.contested &&
      (worth(one.gainThem) ?? worth(one.gainUs) ?? 0) > 0 &&
      (worth(one.gainThem) === null) !== (worth(one.gainUs) === null),
  );

/** Work out the side of a gain that nobody has counted (V8b). */
export const countBothGains: AccountAction = {
  id: 'count-both-gains',
  level: 'account',
  gates: ['GAIN'],
  effort: [2, 5, 10],
  success: 0.5,
  proof: [
    'initiatives[].gain_them and gain_us',
    'initiatives[].verified_by: customer | both',
    'initiatives[].evidence',
    'initiatives[].measured',
  ],
  prerequisites: [],
  propose(view) {
    const one = halfCounted(view);
    if (!ready(view) || !one || unsigned(view) || !fails(view, 'GAIN')) return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { GAIN: 1 },
      args: { initiative: called(one) },
      at: [one.at],
    };
  },
};

/** An initiative with a baseline agreed first and both gains measured (V8b). */
export const startInitiative: AccountAction = {
  id: 'start-initiative',
  level: 'account',
  gates: ['GAIN'],
  effort: [15, 30, 60],
  success: 0.4,
  proof: [
    'initiatives[].baseline_agreed: true',
    'initiatives[].gain_them and gain_us',
    'initiatives[].measured',
    'initiatives[].verified_by: customer | both',
    'initiatives[].evidence',
  ],
  prerequisites: [],
  propose(view) {
    // What is already on the table comes first.
    if (!ready(view) || !fails(view, 'GAIN') || unsigned(view) || halfCounted(view) || joint(view).some((one) => one.contested))
      return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { GAIN: 1 },
      args: { pain: worstPain(view)?.what ?? null },
      at: placeOf(view, 'initiatives'),
    };
  },
};

/** Have them sign what was measured (V8b). */
export const verifyGain: AccountAction = {
  id: 'verify-gain',
  level: 'account',
  gates: ['GAIN'],
  effort: [2, 4, 8],
  success: 0.6,
  proof: ['initiatives[].verified_by: customer | both | third_party', 'initiatives[].evidence', 'initiatives[].measured'],
  prerequisites: [],
  propose(view) {
    const one = unsigned(view);
    if (!ready(view) || !one || !fails(view, 'GAIN')) return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { GAIN: gainOf(view, one) },
      args: { initiative: called(one) },
      at: [one.at],
    };
  },
};

/** Settle what is contested about the sharing before anything else is built on it (V8b). */
export const settleContest: AccountAction = {
  id: 'settle-contest',
  level: 'account',
  gates: ['GAIN'],
  effort: [4, 8, 20],
  success: 0.4,
  proof: ['initiatives[].contested: false', 'terms[].contested: false', 'initiatives[].verified_by: both'],
  prerequisites: [],
  propose(view) {
    const one = contested(view);
    if (!ready(view) || !one || !fails(view, 'GAIN')) return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { GAIN: gainOf(view, one) },
      args: { initiative: called(one), reason: one.reason ?? null },
      at: [one.at],
    };
  },
};
