import { advise } from './advice/advise.ts';
import { assemble } from './assemble.ts';
import { diagnose } from './diagnosis.ts';
import { byImportance, judge } from './findings/judge.ts';
import { asFindings } from './findings/problem-findings.ts';
import { buildModel } from './model/build.ts';
import { readSettings } from './settings.ts';
import type { AuditResult } from './result.ts';
import { inOrder } from './schema/catalogue.ts';
import { checkSchemas, problemsOf } from './schema/check-schemas.ts';
import type { Problem } from './schema/problem.ts';
import { readLogs } from './workspace/log-reader.ts';
import { openWorkspace } from './workspace/open.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface AuditRequest {
  /** Folder of the workspace, or one below it. */
  readonly dir: string;
  /** `--as-of`; wins over guanxi.yaml, which wins over today. */
  readonly asOf?: string;
  /** `YYYY-MM-DD`: the only clock. */
  readonly today: string;
}

export interface Audit {
  readonly result: AuditResult;
  readonly problems: readonly Problem[];
  readonly workspace: Workspace;
}

/**
 * The whole story. What cannot be read is left out and told as a problem; the rest is diagnosed.
 * Throws ConfigError where there is no workspace or guanxi.yaml cannot be used, AsOfError on a flag that is no date.
 */
export function audit(request: AuditRequest): Audit {
  const workspace = openWorkspace(request.dir);
  const settings = readSettings(workspace, request);
  const { asOf, rules } = settings;
  const checked = checkSchemas(workspace);
  const logs = readLogs(workspace.logs, asOf, problemsOf);
  const { model, problems: linked } = buildModel(workspace, checked.valid, logs);
  const problems = inOrder([...workspace.problems, ...checked.problems, ...logs.problems, ...linked]);

  const diagnosis = diagnose(model, asOf, rules);
  const facts = { asOf, rules, model, ...diagnosis };
  const findings = [...judge(facts), ...asFindings(problems)].sort(byImportance);
  const result = assemble(model, fileCount(workspace), settings, diagnosis, { findings, ...advise(facts) });
  return { result, problems, workspace };
}

function fileCount(workspace: Workspace): number {
  const single = [workspace.config, workspace.firm, workspace.chain, workspace.ruleset].filter((file) => file !== null);
  return single.length + workspace.accounts.length + workspace.communities.length + workspace.workshops.length + workspace.logs.length;
}
