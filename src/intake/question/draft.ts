import { parsedJson } from '../../text/json.ts';
import type { Answers, Given, Value } from './question.ts';

/** A questionnaire not finished yet. It belongs to one person, one form and one day. */
export interface Draft {
  readonly form: string;
  readonly respondent: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly given: Answers;
}

/** `whole` false: the file was cut or damaged, and what could be read of it is here. */
export type DraftReading = { readonly draft: Draft; readonly whole: boolean } | null;

const VERSION = 1;

/** JSON with a line for each answer, so that of a damaged file the whole lines can be saved. */
export function draftText({ form, respondent, date, given }: Draft): string {
  const head = JSON.stringify({ draft: VERSION, form, respondent, date });
  const lines = [...given].map(([question, answer]) => JSON.stringify({ question, ...answer }));
  return `${head.slice(0, -1)},"answers":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads what `draftText` wrote; null where not even its head can be read. */
export function readDraft(text: string): DraftReading {
  const [first = '', ...rest] = text.split('\n');
  const head = parsedJson(`${first}]}`);
  if (!isHead(head)) return null;
  const lines = rest.filter((line) => line.trim() !== '');
  const ends = lines.at(-1) === ']}';
  const answers = (ends ? lines.slice(0, -1) : lines).map((line) => answerOf(parsedJson(line.replace(/,$/, ''))));
  const broken = answers.indexOf(null);
  const whole = broken === -1 ? answers : answers.slice(0, broken);
  const given = new Map(whole.flatMap((answer) => (answer === null ? [] : [answer])));
  const { form, respondent, date } = head;
  return { draft: { form, respondent, date, given }, whole: ends && broken === -1 };
}

function isHead(head: unknown): head is { form: string; respondent: string; date: string } {
  if (typeof head !== 'object' || head === null) return false;
  const { draft, form, respondent, date } = head as Record<string, unknown>;
  return draft === VERSION && [form, respondent, date].every((text) => typeof text === 'string');
}

function answerOf(line: unknown): readonly [string, Given] | null {
  if (typeof line !== 'object' || line === null) return null;
  const { question, as, value } = line as Record<string, unknown>;
  if (typeof question !== 'string') return null;
  if (as === 'unknown' || as === 'skipped') return [question, { as }];
  return as === 'value' && isValue(value) ? [question, { as, value }] : null;
}

function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return ['string', 'number', 'boolean'].includes(typeof value);
}
