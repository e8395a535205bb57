import type { Finding, Place, Severity } from '../result.ts';

export type Level = 'off' | 'warn' | 'error';
/** What to do where the record cannot tell. */
export type OnUnknown = 'pass' | 'warn' | 'fail';

/** Which accounts something holds for: those named and those that carry a tag; both null: every account. */
export interface Scope {
  readonly accounts: readonly string[] | null;
  readonly tags: readonly string[] | null;
}

/** What every demand on the record states. */
export interface Demand extends Scope {
  readonly of: 'firm' | 'accounts';
  readonly level: Level;
  readonly unknown: OnUnknown;
  readonly at: Place;
}

export interface Minimum extends Demand {
  /** `stage`, `position`, `gate.<id>` or an indicator's symbol. */
  readonly measure: string;
  readonly min: number | null;
  readonly max: number | null;
}

export interface CoverageDemand extends Demand {
  readonly indicator: string;
  /** Share that must be observed, 0–1. */
  readonly min: number;
}

export interface AgeDemand extends Demand {
  readonly days: number;
}

/** Levels; null: not stated here. */
export interface Levels {
  readonly severities: Readonly<Partial<Record<Severity, Level>>>;
  readonly rules: ReadonlyMap<string, Level>;
  readonly claims: Level | null;
  readonly stages: Level | null;
}

/** Levels of some accounts. */
export interface Override extends Scope, Levels {
  readonly at: Place;
}

/** A finding, or every finding of one code, set aside for a time. */
export interface Waiver {
  readonly code: string;
  readonly entity: string | null;
  readonly field: string | null;
  readonly reason: string;
  readonly by: string;
  /** Last day it holds, `YYYY-MM-DD`. */
  readonly until: string;
  readonly at: Place;
}

/** `policy` of guanxi.yaml as read; lists in the order written, of which the last that fits counts. */
export interface Policy extends Levels {
  readonly minimums: readonly Minimum[];
  readonly coverage: readonly CoverageDemand[];
  readonly logAge: readonly AgeDemand[];
  readonly chainAge: AgeDemand | null;
  readonly overrides: readonly Override[];
  /** Path of the baseline from the workspace's root; null: not stated. */
  readonly baseline: string | null;
  readonly waivers: readonly Waiver[];
  /** Where levels of rules, claims and stages are asked for; null: by default. */
  readonly places: { readonly claims: Place | null; readonly stages: Place | null; readonly rules: ReadonlyMap<string, Place> };
}

export const BASELINE_FILE = 'guanxi-baseline.json';

/** Without a word in guanxi.yaml: errors fail, warnings warn, no account loses a confirmed stage. */
export const DEFAULT_LEVELS = {
  severities: { error: 'error', warning: 'warn', info: 'off' },
  claims: 'off',
  stages: 'error',
} as const satisfies { readonly severities: Record<Severity, Level>; readonly claims: Level; readonly stages: Level };

/** An account as far as a scope asks for it. */
export interface Scoped {
  readonly id: string;
  readonly tags: readonly string[];
}

export function fits({ accounts, tags }: Scope, account: Scoped): boolean {
  if (accounts === null && tags === null) return true;
  return (accounts?.includes(account.id) ?? false) || (tags?.some((tag) => account.tags.includes(tag)) ?? false);
}

/** A mistake in the files: no policy, waiver or baseline sets it aside. */
export function isDataError(finding: Pick<Finding, 'lens' | 'severity'>): boolean {
  return finding.lens === 'data' && finding.severity === 'error';
}
