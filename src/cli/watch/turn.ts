import type { Audit } from '../../audit.ts';
import { type Moves, movesBetween } from '../../history/moves.ts';
import type { Problem } from '../../schema/problem.ts';
import type { ConfigError } from '../../workspace/config-error.ts';
import type { Change } from './quiet.ts';

/** What came of one try: a diagnosis, a guanxi.yaml that cannot be used, or none at all. */
export type Attempt =
  | { readonly kind: 'audited'; readonly audit: Audit }
  | { readonly kind: 'refused'; readonly error: ConfigError }
  | { readonly kind: 'gone' };

/** Why the diagnosis shown is not of the plan as it lies there. */
export type Held =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly texts: ReadonlyMap<string, string> }
  | Exclude<Attempt, { readonly kind: 'audited' }>;

/** What one run has to show. */
export interface Turn {
  readonly run: number;
  readonly changed: readonly Change[];
  /** The last diagnosis of a plan that was not just broken; null: there was none yet. */
  readonly good: Audit | null;
  /** Run it is of. */
  readonly of: number;
  /** What moved since the diagnosis before it, and which run that was; null: there was none, or nothing new is shown. */
  readonly moved: { readonly moves: Moves; readonly since: number; readonly before: Audit } | null;
  readonly held: Held | null;
  /** Files changed since the diagnosis shown. */
  readonly touched: ReadonlySet<string>;
}

/**
 * A plan that is just being typed is not diagnosed: where a file changed since the last diagnosis has errors, or errors appeared
 * in any file, the last diagnosis stays. Errors that were there from the start are no reason.
 */
export function nextTurn(earlier: Turn | null, attempt: Attempt, changed: readonly Change[]): Turn {
  const run = (earlier?.run ?? 0) + 1;
  const touched = new Set([...(earlier?.touched ?? []), ...changed.map(({ file }) => file)]);
  const held = heldBy(earlier?.good ?? null, attempt, touched);
  if (held !== null || attempt.kind !== 'audited')
    return { run, changed, good: earlier?.good ?? null, of: earlier?.of ?? 0, moved: null, held, touched };
  const before = earlier?.good ?? null;
  const moved = before && { moves: movesBetween(before.result, attempt.audit.result), since: earlier?.of ?? 0, before };
  return { run, changed, good: attempt.audit, of: run, moved, held: null, touched: new Set() };
}

function heldBy(good: Audit | null, attempt: Attempt, touched: ReadonlySet<string>): Held | null {
  if (attempt.kind !== 'audited') return attempt;
  if (good === null) return null;
  const known = filesWithErrors(good);
  const problems = errors(attempt.audit).filter(({ at }) => touched.has(at.file) || !known.has(at.file));
  return problems.length === 0 ? null : { kind: 'problems', problems, texts: attempt.audit.workspace.texts };
}

function filesWithErrors(audit: Audit): ReadonlySet<string> {
  return new Set(errors(audit).map(({ at }) => at.file));
}

function errors({ problems }: Audit): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
