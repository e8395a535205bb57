import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { jsonText } from '../text/json.ts';
import { remarksOf } from './remarks/remarks-of.ts';
import type { Remark } from './remarks/remark.ts';
import { fitting, omissions, type SizeOf } from './sarif/limits.ts';
import { resultsOf, ROOT_ID } from './sarif/results.ts';
import { rulesOf } from './sarif/rules.ts';

/** Kebab-case names of findings by code, shown beside it; without one a rule goes by its code alone. */
export type RuleNames = Readonly<Record<string, string>>;

/** The address GitHub and editors know the schema by. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const TAGS = { en: 'en-US', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: one run, one result per finding and per violation of a policy, files from
 * the root of the repository, waived findings suppressed. Within GitHub's limits (`sizeOf`: bytes after
 * gzip, else before it); what they leave out is said in a notification. Valid without any finding. JSON, two spaces, a newline at the end.
 */
export function renderSarif(result: AuditResult, language: Language, names: RuleNames = {}, sizeOf?: SizeOf): string {
  const speaker = new Speaker(language);
  const remarks = remarksOf(result, speaker);
  const write = (kept: number): string =>
    jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run(result, remarks, kept, speaker, names)] });
  return fitting(remarks.length, write, sizeOf);
}

function run(result: AuditResult, all: readonly Remark[], kept: number, speaker: Speaker, names: RuleNames): object {
  const remarks = all.slice(0, kept);
  const rules = rulesOf(remarks, speaker, names);
  const language = TAGS[speaker.language];
  const notifications = omissions(all, kept, speaker);
  const { name, version } = result.tool;
  return {
    tool: { driver: { name, version, semanticVersion: version, language, rules } },
    language,
    automationDetails: { id: categoryOf(result) },
    invocations: [{ executionSuccessful: true, ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}) }],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT_ID]: { description: { text: speaker.say('machine.sarif.root') } } },
    results: resultsOf(remarks, rules, result, speaker),
    properties: { asOf: result.asOf, ruleset: `${result.ruleset.id}@${result.ruleset.version}`, rulesetHash: result.ruleset.hash },
  };
}

/** Everything before the last `/` is the category: two workspaces of one repository do not overwrite each other. */
function categoryOf({ tool, workspace }: AuditResult): string {
  return workspace.path === null || workspace.path === '' ? `${tool.name}/` : `${tool.name}/${workspace.path}/`;
}
