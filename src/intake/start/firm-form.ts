import { said } from '../question/said.ts';
import type { Answers, Form, Phrase, Question } from '../question/question.ts';
import { firmIdOf, firmOf, MOST_PEOPLE, parts, people } from './firm-stated.ts';

/** A file a new workspace begins with: the text into which the answers are written. */
export interface StartFile {
  readonly file: string;
  readonly fresh: string;
}

const LANGUAGES = ['en', 'zh'] as const;
const KINDS = ['manufacturer', 'merchant', 'platform', 'service'] as const;

/** The firm in one go: language, name, kind, mail domains, and who of us deals with customers. */
export function firmForm(config: StartFile, firm: StartFile, language: 'en' | 'zh'): Form {
  return {
    id: 'init',
    title: { key: 'start.title' },
    questions: (given) => [...aboutFirm(given, language), ...people(given).flatMap((_, index) => aboutPerson(given, index + 1))],
    writes: (given) => [
      { ...config, edits: [{ op: 'replace', path: ['language'], value: said(given, 'language') ?? language }] },
      { ...firm, edits: Object.entries(firmOf(given)).map(([key, value]) => ({ op: 'add', path: [key], value })) },
    ],
  };
}

/** The answers of somebody who says nothing but the name. */
export function firmGiven(name: string, language: 'en' | 'zh'): Answers {
  const answers = { language, 'firm/name': name, 'firm/id': firmIdOf(name) };
  return new Map(Object.entries(answers).map(([id, value]) => [id, { as: 'value', value }]));
}

function aboutFirm(given: Answers, language: 'en' | 'zh'): Question[] {
  const name = said(given, 'firm/name') ?? '';
  return [
    {
      id: 'language',
      asks: { key: 'start.language' },
      answer: { kind: 'choice', options: LANGUAGES.map((value) => ({ value, says: { key: `start.language.${value}` } })) },
      usual: language,
      needed: true,
    },
    { id: 'firm/name', asks: { key: 'start.name' }, answer: { kind: 'text' }, needed: true },
    {
      id: 'firm/id',
      asks: { key: 'start.id' },
      hint: { key: 'start.id.hint' },
      answer: { kind: 'id', known: [], fresh: true },
      usual: firmIdOf(name),
      needed: true,
    },
    {
      id: 'firm/kind',
      asks: { key: 'start.kind' },
      answer: { kind: 'choice', options: KINDS.map((value) => ({ value, says: { key: `start.kind.${value}` } })) },
    },
    { id: 'firm/industry', asks: { key: 'start.industry' }, answer: { kind: 'text' } },
    {
      id: 'firm/currency',
      asks: { key: 'start.currency' },
      hint: { key: 'start.currency.wrong' },
      answer: { kind: 'text', check: currency },
    },
    { id: 'firm/domains', asks: { key: 'start.domains' }, hint: { key: 'start.domains.hint' }, answer: { kind: 'text', check: domains } },
  ];
}

function aboutPerson(given: Answers, n: number): Question[] {
  const about = (field: string): string => `person/${n}/${field}`;
  const name: Question = {
    id: about('name'),
    asks: { key: 'start.person', args: { n } },
    hint: { key: 'start.person.hint' },
    answer: { kind: 'text' },
  };
  if (said(given, about('name')) === null) return [name];
  return [
    name,
    { id: about('function'), asks: { key: 'start.function' }, hint: { key: 'start.function.hint' }, answer: { kind: 'text' } },
    { id: about('address'), asks: { key: 'start.address' }, hint: { key: 'start.address.hint' }, answer: { kind: 'text', check: address } },
    ...(n < MOST_PEOPLE
      ? [{ id: about('another'), asks: { key: 'start.another' }, answer: { kind: 'yes-no' }, usual: false } as const satisfies Question]
      : []),
  ];
}

function currency(text: string): Phrase | null {
  return /^[A-Za-z]{3}$/.test(text.trim()) ? null : { key: 'start.currency.wrong' };
}

function domains(text: string): Phrase | null {
  return parts(text).every((domain) => /^[^\s@]+\.[^\s@]+$/.test(domain)) ? null : { key: 'start.domains.wrong' };
}

function address(text: string): Phrase | null {
  return parts(text).every((mail) => /^[^\s@]+@[^\s@]+$/.test(mail)) ? null : { key: 'start.address.wrong' };
}
