import { isMap } from '../model/field.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Blend } from './blend.ts';
import { BlendedFile } from './blended-file.ts';
import type { Change } from './change.ts';
import type { Span } from './dated.ts';
import { beside, earlierPlan } from './earlier-plan.ts';
import { logChanges } from './log-changes.ts';
import { headPairs } from './log-heads.ts';

/** Two plans without what happened after the base's day, and in which lines the head differs from what it would be then. */
export interface BlendedPlans {
  /** The head as it would be if nothing had happened since the base's day. */
  readonly head: Without;
  /** The base without what its own files date after its day; null: they date nothing so. */
  readonly base: Without | null;
  readonly changes: readonly Change[];
}

/** A plan without some of its entries, by `entryKey`. */
export interface Without {
  readonly workspace: Workspace;
  readonly without: ReadonlySet<string>;
}

type AccountOf = (data: unknown, path: readonly (string | number)[]) => string | null;

/** `span`: from the base's day to the head's, beyond which entries count nowhere. */
export function blendPlans(base: Workspace, head: Workspace, span: Span): BlendedPlans {
  const changes: Change[] = [];
  const one = (before: SourceFile | null, now: SourceFile | null, accountOf: AccountOf): SourceFile | null => {
    const hear = new Blend(span.after, (cause, side, path) => {
      const source = side === 'head' ? now : before;
      if (source === null) return;
      changes.push({ cause, side, account: accountOf(source.data, path), at: source.locate(path, 'key') });
    });
    const data = hear.of(before?.data, now?.data);
    const shown = now ?? before;
    return data === undefined || shown === null ? null : new BlendedFile(shown, data);
  };
  const many = (before: readonly SourceFile[], now: readonly SourceFile[], accountOf: AccountOf): SourceFile[] =>
    partners(before, now).flatMap(([earlier, current]) => one(earlier, current, accountOf) ?? []);
  const logs = logChanges(base.logs, head.logs, span);
  changes.push(...logs.changes);
  const then = earlierPlan(base, logs, span);
  const heads = new Map(
    headPairs(then.heads, logs.heads.head).map(
      ({ before, now }) => [now.file, one(before, now, rhythmOf) ?? new BlendedFile(now, {})] as const,
    ),
  );
  const workspace: Workspace = {
    ...head,
    firm: one(then.workspace.firm, head.firm, nobody),
    chain: one(then.workspace.chain, head.chain, nobody),
    accounts: many(then.workspace.accounts, head.accounts, (data) => text(data, 'id')),
    communities: many(then.workspace.communities, head.communities, nobody),
    workshops: many(then.workspace.workshops, head.workshops, (data) => text(data, 'account')),
    logs: head.logs.map((raw) => beside(raw, heads.get(raw.file))),
  };
  return {
    head: { workspace, without: logs.later.head },
    base: then.changed ? { workspace: then.workspace, without: then.without } : null,
    changes,
  };
}

const nobody: AccountOf = () => null;

/** Whose rhythm a path in the head of a log lies in. */
const rhythmOf: AccountOf = (data, [key, index]) => {
  const list = isMap(data) && key === 'standing' ? data['standing'] : null;
  return Array.isArray(list) && typeof index === 'number' ? text(list[index], 'account') : null;
};

function text(data: unknown, key: string): string | null {
  const value = isMap(data) ? data[key] : undefined;
  return typeof value === 'string' ? value : null;
}

/** Files that describe the same thing: by the id they state, else by their path. Head's order, then what is gone. */
function partners(base: readonly SourceFile[], head: readonly SourceFile[]): (readonly [SourceFile | null, SourceFile | null])[] {
  const name = (source: SourceFile): string => text(source.data, 'id') ?? source.file;
  const before = new Map(base.map((source) => [name(source), source]));
  const now = new Set(head.map(name));
  return [
    ...head.map((source) => [before.get(name(source)) ?? null, source] as const),
    ...base.filter((source) => !now.has(name(source))).map((source) => [source, null] as const),
  ];
}
