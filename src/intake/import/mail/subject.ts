import { first, type Fields } from './fields.ts';
import { headerText, type Hints } from './words.ts';

/** Characters of a subject that are kept. */
const MOST = 200;
/** Characters of its header that are looked at. */
const MOST_RAW = 4000;
const ANSWER = 're|aw|sv|vs|antw|antwort|答复|回复|回覆|答覆';
const FORWARD = 'fw|fwd|wg|tr|rv|转发|轉寄|轉發|转寄';
const PREFIX = new RegExp(String.raw`^(?:(?:${ANSWER}|${FORWARD})\s*(?:\[\d+\]|\(\d+\))?\s*[:：]|\[(?:external|外部|ext)[^\]]*\])\s*`, 'i');
const IS_ANSWER = new RegExp(String.raw`^(?:\[[^\]]{0,40}\]\s*)?(?:${ANSWER})\s*(?:\[\d+\]|\(\d+\))?\s*[:：]`, 'i');

/** Subject in one line; null where there is none. */
export function subjectOf(fields: Fields, hints: Hints): string | null {
  const text = headerText((first(fields, 'subject') ?? '').slice(0, MOST_RAW), hints).replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim(); // prettier-ignore
  return text === '' ? null : [...text].slice(0, MOST).join('');
}

/** Whether a subject says that it answers another: `Re:`, `AW:`, `答复:`, `回复：`. */
export function isAnswer(subject: string): boolean {
  return IS_ANSWER.test(subject);
}

/** What a thread's subjects have in common: prefixes of answers and forwards taken off, in lower case. */
export function threadSubject(subject: string): string {
  let text = subject;
  for (let rest = text.replace(PREFIX, ''); rest !== text; rest = text.replace(PREFIX, '')) text = rest;
  return text.toLowerCase();
}
