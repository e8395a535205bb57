import { buildModel } from './model/build.ts';
import { endedGrounds } from './model/ground.ts';
import type { Model } from './model/model.ts';
import { keptTooLong, retentionOf } from './model/retention.ts';
import type { Rules } from './policy/ruleset.ts';
import { readSettings, type Settings } from './settings.ts';
import { inOrder } from './schema/catalogue.ts';
import { policyProblems } from './schema/check-policy.ts';
import { checkSchemas, problemsOf } from './schema/check-schemas.ts';
import type { Problem } from './schema/problem.ts';
import { readLogs } from './workspace/log-reader.ts';
import { openWorkspace } from './workspace/open.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface PlanRequest {
  /** Folder of the workspace, or one below it. */
  readonly dir: string;
  /** `--as-of`; wins over guanxi.yaml, which wins over today. */
  readonly asOf?: string;
  /** In CI, the day of the commit checked out, `YYYY-MM-DD`: before today, so that an untouched plan is judged alike on any day. */
  readonly commitDay?: string;
  /** `YYYY-MM-DD`: the only clock. */
  readonly today: string;
  /** Already opened, in place of what lies in `dir`: a commit, or one put together from two. */
  readonly workspace?: Workspace;
  /** In place of the workspace's own ruler. */
  readonly rules?: Rules;
  /** Entries passed over, as `entryKey` names them. */
  readonly without?: ReadonlySet<string>;
}

/** A plan as read, checked and linked; nothing measured. */
export interface Plan {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly model: Model;
  /** Interactions left out because they lie after the day looked back to. */
  readonly later: number;
  /** All that is wrong with it, by place. */
  readonly problems: readonly Problem[];
}

/**
 * The first half of the story, which `validate` tells alone: files, schemas, links. What cannot be read is left out and told.
 * Throws ConfigError where there is no workspace or guanxi.yaml cannot be used, AsOfError on a flag that is no date.
 */
export function readPlan(request: PlanRequest): Plan {
  const workspace = request.workspace ?? openWorkspace(request.dir);
  const own = readSettings(workspace, request);
  const settings = request.rules === undefined ? own : { ...own, rules: request.rules };
  const checked = checkSchemas(workspace);
  const logs = readLogs(workspace.logs, settings.asOf, problemsOf, settings.horizon, request.without);
  const { model, problems: linked } = buildModel(workspace, checked.valid, logs);
  const wrongNames = policyProblems(settings.policy, workspace.config, model.accounts);
  const kept = [...endedGrounds(workspace, settings.asOf), ...keptTooLong(model, logs, retentionOf(workspace.config, settings.asOf))];
  const problems = inOrder([...workspace.problems, ...checked.problems, ...logs.problems, ...linked, ...wrongNames, ...kept]);
  return { workspace, settings, model, later: logs.later, problems };
}
