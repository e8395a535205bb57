import { isMap } from '../../model/field.ts';
import type { SourceFile } from '../../workspace/source.ts';
import { nearest } from '../../text/suggest.ts';
import { answer, begin, current, type Interview } from './interview.ts';
import { objection } from './objection.ts';
import type { AnswerKind, Given, Phrase, Question, Value } from './question.ts';

/** One answer as written in a file, by question id. */
export interface Written {
  readonly value: unknown;
  /** 1-based. */
  readonly line: number;
}
export type WrittenAnswers = ReadonlyMap<string, Written>;

/** Something wrong in a file of answers. `line` null: it is not there at all. */
export interface Mistake {
  readonly line: number | null;
  readonly question: string;
  readonly says: Phrase;
}

/** Maps in maps are questions below others: `mengyuan: {company_owned: 3}` is `mengyuan/company_owned`. Null where the file is no map. */
export function writtenAnswers(source: SourceFile): WrittenAnswers | null {
  if (!isMap(source.data)) return null;
  const found = new Map<string, Written>();
  const walk = (map: Readonly<Record<string, unknown>>, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(map)) {
      const at = [...path, key];
      if (isMap(value)) walk(value, at);
      else found.set(at.join('/'), { value, line: source.locate(at, 'key').line });
    }
  };
  walk(source.data, []);
  return found;
}

/**
 * Answers a form from a file, as far as it goes: what the file does not mention is skipped. All mistakes at once, by line; with
 * any, the interview is not to be used. `others`: ids answered elsewhere, which are no mistake here.
 */
export function fill(
  start: Interview,
  written: WrittenAnswers,
  others: ReadonlySet<string>,
): { readonly interview: Interview; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const asked = new Set(start.questions.map(({ id }) => id));
  let interview = start;
  for (let question = current(interview); question !== null; question = current(interview)) {
    for (const { id } of interview.questions) asked.add(id);
    const entry = written.get(question.id);
    const given = entry === undefined ? usual(question) : read(question.answer, entry.value);
    const wrong = objection(question, given);
    if (wrong === null) interview = answer(interview, given);
    else {
      mistakes.push({ line: entry?.line ?? null, question: question.id, says: wrong });
      interview = without(interview, question.id);
    }
  }
  for (const [id, { line }] of written) {
    if (asked.has(id) || others.has(id)) continue;
    const [near] = nearest(id, [...asked, ...others]);
    mistakes.push({
      line,
      question: id,
      says: near === undefined ? { key: 'ask.file.unasked' } : { key: 'ask.file.near', args: { near } },
    });
  }
  return { interview, mistakes: mistakes.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)) };
}

/** A question that could not be answered is left out, so that the rest of the file is still looked at. */
function without(interview: Interview, id: string): Interview {
  const { form } = interview;
  const rest = { ...form, questions: (given: Interview['given']) => form.questions(given).filter((question) => question.id !== id) };
  return begin(rest, interview.given);
}

function usual({ needed, usual: value }: Question): Given {
  return needed === true && value !== undefined ? { as: 'value', value } : { as: 'skipped' };
}

const YES = new Set<unknown>([true, 'yes', '是']);
const NO = new Set<unknown>([false, 'no', '否']);

function read({ kind, ...rest }: AnswerKind, value: unknown): Given {
  if (value === 'unknown') return { as: 'unknown' };
  if (value === 'skip' || value === null) return { as: 'skipped' };
  const many = 'many' in rest && rest.many === true;
  if (kind === 'yes-no' && (YES.has(value) || NO.has(value))) return { as: 'value', value: YES.has(value) };
  if (kind === 'choice' && many) return { as: 'value', value: Array.isArray(value) ? value.map(String) : [String(value)] };
  const asText = kind === 'text' || kind === 'date' || kind === 'id' || kind === 'choice';
  return { as: 'value', value: asText && typeof value === 'number' ? String(value) : (value as Value) };
}
