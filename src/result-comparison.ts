/** What moved between two results, and by whose doing: plain JSON, no prose. */
import type { AuditResult, Bounded, Finding, GateId, Place, RulesetInfo, Stage } from './result.ts';

/**
 * In the order in which they are substituted. ruler: other thresholds · time: nothing but days passed (decay) · record: what
 * was already so at the base's day was written down later · relationship: something happened, or changed.
 */
export const CAUSES = ['ruler', 'time', 'record', 'relationship'] as const;
export type Cause = (typeof CAUSES)[number];

/** One of the two results compared. */
export interface ComparedSide {
  /** The ref or the file as it was named; `.`: the files as they lay there. */
  readonly label: string;
  /** Short id, where a ref was named. */
  readonly commit: string | null;
  readonly asOf: string;
  readonly ruleset: Pick<RulesetInfo, 'id' | 'version' | 'hash'>;
  /** Errors in its files: what could not be read there looks as if it were gone. */
  readonly errors: number;
}

export interface Moved<T> {
  /** null: not there. */
  readonly from: T | null;
  readonly to: T | null;
}

export interface StageTriple {
  readonly confirmed: Stage | null;
  readonly point: Stage | null;
  readonly possible: Stage | null;
}

/** What one cause did to one account, or to the firm. */
export interface CauseEffect {
  readonly cause: Cause;
  readonly stage: Moved<StageTriple>;
  /** Movement of the position's point; null: unknown before or after. Where all are known they add up to the whole movement. */
  readonly position: number | null;
  /** Gates whose verdict or attainment it moved. */
  readonly gates: readonly GateId[];
  /** Lines that did it: of the head, or of the base where they are gone; empty for time. */
  readonly at: readonly (Place & { readonly side: 'base' | 'head' })[];
}

export interface AccountMove {
  readonly id: string;
  readonly name: string;
  readonly stage: Moved<StageTriple>;
  readonly position: Moved<Bounded>;
  readonly gates: readonly {
    readonly id: GateId;
    readonly pass: Moved<boolean>;
    readonly attainment: Moved<number>;
  }[];
  /** Only those that moved something, in the order of CAUSES. */
  readonly causes: readonly CauseEffect[];
  /** The side on which its file is there and cannot be read: it neither came nor went, and no cause is named. */
  readonly unreadable?: 'base' | 'head';
}

/** A finding that is only in one of the two. `cause` null: cannot be told apart. */
export interface FindingMove {
  readonly finding: Finding;
  readonly cause: Cause | null;
}

export interface Comparison {
  readonly format: 'guanxi-diff';
  readonly formatVersion: 1;
  readonly tool: AuditResult['tool'];
  readonly base: ComparedSide;
  readonly head: ComparedSide;
  readonly firm: {
    readonly name: string;
    readonly stage: Moved<StageTriple>;
    /** Shares by mode 0–3; null: no mix. */
    readonly mix: Moved<readonly number[]>;
    readonly causes: readonly CauseEffect[];
  };
  /** Accounts something moved at, the largest movement first, then by id. */
  readonly accounts: readonly AccountMove[];
  readonly unmoved: number;
  readonly opened: readonly FindingMove[];
  readonly closed: readonly FindingMove[];
  /** false: compared from saved results alone, or the head is looked at on an earlier day than the base: causes can be told apart only as far as one excludes another. */
  readonly substituted: boolean;
  /** Where it is false: the causes that nothing excludes. The same ruler and the same day exclude the first two. */
  readonly unsettled?: readonly Cause[];
}
