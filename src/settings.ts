import { formatDay, parseDate } from './model/days.ts';
import type { Day } from './model/values.ts';
import type { AuditResult, RulesetInfo } from './result.ts';
import type { SourceFile } from './workspace/source.ts';
import type { Workspace } from './workspace/workspace.ts';
import { DEFAULT_RULES } from './policy/default-rules.ts';
import { fnv1a64 } from './policy/hash.ts';
import type { Policy } from './policy/policy.ts';
import { readPolicy } from './policy/read-policy.ts';
import { makeRules, type Rules } from './policy/ruleset.ts';

export interface Settings {
  readonly asOf: Day;
  /** Up to here things have happened: the plan's own day, or today. Equal to `asOf` unless `--as-of` looks back. */
  readonly horizon: Day;
  readonly asOfText: string;
  readonly asOfSource: AuditResult['asOfSource'];
  readonly language: 'en' | 'zh' | null;
  /** Shared reports show pseudonyms. */
  readonly pseudonyms: boolean;
  readonly rules: Rules;
  readonly policy: Policy;
}

/** A date that is none was given on the command line. */
export class AsOfError extends RangeError {
  readonly text: string;
  constructor(text: string) {
    super(`not a date: ${text}`);
    this.name = 'AsOfError';
    this.text = text;
  }
}

interface Config {
  readonly as_of?: unknown;
  readonly language?: unknown;
  readonly ruleset?: { readonly overrides?: unknown };
  readonly privacy?: { readonly pseudonyms?: unknown };
  readonly policy?: unknown;
}

/** What a run says of its day; see PlanRequest. */
export interface DayRequest {
  readonly asOf?: string;
  readonly commitDay?: string;
  readonly today: string;
}

/**
 * Day, language, ruler and policy. `--as-of` > guanxi.yaml > the day of the commit checked out, where the caller names one > today
 * (§11.13); a partial date means its last day. Throws AsOfError.
 */
export function readSettings(workspace: Workspace, request: DayRequest): Settings {
  const config = (workspace.config.data ?? {}) as Config;
  const stated = config.as_of === undefined ? undefined : String(config.as_of);
  const usual = stated ?? request.commitDay ?? request.today;
  const text = request.asOf ?? usual;
  const read = parseDate(text);
  if (typeof read === 'string') throw new AsOfError(text);
  return {
    asOf: read.last,
    horizon: horizonOf(read.last, usual),
    asOfText: formatDay(read.last),
    asOfSource:
      request.asOf !== undefined ? 'flag' : stated !== undefined ? 'config' : request.commitDay !== undefined ? 'commit' : 'today',
    language: config.language === 'en' || config.language === 'zh' ? config.language : null,
    pseudonyms: config.privacy?.pseudonyms === true,
    rules: makeRules(
      [...overridesOf(workspace.ruleset, ['overrides']), ...overridesOf(workspace.config, ['ruleset', 'overrides'])],
      fnv1a64,
    ),
    policy: readPolicy(config.policy, { locate: (path) => workspace.config.locate(path), lastDay }),
  };
}

/** A date as the schema admits it, `2026-09`, as its last day. */
function lastDay(date: string): string {
  const read = parseDate(date);
  return typeof read === 'string' ? date : formatDay(read.last);
}

function horizonOf(asOf: Day, usual: string): Day {
  const read = parseDate(usual);
  return typeof read === 'string' ? asOf : Math.max(asOf, read.last);
}

/** Overrides with a known id, a number and a reason; the schemas have said what is wrong with the others. Of two on one id the later wins. */
function overridesOf(source: SourceFile | null, path: readonly string[]): RulesetInfo['overrides'] {
  if (source === null) return [];
  let list: unknown = source.data;
  for (const key of path) list = (list as Record<string, unknown> | null | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: Record<string, unknown> | null, index) => {
    const rule = DEFAULT_RULES.find((one) => one.id === item?.['id']);
    const { value, reason } = item ?? {};
    if (!rule || typeof value !== 'number' || typeof reason !== 'string') return [];
    return [{ id: rule.id, value, default: rule.value, reason, at: source.locate([...path, index], 'value') }];
  });
}
