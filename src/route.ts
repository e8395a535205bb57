import { advise } from './advice/advise.ts';
import { byNearness, route } from './advice/route.ts';
import { RERANKED } from './advice/top-three.ts';
import { diagnose } from './diagnosis.ts';
import { DEFAULT_DRAWS, type Draws } from './draws.ts';
import { type PlanRequest, readPlan } from './plan.ts';
import type { RouteResult, Stage } from './result.ts';
import { rounded } from './rounded.ts';
import type { Problem } from './schema/problem.ts';
import { VERSION } from './version.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface RouteRequest extends PlanRequest {
  /** null or absent: every account. An id the workspace does not hold gives no route. */
  readonly account?: string | null;
  /** Stage to reach; null or absent: the next one of each account. */
  readonly to?: Stage | null;
  /** null: advice is not ranked again. Default: seed 1. */
  readonly draws?: Draws | null;
}

export interface Routes {
  readonly result: RouteResult;
  /** Every account of the workspace. */
  readonly accounts: readonly string[];
  readonly problems: readonly Problem[];
  readonly workspace: Workspace;
}

/**
 * The cheapest way to a stage, for one account or all. Throws ConfigError where there is no workspace or guanxi.yaml cannot be
 * used, AsOfError on a flag that is no date.
 */
export function routes(request: RouteRequest): Routes {
  const { workspace, settings, model, problems } = readPlan(request);
  const { asOf, rules } = settings;
  const draws = request.draws === undefined ? DEFAULT_DRAWS : request.draws;
  const facts = { asOf, rules, model, ...diagnose(model, asOf, rules) };
  const { recommendations } = advise(facts, draws);
  const asked = facts.accounts.filter(({ id }) => (request.account ?? id) === id);
  const people = [...asked.flatMap((account) => account.people), ...(facts.firm.team ?? [])];
  const result: RouteResult = {
    format: 'guanxi-route',
    formatVersion: 1,
    tool: { name: 'guanxi', version: VERSION },
    asOf: settings.asOfText,
    asOfSource: settings.asOfSource,
    ruleset: rules.info,
    language: settings.language,
    firm: facts.firm.name,
    people: Object.fromEntries(people.flatMap(({ id, name }) => (name === null ? [] : [[id, name]]))),
    draws: draws === null ? null : { count: Math.min(RERANKED, draws.count), seed: draws.seed },
    routes: asked.map((account) => route(account, facts, request.to ?? null, recommendations)).sort(byNearness),
  };
  return { result: rounded(result), accounts: facts.accounts.map(({ id }) => id), problems, workspace };
}
