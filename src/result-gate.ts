/** What a policy was held against and what came of it: plain JSON, no prose, no files. */
import type { Args, Finding, Level, Place, Stage } from './result.ts';

/** What `policy` in guanxi.yaml may ask for, in the order in which it is told. */
export const GATE_CHECKS = ['findings', 'claims', 'stages', 'minimums', 'coverage', 'log-age', 'chain-age'] as const;
export type GateCheckId = (typeof GATE_CHECKS)[number];

/** One thing the policy does not accept, or cannot tell. Prose lives in messages/ under `gate.<code>` and `.how`; where a finding is behind it, code, args and prose are the finding's own. */
export interface Violation {
  readonly code: string;
  readonly level: 'warn' | 'error';
  readonly entity: { readonly kind: Level | 'workspace' | 'file'; readonly id: string };
  readonly args: Args;
  /** Places in the plan; where a finding is the reason, its places. Empty only where the policy's own line is all there is. */
  readonly at: readonly Place[];
  /** Where the policy asks for it; null: asked by default. */
  readonly asked: Place | null;
  /** The finding behind it, by fingerprint; of other checks code + entity + what was asked. Never a line. */
  readonly fingerprint: string;
}

export interface GateCheck {
  readonly id: GateCheckId;
  /** unknown: the record cannot tell, and the policy does not ask for more; skipped: switched off, or nothing to compare with. */
  readonly outcome: 'passed' | 'warned' | 'failed' | 'unknown' | 'skipped';
  /** Things looked at: findings, accounts, claims. */
  readonly looked: number;
  readonly violations: readonly Violation[];
}

/** What `guanxi check` says of a result. Present in a saved result of `check` alone. */
export interface GateResult {
  /** No error, and no more warnings than are allowed. */
  readonly passed: boolean;
  readonly checks: readonly GateCheck[];
  /** null: no baseline is kept. */
  readonly baseline: {
    readonly asOf: string;
    readonly rulesetHash: string;
    /** The ruler is another one than the baseline was taken with: lost stages may be the ruler's doing. */
    readonly otherRuler: boolean;
    /** Findings of today that the baseline knows, and findings it knows that are gone. */
    readonly known: number;
    readonly gone: number;
  } | null;
  /** Findings a waiver sets aside. */
  readonly waived: number;
  /** Most warnings that still pass (`--max-warnings`); absent: any number. */
  readonly maxWarnings?: number;
  /** Level each finding counts at, by fingerprint; absent: off, waived, or known to the baseline. */
  readonly levels: Readonly<Record<Finding['fingerprint'], 'warn' | 'error'>>;
}

/** What a baseline keeps per account. */
export interface KeptAccount {
  readonly id: string;
  readonly confirmed: Stage;
  readonly point: Stage;
  /** Gates confirmed as passed, in code-point order. */
  readonly gates: readonly string[];
}

/** A finding the baseline knows. The fingerprint is its identity; the rest is for whoever reads the file. */
export interface KeptFinding {
  readonly fingerprint: string;
  readonly code: string;
  /** Kind and id: `account mengyuan`. */
  readonly entity: string;
  readonly field?: string;
}

/** `guanxi-baseline.json`: what `guanxi check` takes as known. Accounts by id, findings by code, entity and fingerprint. */
export interface Baseline {
  readonly format: 'guanxi-baseline';
  readonly formatVersion: 1;
  readonly asOf: string;
  readonly ruleset: { readonly id: string; readonly version: string; readonly hash: string };
  readonly accounts: readonly KeptAccount[];
  readonly findings: readonly KeptFinding[];
}
