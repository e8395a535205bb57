import { type Language, Speaker } from '../messages/messages.ts';
import type { Args, AuditResult, Finding, Question, Recommendation } from '../result.ts';
import { jsonText } from '../text/json.ts';
import { named, personNames } from './names.ts';

/** A result with its prose: what a reader of the file would otherwise have to look up by code. */
export interface RenderedResult extends AuditResult {
  /** Language of every `message`. */
  readonly language: Language;
  readonly findings: readonly (Finding & { readonly message: string })[];
  readonly recommendations: readonly (Recommendation & { readonly message: string })[];
  readonly questions: readonly (Question & { readonly message: string })[];
}

/** Keys that name a thing stand before those that describe it; the rest follow by code point. */
const FIRST = [
  'format',
  'formatVersion',
  'tool',
  'language',
  'asOf',
  'asOfSource',
  'ruleset',
  'workspace',
  'id',
  'code',
  'action',
  'name',
  'message',
];

/**
 * The result as JSON: two spaces, keys in one order whatever order they were made in, `message` rendered in
 * `language`, a newline at the end. Reading it back and dropping `message` and `language` gives the result again.
 */
export function renderJson(result: AuditResult, language: Language): string {
  return inOneOrder(rendered(result, language));
}

/** As JSON, keys in one order. */
export function inOneOrder(value: unknown): string {
  return jsonText(ordered(value));
}

function rendered(result: AuditResult, language: Language): RenderedResult {
  const speaker = new Speaker(language);
  const names = personNames(result);
  const message = (key: string, args: Args): string => (speaker.has(key) ? speaker.say(key, named(args, names)) : key);
  return {
    ...result,
    language,
    findings: result.findings.map((finding) => ({ ...finding, message: message(`finding.${finding.code}.title`, finding.args) })),
    recommendations: result.recommendations.map((item) => ({ ...item, message: message(`action.${item.action}.title`, item.args) })),
    questions: result.questions.map((item) => ({ ...item, message: message(`question.${item.code}`, item.args) })),
  };
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}

function rank(key: string): number {
  const found = FIRST.indexOf(key);
  return found < 0 ? FIRST.length : found;
}
