import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { KINDS } from './fields.ts';

const PSEUDONYM = new RegExp(`^(${KINDS.join('|')})-([0-9a-f]{10})$`);
/** Fields a reader reads; ids and paths stay as they are, so that one finds them again. */
const READ = new Set(['name', 'label', 'says', 'reason', 'tags', 'function', 'seniority', 'group', 'unreached']);

/** A redacted result with its pseudonyms in the language of the report: 单位-7f3a9c04d1. What is not redacted comes back as it is. */
export function worded(result: AuditResult, language: Language): AuditResult {
  return result.redacted === undefined ? result : inWords(result, language);
}

/** The same of any value whose names are pseudonyms. */
export function inWords<T>(value: T, language: Language): T {
  return language === 'en' ? value : (walk(value, false, wordsIn(language)) as T);
}

/** A pseudonym as a reader of the language reads it; any other text as it is. */
export function wordsIn(language: Language): (text: string) => string {
  const speaker = new Speaker(language);
  return (text) => text.replace(PSEUDONYM, (_whole, kind: string, digits: string) => speaker.say(`pseudonym.${kind}`, { digits }));
}

function walk(value: unknown, read: boolean, say: (text: string) => string): unknown {
  if (typeof value === 'string') return read ? say(value) : value;
  if (Array.isArray(value)) return value.map((item) => walk(item, read, say));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, walk(item, key === 'args' || READ.has(key) || (read && key !== 'id'), say)]),
  );
}
