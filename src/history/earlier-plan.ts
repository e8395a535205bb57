import type { SourceFile } from '../workspace/source.ts';
import type { RawLog, Workspace } from '../workspace/workspace.ts';
import { BlendedFile } from './blended-file.ts';
import type { Span } from './dated.ts';
import { earlier } from './earlier.ts';
import type { LogChanges, LogHeads } from './log-changes.ts';

/** A plan without what its own files date in a span. */
export interface EarlierPlan {
  readonly workspace: Workspace;
  /** Entries in the span, by `entryKey`. */
  readonly without: ReadonlySet<string>;
  readonly heads: LogHeads;
  /** It held something dated so. */
  readonly changed: boolean;
}

/** The base as its own day knows it: files that reach further already hold work of the days after. */
export function earlierPlan(base: Workspace, { later, heads }: LogChanges, span: Span): EarlierPlan {
  let changed = later.base.size > 0;
  const one = (source: SourceFile): SourceFile | null => {
    const pruned = earlier(source, span);
    if (pruned !== source) changed = true;
    return pruned.data === undefined ? null : pruned;
  };
  const many = (sources: readonly SourceFile[]): SourceFile[] => sources.flatMap((source) => one(source) ?? []);
  const kept = new Map([...heads.base].map(([file, head]) => [file, one(head) ?? new BlendedFile(head, {})] as const));
  const workspace: Workspace = {
    ...base,
    firm: base.firm && one(base.firm),
    chain: base.chain && one(base.chain),
    accounts: many(base.accounts),
    communities: many(base.communities),
    workshops: many(base.workshops),
    logs: base.logs.map((raw) => beside(raw, kept.get(raw.file))),
  };
  return { workspace, without: later.base, heads: kept, changed };
}

/** A log with something else beside its entries. */
export function beside(raw: RawLog, head: SourceFile | undefined): RawLog {
  return head === undefined ? raw : { ...raw, head };
}
