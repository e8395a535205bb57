import { said } from '../question/said.ts';
import { isMap } from '../../model/field.ts';
import type { Edit, Step } from '../edit/change.ts';
import type { Answers, Form, Given, Question } from '../question/question.ts';
import { claims, ofAccount, quality } from './items.ts';
import { recall, type RecallContext, recalled } from './recall.ts';
import type { Who } from './who.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WorkshopContext {
  readonly who: Who;
  readonly firm: string;
  /** Those one may know, for our side. */
  readonly accounts: readonly Named[];
  /** People of the other side. */
  readonly others: readonly Named[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the sheet stands or will stand. */
  readonly file: string;
  /** What the sheet says already; null: there is none. */
  readonly sheet: Readonly<Record<string, unknown>> | null;
}

/** One person's questionnaire. What a sheet of that day says already is offered, and changed only where the answer is another. */
export function workshopForm(context: WorkshopContext): Form {
  return {
    id: 'workshop',
    title: { key: 'workshop.title' },
    questions: (given) => [...aboutYou(context), ...items(context), ...perAccount(given, context), ...week(given, context)],
    writes: (given) => [{ file: context.file, fresh: '', edits: edits(given, context) }],
  };
}

/** The answers a sheet holds, to be offered again. */
export function answersOn(sheet: Readonly<Record<string, unknown>>): Answers {
  const found = new Map<string, Given>();
  for (const [item, value] of entries(sheet['answers'])) found.set(item, givenAs(value));
  for (const [account, answers] of entries(sheet['account_answers']))
    for (const [item, value] of entries(answers)) found.set(`${account}/${item}`, givenAs(value));
  const accounts = entries(sheet['account_answers']).map(([account]) => account);
  if (accounts.length > 0) found.set('accounts', { as: 'value', value: accounts });
  return found;
}

function aboutYou({ who: { somebody }, sheet }: WorkshopContext): readonly Question[] {
  const about = { key: 'workshop.about.you' } as const;
  return (['function', 'seniority'] as const)
    .filter((field) => somebody[field] === null && sheet?.[field] === undefined)
    .map((field) => ({ id: field, about, asks: { key: `workshop.${field}` }, answer: { kind: 'text' }, certain: true }));
}

function items({ who, firm }: WorkshopContext): readonly Question[] {
  if (who.somebody.side === 'ours')
    return claims('ours', { about: { key: 'workshop.about.firm', args: { firm } }, hint: { key: 'workshop.hint.firm' } });
  const about = { key: 'workshop.about.supplier', args: { firm } } as const;
  return [...claims('customer', { about, hint: { key: 'workshop.hint.supplier' } }), ...quality({ about })];
}

/** Our own people only: a customer answers for its own house in the first place. */
function perAccount(given: Answers, { who, accounts }: WorkshopContext): readonly Question[] {
  if (who.somebody.side === 'customer' || accounts.length === 0) return [];
  const options = accounts.map(({ id, name }) => ({ value: id, says: { key: 'workshop.accounts.option', args: { name } } as const }));
  const picked = given.get('accounts');
  const chosen = picked?.as === 'value' && Array.isArray(picked.value) ? picked.value : [];
  return [
    { id: 'accounts', asks: { key: 'workshop.accounts' }, answer: { kind: 'choice', options, many: true }, certain: true },
    ...accounts
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ id, name }) =>
        ofAccount(id, { about: { key: 'workshop.about.account', args: { name } }, hint: { key: 'workshop.hint.account' } }),
      ),
  ];
}

function week(given: Answers, context: WorkshopContext): readonly Question[] {
  return context.others.length > 0 ? recall(given, asRecall(context)) : [];
}

function asRecall({ who, firm, date, others, sheet }: WorkshopContext): RecallContext {
  return { side: who.somebody.side, firm, date, others, again: sheet?.['recall_week'] !== undefined };
}

function edits(given: Answers, context: WorkshopContext): readonly Edit[] {
  const { who, date, sheet } = context;
  const { somebody, account } = who;
  const head: readonly (readonly [string, unknown])[] = [
    ['respondent', somebody.id],
    ['side', somebody.side],
    ['account', account],
    ['function', somebody.function ?? said(given, 'function')],
    ['seniority', somebody.seniority ?? said(given, 'seniority')],
    ['date', date],
  ];
  return [
    ...head.flatMap(([key, value]) => (value === null || sheet?.[key] !== undefined ? [] : [{ op: 'add', path: [key], value } as const])),
    ...scores(given, context),
    ...contacts(given, context),
  ];
}

/** What was remembered and does not stand there yet. */
function contacts(given: Answers, { who: { somebody }, sheet }: WorkshopContext): readonly Edit[] {
  const before = new Set((Array.isArray(sheet?.['recall_week']) ? sheet['recall_week'] : []).map((one) => JSON.stringify(one)));
  return recalled(given).flatMap(({ with: other, date }): readonly Edit[] => {
    const pair = somebody.side === 'ours' ? { ours: somebody.id, theirs: other } : { ours: other, theirs: somebody.id };
    const value = { ...pair, ...(date === null ? {} : { date }) };
    return before.has(JSON.stringify(value)) ? [] : [{ op: 'append', path: ['recall_week'], value, flow: true, evenIfNone: true }];
  });
}

/** Every item answered with a step or with "don't know", in the order asked; a map nobody began yet is written in one go. */
function scores(given: Answers, context: WorkshopContext): readonly Edit[] {
  const asked = [...items(context), ...perAccount(given, context)].filter(({ answer }) => answer.kind === 'scale');
  const maps = new Map<string, { readonly path: readonly Step[]; readonly values: [string, unknown][] }>();
  for (const { id } of asked) {
    const answer = given.get(id);
    if (answer === undefined || answer.as === 'skipped') continue;
    const [first = '', second] = id.split('/');
    const path = second === undefined ? ['answers'] : ['account_answers', first];
    const map = maps.get(path.join('/')) ?? { path, values: [] };
    map.values.push([second ?? first, answer.as === 'unknown' ? 'unknown' : answer.value]);
    maps.set(path.join('/'), map);
  }
  return [...maps.values()].flatMap(({ path, values }) => stated(context.sheet, path, values));
}

function stated(sheet: WorkshopContext['sheet'], path: readonly Step[], values: readonly (readonly [string, unknown])[]): readonly Edit[] {
  const before = path.reduce<unknown>((at, step) => (isMap(at) ? at[step] : undefined), sheet);
  if (!isMap(before)) return [{ op: 'add', path, value: Object.fromEntries(values), evenIfNone: true }];
  return values.flatMap(([item, value]): readonly Edit[] => {
    const stands = before[item] ?? null;
    if (stands === value) return [];
    return [
      stands === null ? { op: 'add', path: [...path, item], value, evenIfNone: true } : { op: 'replace', path: [...path, item], value },
    ];
  });
}

function givenAs(value: unknown): Given {
  return typeof value === 'number' ? { as: 'value', value } : value === 'unknown' ? { as: 'unknown' } : { as: 'skipped' };
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isMap(value) ? Object.entries(value) : [];
}
