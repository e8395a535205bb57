import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import { nearest } from '../text/suggest.ts';
import type { LogReading } from '../workspace/log-reader.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Account } from './account.ts';
import { Field } from './field.ts';
import { Known } from './known.ts';
import { checkEntryLinks } from './link-entries.ts';
import {
  ACCOUNT_REFERENCES,
  CHAIN_REFERENCES,
  COMMUNITY_REFERENCES,
  FIRM_REFERENCES,
  LOG_REFERENCES,
  type Reference,
  type ReferenceKind,
  type ReferencePath,
  referencesAt,
  WORKSHOP_REFERENCES,
} from './link-references.ts';
import type { Model } from './model.ts';

/** Every reference in the workspace that names nothing, each at the value itself, with ids that may have been meant. */
export function checkLinks(workspace: Workspace, valid: ReadonlySet<string>, model: Model, logs: LogReading): readonly Problem[] {
  const known = new Known(workspace, valid, model);
  const problems: Problem[] = [];
  const check = (source: SourceFile | null, table: readonly ReferencePath[], account?: Account): void => {
    if (source === null) return;
    const root = Field.root(source);
    for (const [path, kind] of table) {
      for (const reference of referencesAt(root, path)) problems.push(...dangling(known, reference, kind, account));
    }
  };
  check(workspace.firm, FIRM_REFERENCES);
  check(workspace.chain, CHAIN_REFERENCES);
  const accounts = new Map(model.accounts.map((account) => [account.at.file, account]));
  for (const source of workspace.accounts) check(source, ACCOUNT_REFERENCES, accounts.get(source.file));
  for (const source of workspace.communities) check(source, COMMUNITY_REFERENCES);
  for (const source of workspace.workshops) check(source, WORKSHOP_REFERENCES);
  for (const head of logs.heads) check(head, LOG_REFERENCES);
  problems.push(...checkEntryLinks(model, known, logs));
  return problems;
}

function dangling(known: Known, reference: Reference, kind: ReferenceKind, account: Account | undefined): readonly Problem[] {
  const customer = reference.around.get('side')?.value === 'customer';
  const ids = known.ids(kind, { account, customer });
  if (ids === null || ids.has(reference.id)) return [];
  const at = reference.key ? reference.field.keyAt : reference.field.at;
  const named = kind === 'claimant' ? (customer ? 'person' : 'team') : kind;
  const args = { kind: named, id: reference.id, uses: 1 };
  return [
    problem('dangling-id', at, {
      args,
      length: reference.id.length,
      suggestions: nearest(reference.id, ids),
    }),
  ];
}
