import type { AuditResult } from '../result.ts';
import type { AccountMove, Cause, CauseEffect, ComparedSide, Comparison } from '../result-comparison.ts';
import { VERSION } from '../version.ts';
import type { Change } from './change.ts';
import { eachCause } from './each-cause.ts';
import { effectOn, exact, gateMoves, LEAST, sameTriple, triple } from './effect.ts';
import { findingMoves, type Step } from './finding-moves.ts';
import { errorsIn, unreadableIn } from './unreadable.ts';
import type { Reading } from './reading.ts';
import { rulerLines } from './ruler-lines.ts';

/** What is compared: the base, then each substitution, the head last. */
export interface Substitutions {
  readonly base: Reading;
  readonly steps: readonly [Step, ...Step[]];
  readonly changes: readonly Change[];
  /** The steps tell causes apart; else there is one, and its cause says nothing. */
  readonly told: boolean;
}

export interface Named {
  readonly label: string;
  readonly commit: string | null;
}

const TOOL: AuditResult['tool'] = { name: 'guanxi', version: VERSION };

/** Pure: readings in, what moved and by whose doing out. The movements of the causes add up to the whole movement. */
export function compare(substitutions: Substitutions, names: { readonly base: Named; readonly head: Named }): Comparison {
  const { base, steps, told } = substitutions;
  const head = headOf(substitutions);
  const ids = [...new Set([...head.accounts, ...base.accounts].map(({ id }) => id))];
  const accounts = ids.flatMap((id) => accountMove(id, substitutions) ?? []).sort(byMovement);
  return {
    format: 'guanxi-diff',
    formatVersion: 1,
    tool: TOOL,
    base: side(names.base, base),
    head: side(names.head, head),
    firm: {
      name: head.firm.name,
      stage: { from: triple(base.firm), to: triple(head.firm) },
      mix: { from: mixOf(base), to: mixOf(head) },
      causes: told ? firmCauses(substitutions) : [],
    },
    accounts,
    unmoved: ids.length - accounts.length,
    ...findingMoves(base, steps, told),
    substituted: told,
    ...(told ? {} : { unsettled: unsettled(base, head) }),
  };
}

/** What nothing excludes where only two results are known: the same ruler did nothing, nor did the same day. */
function unsettled(base: Reading, head: Reading): readonly Cause[] {
  return [
    ...(base.ruleset.hash === head.ruleset.hash ? [] : (['ruler'] as const)),
    ...(base.asOf === head.asOf ? [] : (['time'] as const)),
    'record',
    'relationship',
  ];
}

function headOf({ steps }: Substitutions): Reading {
  return (steps.at(-1) ?? steps[0]).reading;
}

function side({ label, commit }: Named, { asOf, ruleset: { id, version, hash }, findings }: Reading): ComparedSide {
  const errors = errorsIn(findings).length;
  return { label, commit, asOf, ruleset: { id, version, hash }, errors };
}

function accountMove(id: string, substitutions: Substitutions): AccountMove | null {
  const { base, told } = substitutions;
  const [from, to] = [accountOf(base, id), accountOf(headOf(substitutions), id)];
  const unreadable =
    from === undefined ? unreadableIn(base, to) && 'base' : to === undefined && unreadableIn(headOf(substitutions), from) && 'head';
  const causes =
    told && !unreadable ? eachStep(substitutions, (before, after, step) => causeOn(id, before, after, step, substitutions)) : [];
  const whole = effectOn(from, to);
  if (!whole.shows && !causes.some((cause) => Math.abs(cause.position ?? 0) >= LEAST.position)) return null;
  return {
    id,
    name: to?.name ?? from?.name ?? id,
    stage: whole.stage,
    position: { from: bounded(from?.position), to: bounded(to?.position) },
    gates: gateMoves(from, to),
    causes,
    ...(unreadable ? { unreadable } : {}),
  };
}

function causeOn(id: string, before: Reading, after: Reading, cause: Cause, substitutions: Substitutions): CauseEffect | null {
  const { stage, position, gates, shows } = effectOn(accountOf(before, id), accountOf(after, id));
  if (!shows && (position ?? 0) === 0) return null;
  return { cause, stage, position, gates, at: lines(cause, (account) => account === id, substitutions) };
}

function firmCauses(substitutions: Substitutions): readonly CauseEffect[] {
  return eachStep(substitutions, (before, after, cause) => {
    const stage = { from: triple(before.firm), to: triple(after.firm) };
    if (sameTriple(stage.from, stage.to) && sameMix(mixOf(before), mixOf(after))) return null;
    const moved = new Set(after.accounts.filter((one) => effectOn(accountOf(before, one.id), one).shows).map(({ id }) => id));
    return { cause, stage, position: null, gates: [], at: lines(cause, (account) => moved.has(account), substitutions) };
  });
}

function eachStep(
  { base, steps }: Substitutions,
  one: (before: Reading, after: Reading, cause: Cause) => CauseEffect | null,
): readonly CauseEffect[] {
  const readings = [base, ...steps.map(({ reading }) => reading)];
  return eachCause(steps.flatMap(({ cause, reading }, index) => one(readings[index] ?? base, reading, cause) ?? []));
}

/** Lines that did it: those of the account, else those that several share. */
function lines(cause: Cause, mine: (account: string) => boolean, substitutions: Substitutions): CauseEffect['at'] {
  if (cause === 'time') return [];
  if (cause === 'ruler') return rulerLines(substitutions.base.ruleset, headOf(substitutions).ruleset);
  const changes = substitutions.changes.filter((change) => change.cause === cause);
  const own = changes.filter(({ account }) => account !== null && mine(account));
  const found = own.length > 0 ? own : changes.filter(({ account }) => account === null);
  const byLine = new Map(found.map(({ at, side }) => [`${side}\n${at.file}\n${at.line}`, { file: at.file, line: at.line, side }]));
  return [...byLine.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(b.side, a.side));
}

function accountOf(reading: Reading, id: string) {
  return reading.accounts.find((account) => account.id === id);
}

function bounded(position: { readonly point: number | null; readonly lo: number | null; readonly hi: number | null } | undefined) {
  return position === undefined ? null : { point: position.point, lo: position.lo, hi: position.hi };
}

function mixOf({ firm }: Reading): readonly number[] | null {
  return firm.mix?.modes.map(({ share }) => share) ?? null;
}

function sameMix(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.every((share, mode) => Math.abs(share - (b[mode] ?? 0)) < LEAST.mix);
}

/** The largest movement first; who came or went before all others. */
function byMovement(a: AccountMove, b: AccountMove): number {
  return movement(b) - movement(a) || compareText(a.id, b.id);
}

function movement({ stage, position }: AccountMove): number {
  if (stage.from === null || stage.to === null) return Number.MAX_VALUE;
  const [from, to] = [position.from?.point ?? null, position.to?.point ?? null];
  return from === null || to === null ? 1 : exact(Math.abs(to - from));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
