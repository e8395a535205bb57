import { type Language, Speaker } from '../messages/messages.ts';
import type { Args, AuditResult, Finding, Question, Recommendation } from '../result.ts';

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

/** Characters that are lawful in JSON and still move a terminal's cursor, reorder a line or end one in JavaScript. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * The result as JSON: two spaces, keys in one order whatever order they were made in, `message` rendered in
 * `language`, a newline at the end. Reading it back and dropping `message` and `language` gives the result again.
 */
export function renderJson(result: AuditResult, language: Language): string {
  const text = JSON.stringify(ordered(rendered(result, language)), null, 2);
  return `${text.replace(UNSAFE, (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function rendered(result: AuditResult, language: Language): RenderedResult {
  const speaker = new Speaker(language);
  const message = (key: string, args: Args): string => (speaker.has(key) ? speaker.say(key, args) : key);
  return {
    ...result,
    language,
    findings: result.findings.map((finding) => ({ ...finding, message: message(`finding.${finding.code}.title`, finding.args) })),
    recommendations: result.recommendations.map((item) => ({ ...item, message: message(`action.${item.action}.title`, item.args) })),
    questions: result.questions.map((question) => ({ ...question, message: message(`question.${question.code}`, question.args) })),
  };
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}

function rank(key: string): number {
  const found = FIRST.indexOf(key);
  return found < 0 ? FIRST.length : found;
}
