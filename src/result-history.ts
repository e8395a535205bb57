/** Where the firm stood at earlier days, measured with today's ruler: plain JSON, oldest first. */
import type { ModeShare, Stage } from './result.ts';

export interface HistoryPoint {
  /** Day the plan was looked at. */
  readonly asOf: string;
  /** Short id of the commit read, or the file's name; null: the plan as it lies there now. */
  readonly label: string | null;
  readonly stage: { readonly confirmed: Stage | null; readonly point: Stage | null; readonly possible: Stage | null };
  /** Null where the plan then had no mix. */
  readonly modes: readonly ModeShare[] | null;
  readonly accounts: readonly {
    readonly id: string;
    readonly position: number | null;
    readonly lo: number | null;
    readonly hi: number | null;
    readonly confirmed: Stage;
    readonly point: Stage;
  }[];
}
