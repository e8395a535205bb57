import { advise } from './advice/advise.ts';
import { assemble } from './assemble.ts';
import { diagnose } from './diagnosis.ts';
import { DEFAULT_DRAWS, type Draws } from './draws.ts';
import { byImportance, judge } from './findings/judge.ts';
import { WAIVER_RULES } from './findings/registry.ts';
import { asFindings } from './findings/problem-findings.ts';
import { describeNetwork } from './network/network.ts';
import { type PlanRequest, readPlan } from './plan.ts';
import type { Policy } from './policy/policy.ts';
import { waive } from './policy/waivers.ts';
import type { AuditResult } from './result.ts';
import type { Problem } from './schema/problem.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface AuditRequest extends PlanRequest {
  /** null: no simulation. Default: 2,000 draws, seed 1. */
  readonly draws?: Draws | null;
}

export interface Audit {
  readonly result: AuditResult;
  readonly problems: readonly Problem[];
  readonly workspace: Workspace;
  /** What guanxi.yaml asks of the result. */
  readonly policy: Policy;
}

/**
 * The whole story. What cannot be read is left out and told as a problem; the rest is diagnosed.
 * Throws ConfigError where there is no workspace or guanxi.yaml cannot be used, AsOfError on a flag that is no date.
 */
export function audit(request: AuditRequest): Audit {
  const { workspace, settings, model, later, problems } = readPlan(request);
  const { asOf, rules } = settings;

  const draws = request.draws === undefined ? DEFAULT_DRAWS : request.draws;
  const diagnosis = diagnose(model, asOf, rules, draws);
  const network = describeNetwork(model, diagnosis.ties, { asOf, rules });
  const facts = { asOf, rules, model, ...diagnosis };
  const judged = waive([...judge(facts), ...asFindings(problems)], settings.policy.waivers, settings.asOfText);
  const findings = [...judged.findings, ...judge({ ...facts, waivers: judged.uses }, WAIVER_RULES)].sort(byImportance);
  const result = assemble(model, { files: fileCount(workspace), later, path: workspace.path }, settings, draws, diagnosis, {
    network,
    findings,
    ...advise(facts, draws),
  });
  return { result, problems, workspace, policy: settings.policy };
}

function fileCount(workspace: Workspace): number {
  const single = [workspace.config, workspace.firm, workspace.chain, workspace.ruleset].filter((file) => file !== null);
  return single.length + workspace.accounts.length + workspace.communities.length + workspace.workshops.length + workspace.logs.length;
}
