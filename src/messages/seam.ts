import type { Language } from './language.ts';

const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** Full-width signs carry their own space. */
const WIDE_END = /[\u3000-\u303f\uff00-\uffef]$/;
const WIDE_START = /^[\u3000-\u303f\uff00-\uffef]/;
const LATIN_END = /[A-Za-z0-9%]$/;
const LATIN_START = /^[A-Za-z0-9]/;
const FULL_STOP_END = /[^.]\.$/;
const FULL_STOP_START = /^\.(?!\.)/;

/**
 * Joins a template's words with a value, looking only at where they meet. Chinese: one space between Han and Latin or
 * digits, none between Han and Han, whichever script a name turns out to be in. Both: `Co.` ends a sentence with one stop.
 */
export function seam(left: string, right: string, language: Language): string {
  if (FULL_STOP_END.test(left) && FULL_STOP_START.test(right)) return left + right.slice(1);
  return language === 'zh' ? chinese(left, right) : left + right;
}

function chinese(left: string, right: string): string {
  const [before, after] = [left.replace(/ $/, ''), right.replace(/^ /, '')];
  const gap = before.length < left.length || after.length < right.length;
  if (before === '' || after === '') return left + right;
  const [han, next] = [HAN_END.test(before), HAN_START.test(after)];
  if (gap) return (han || WIDE_END.test(before)) && (next || WIDE_START.test(after)) ? before + after : left + right;
  return (han && LATIN_START.test(after)) || (next && LATIN_END.test(before)) ? `${left} ${right}` : left + right;
}
