import { list } from './build-offerings.ts';
import { span, text, word } from './build-values.ts';
import { parseDate } from './days.ts';
import type { Field } from './field.ts';
import type { DateSpan } from './values.ts';
import { PURPOSES } from './log.ts';
import type { Answer, CodedItem, WorkshopSheet } from './workshop.ts';

/** One person's sheet. Respondent and date may come from the path `workshops/<date>/<respondent>.yaml`. */
export function buildWorkshop(root: Field): WorkshopSheet | null {
  if (!root.isMap) return null;
  const path = root.source.file.split('/');
  const respondent = text(root.get('respondent')) ?? (path.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const byAccount: Record<string, Readonly<Record<string, Answer>>> = {};
  for (const [account, child] of root.get('account_answers')?.entries() ?? []) byAccount[account] = answers(child);
  return {
    respondent,
    side: word(root.get('side'), ['ours', 'customer'] as const) ?? 'ours',
    account: text(root.get('account')),
    function: text(root.get('function')),
    seniority: text(root.get('seniority')),
    date: span(root.get('date')) ?? folderDate(path.at(-2), root),
    answers: answers(root.get('answers')),
    accountAnswers: byAccount,
    recallWeek: list(root.get('recall_week'), (item) => ({
      ours: text(item.get('ours')),
      theirs: text(item.get('theirs')),
      date: span(item.get('date')),
      at: item.at,
    })),
    coding: list(root.get('coding'), coded).flatMap((item) => item ?? []),
    at: root.at,
  };
}

function coded(item: Field): CodedItem | null {
  const named = item.get('interaction');
  const interaction = text(named);
  const purpose = word(item.get('purpose'), PURPOSES);
  return named === null || interaction === undefined || purpose === undefined ? null : { interaction, purpose, at: named.at };
}

function folderDate(folder: string | undefined, root: Field): DateSpan | undefined {
  const date = folder === undefined ? 'malformed' : parseDate(folder);
  return typeof date === 'string' || folder === undefined ? undefined : { ...date, text: folder, at: root.at };
}

/** Scores 0–4; `unknown` is an answer too. Anything else is skipped. */
function answers(field: Field | null): Readonly<Record<string, Answer>> {
  const found: Record<string, Answer> = {};
  for (const [item, child] of field?.entries() ?? []) {
    const { value } = child;
    if (value === 'unknown') found[item] = { score: null, at: child.at };
    else if (typeof value === 'number' && value >= 0 && value <= 4) found[item] = { score: value, at: child.at };
  }
  return found;
}
