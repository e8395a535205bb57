import type { Rules } from '../policy/ruleset.ts';
import { type Mix, type ModeShare, type Note, STAGES, type Stage, type StageReading } from '../result.ts';
import { mixBands } from './uncertainty/simulate.ts';
import type { Weights } from './weights.ts';

/** How likely an account is in each mode, 0–3; without draws 1 for its stage, and worst and best beside it. */
export interface MixRow {
  readonly weight: number;
  readonly p: readonly number[];
  /** What it cannot be below and above, per mode; with draws the same as `p`. */
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** A row of drawn probabilities. */
export function drawnRow(weight: number, p: readonly number[]): MixRow {
  return { weight, p, lo: p, hi: p };
}

/** A row from the stage alone: an account counts at its point, surely where it can be nothing else, possibly wherever it can be. */
export function stagedRow(weight: number, { point, confirmed, possible }: StageReading): MixRow {
  return {
    weight,
    p: STAGES.map((stage) => (stage === point ? 1 : 0)),
    lo: STAGES.map((stage) => (stage === confirmed && stage === possible ? 1 : 0)),
    hi: STAGES.map((stage) => (stage >= confirmed && stage <= possible ? 1 : 0)),
  };
}

/** Share of each mode with its band; what is not assessed could be any mode and is never spread over them. */
export function modeShares(rows: readonly MixRow[], unassessed: number): ModeShare[] {
  const sum = (stage: Stage, pick: (row: MixRow) => readonly number[]): number =>
    Math.min(
      1,
      rows.reduce((total, row) => total + row.weight * (pick(row)[stage] ?? 0), 0),
    );
  return STAGES.map((stage) => ({
    stage,
    share: sum(stage, (row) => row.p),
    lo: sum(stage, (row) => row.lo),
    hi: Math.min(1, sum(stage, (row) => row.hi) + unassessed),
  }));
}

/** Kish's effective number of accounts (Σw)² ÷ Σw²; null without weight. */
export function effectiveNumber(weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total <= 0 ? null : total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

/** Mean stage of what is assessed, 0–3; null without weight. */
export function meanStage(shares: readonly Pick<ModeShare, 'stage' | 'share'>[]): number | null {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  return total <= 0 ? null : shares.reduce((sum, { stage, share }) => sum + stage * share, 0) / total;
}

/** The mode that holds at least `enough` and surely more than any other could; null: mixed. */
export function dominantMode(shares: readonly ModeShare[], enough: number): Stage | null {
  const found = shares.find((one) => one.share >= enough && shares.every((other) => other === one || one.lo > other.hi));
  return found?.stage ?? null;
}

/** Smallest and largest share of a mode when any one account is left out and the others keep their proportions; null with fewer than two. */
export function leaveOneOut(rows: readonly MixRow[], stage: Stage): { readonly lo: number; readonly hi: number } | null {
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const whole = rows.reduce((sum, row) => sum + row.weight * (row.p[stage] ?? 0), 0);
  const left = rows.flatMap((row) => (total - row.weight > 0 ? [(whole - row.weight * (row.p[stage] ?? 0)) / (total - row.weight)] : []));
  return rows.length < 2 || left.length === 0 ? null : { lo: Math.min(...left), hi: Math.max(...left) };
}

export interface Mixed {
  readonly id: string;
  readonly stage: StageReading;
  /** Drawn probabilities of the four modes and the stage in each draw, where there are draws. */
  readonly p?: readonly number[];
  readonly stages?: Uint8Array;
  /** How many alike the account stands for. */
  readonly count?: number;
  /** Gross profit earned with it; the profit-weighted mix needs it of every account. */
  readonly grossProfit?: number | null;
}

/**
 * The firm's mode mix over what its accounts weigh. `accounts` are those of the weights (payers, or suppliers);
 * null with fewer than two: one account is reported as itself.
 */
export function modeMix(accounts: readonly Mixed[], weights: Weights, rules: Rules): Mix | null {
  if (accounts.length < 2) return null;
  const rows = accounts.map((account) => stagedRow(weights.shares.get(account.id) ?? 0, account.stage)).filter(({ weight }) => weight > 0);
  const modes = modeShares(rows, weights.unassessed);
  const effective = effectiveNumber(rows.map(({ weight }) => weight));
  return {
    basis: weights.basis,
    period: weights.period,
    modes,
    drawn: drawnModes(accounts, weights),
    unassessed: weights.unassessed,
    effectiveAccounts: effective,
    dominant: dominantMode(modes, rules.value('mix.dominant')),
    byCount: shared(accounts.map((account) => stagedRow(account.count ?? 1, account.stage))) ?? [0, 0, 0, 0],
    byGrossProfit: byGrossProfit(accounts, (account, weight) => stagedRow(weight, account.stage)),
    notes: [...weights.notes, ...fewNotes(rows, modes, effective, rules)],
  };
}

/** Mix_k = Σ w·p_k with its 5–95 % band (method §4); null without draws. */
function drawnModes(accounts: readonly Mixed[], weights: Weights): readonly ModeShare[] | null {
  const drawn = accounts.flatMap(({ id, p, stages }) => (p && stages ? [{ weight: weights.shares.get(id) ?? 0, p, stages }] : []));
  const draws = drawn[0]?.stages.length ?? 0;
  if (draws === 0) return null;
  const bands = mixBands(drawn, draws, weights.unassessed);
  return modeShares(
    drawn.map(({ weight, p }) => drawnRow(weight, p)),
    weights.unassessed,
  ).map((mode) => ({
    ...mode,
    lo: Math.min(mode.share, bands[mode.stage]?.lo ?? 0),
    hi: Math.max(mode.share, bands[mode.stage]?.hi ?? 1),
  }));
}

/** Shares of the four modes over the rows' own total; null without weight. */
function shared(rows: readonly MixRow[]): number[] | null {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  const scaled = rows.map((row) => ({ ...row, weight: row.weight / total }));
  return modeShares(scaled, 0).map(({ share }) => share);
}

function byGrossProfit(accounts: readonly Mixed[], row: (account: Mixed, weight: number) => MixRow): number[] | null {
  const rows: MixRow[] = [];
  for (const account of accounts) {
    if (typeof account.grossProfit !== 'number') return null;
    rows.push(row(account, Math.max(0, account.grossProfit)));
  }
  return shared(rows);
}

/** Few accounts carry the mix: says how many in effect, and how far the leading mode moves when one is left out. */
function fewNotes(rows: readonly MixRow[], modes: readonly ModeShare[], effective: number | null, rules: Rules): Note[] {
  if (effective === null || effective >= rules.value('mix.effective')) return [];
  const leading = modes.reduce((best, one) => (one.share > best.share ? one : best));
  const range = leaveOneOut(rows, leading.stage);
  return [{ code: 'mix.few-accounts', args: { effective, stage: leading.stage, lo: range?.lo ?? null, hi: range?.hi ?? null } }];
}
