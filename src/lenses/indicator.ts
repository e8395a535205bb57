import type { AccountLedger, Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import type { Roster } from './roster.ts';
import type { Account } from '../model/account.ts';
import type { Community } from '../model/community.ts';
import type { Firm } from '../model/firm.ts';
import type { Model } from '../model/model.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Evidence, Grade, LensId, Level, Measurement, Note } from '../result.ts';

/** Everything a measure may ask for. An indicator receives only what it names in `needs`. */
export interface Inputs {
  readonly model: Model;
  readonly firm: Firm;
  readonly account: Account;
  readonly community: Community;
  /** Merged contacts of this account. */
  readonly contacts: AccountLedger;
  /** Ties of this account's people to ours. */
  readonly ties: AccountTies;
  /** Who counts in buying at this account, placeholders included. */
  readonly roster: Roster;
  readonly ledger: Ledger;
  /** Ties of every account by account id. */
  readonly allTies: ReadonlyMap<string, AccountTies>;
  /** What other indicators said of the same entity (or of the firm), by symbol. */
  readonly measured: Readonly<Record<string, Measurement>>;
}

export interface Context {
  readonly asOf: Day;
  readonly rules: Rules;
}

/** What `measure` returns; identity (id, lens, level, unit) is added by the runner. */
export interface Measured {
  readonly point: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  readonly coverage: number;
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
  readonly parts?: Readonly<Record<string, number | string | boolean | null>>;
  readonly why?: readonly Note[];
  readonly flag?: boolean | null;
}

export interface Indicator {
  /** Symbol of method.md, e.g. `KPCOV`. */
  readonly id: string;
  readonly lens: LensId;
  readonly level: Exclude<Level, 'pair' | 'person'>;
  readonly unit: 'share' | 'count' | 'months' | 'ratio' | 'slope' | 'score' | 'flags';
  /** Smallest and largest value it can take; null: unbounded on that side. */
  readonly range: readonly [number | null, number | null];
  /** Takes part in gates, findings or the headline. */
  readonly core: boolean;
  readonly needs: readonly (keyof Inputs)[];
  /** Symbols that must be measured first. */
  readonly after: readonly string[];
  /** Threshold ids of the ruleset it is read against. */
  readonly thresholds: readonly string[];
  readonly measure: (inputs: Inputs, context: Context) => Measured;
}

/** Keeps `needs` and the type of `inputs` in step. */
export function indicator<const N extends readonly (keyof Inputs)[]>(
  spec: Omit<Indicator, 'needs' | 'after' | 'measure'> & {
    readonly needs: N;
    readonly after?: readonly string[];
    readonly measure: (inputs: Pick<Inputs, N[number]>, context: Context) => Measured;
  },
): Indicator {
  return { after: [], ...spec, measure: spec.measure as Indicator['measure'] };
}
