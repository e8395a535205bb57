import { isMap } from '../model/field.ts';
import type { Day } from '../model/values.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { RawLog, Workspace } from '../workspace/workspace.ts';
import { Blend } from './blend.ts';
import { BlendedFile } from './blended-file.ts';
import type { Change } from './change.ts';
import { logChanges } from './log-changes.ts';

/** The head as it would be if nothing had happened since the base's day, and in which lines the two differ. */
export interface BlendedPlans {
  readonly workspace: Workspace;
  /** Entries of the head that happened since, by `entryKey`. */
  readonly without: ReadonlySet<string>;
  readonly changes: readonly Change[];
}

type AccountOf = (data: unknown, path: readonly (string | number)[]) => string | null;

/** `day`: the base's; `upTo`: the head's, beyond which entries count nowhere. */
export function blendPlans(base: Workspace, head: Workspace, day: Day, upTo: Day): BlendedPlans {
  const changes: Change[] = [];
  const one = (before: SourceFile | null, now: SourceFile | null, accountOf: AccountOf): SourceFile | null => {
    const hear = new Blend(day, (cause, side, path) => {
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
  const logs = logChanges(base.logs, head.logs, day, upTo);
  changes.push(...logs.changes);
  const workspace: Workspace = {
    ...head,
    firm: one(base.firm, head.firm, nobody),
    chain: one(base.chain, head.chain, nobody),
    accounts: many(base.accounts, head.accounts, (data) => text(data, 'id')),
    communities: many(base.communities, head.communities, nobody),
    workshops: many(base.workshops, head.workshops, (data) => text(data, 'account')),
    logs: head.logs.map((raw): RawLog => {
      const beside = one(logs.heads.base.get(raw.file) ?? null, logs.heads.head.get(raw.file) ?? null, rhythmOf);
      return beside === null ? raw : { ...raw, head: beside };
    }),
  };
  return { workspace, without: logs.later, changes };
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
