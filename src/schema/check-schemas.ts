import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inOrder } from './catalogue.ts';
import { checkValues } from './check-values.ts';
import type { Problem } from './problem.ts';
import { problemsFromAjv } from './problems-from-ajv.ts';
import { type SchemaName, schemaErrors } from './validators.ts';

export interface SchemaCheck {
  /** Of the parsed files, by place; what went wrong while reading stands in `workspace.problems`. */
  readonly problems: readonly Problem[];
  /** Files that are as their schema wants them. Interaction files are not among them: their reader checks them. */
  readonly valid: ReadonlySet<string>;
}

/** Every parsed file against its schema, and what schemas cannot say of one file. */
export function checkSchemas(workspace: Workspace): SchemaCheck {
  const problems: Problem[] = [];
  const valid = new Set<string>();
  const check = (schema: SchemaName, source: SourceFile | null): void => {
    if (source === null) return;
    const found = problemsOf(source, schema);
    problems.push(...found);
    if (!found.some((problem) => problem.severity === 'error')) valid.add(source.file);
  };
  check('config', workspace.config);
  check('ruleset', workspace.ruleset);
  check('firm', workspace.firm);
  check('chain', workspace.chain);
  for (const source of workspace.accounts) check('account', source);
  for (const source of workspace.communities) check('community', source);
  for (const source of workspace.workshops) check('workshop', source);
  for (const source of workspace.imports) check('intake', source);
  return { problems: inOrder(problems), valid };
}

/** All that is wrong with one parsed file. */
export function problemsOf(source: SourceFile, schema: SchemaName): Problem[] {
  return inOrder([...problemsFromAjv(source, schemaErrors(schema, source.data), schema), ...checkValues(source, schema)]);
}
