import type { Place } from '../result.ts';
import type { Path } from '../workspace/source.ts';

/** Whose doing a difference between two plans is; the ruler and the days are told apart before. */
export type PlanCause = 'record' | 'relationship';

/** Hears of each value in which two versions of a file differ. `side`: whose path it is. */
export type Heard = (cause: PlanCause, side: 'base' | 'head', path: Path) => void;

/** One line in which two plans differ. `account` null: it concerns the firm, or several accounts. */
export interface Change {
  readonly cause: PlanCause;
  readonly side: 'base' | 'head';
  readonly account: string | null;
  readonly at: Place;
}
