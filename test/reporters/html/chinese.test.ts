import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import type { AuditResult } from '../../../src/result.ts';
import { pageOf } from './page.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const WORKSPACES = ['hengrui', 'northwind', 'cases/ao-1984', 'cases/bms-2001', 'cases/gree-2022', 'cases/pg-walmart-1998'];

/** Lowercase Latin words a Chinese reader may meet outside of code, names and places, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  guanxi: 'name of the program',
  default: 'id of the ruleset',
  ppm: 'unit',
  rwg: 'symbol of an index',
};
/** What is typed as it stands: a command, a file, a field of the plan that a remark names as missing. */
const TYPED = [/guanxi (?:audit|explain)(?: --[a-z]+)?/g, /[\w/-]+\.(?:yaml|csv|jsonl)\b/g, /未填：[a-z_、]+/g, /（sell_in）/g];
const zh = new Speaker('zh');

/** Words of the plan itself: who has no name is told by id, and a function the program does not know by the word it was given. */
function ofThePlan({ accounts, firm }: AuditResult): ReadonlySet<string> {
  const people = accounts.flatMap((account) => account.people);
  const nameless = [...people, ...(firm.team ?? [])].filter((person) => person.name === null);
  const functions = people.flatMap((person) => person.function ?? []).filter((word) => !zh.has(`function.${word}`));
  return new Set([...nameless.map((person) => person.id), ...functions]);
}

/** What people wrote, in capitals: whatever is then still in small letters comes from the program. A code is one word of ASCII letters. */
function shouted<T>(value: T): T {
  const loud = (text: string): string => (/^[\w.~/-]*$/.test(text) ? text : text.toUpperCase());
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return loud(one);
    if (Array.isArray(one)) return one.map(walk);
    return one !== null && typeof one === 'object' ? Object.fromEntries(Object.entries(one).map(([key, own]) => [key, walk(own)])) : one;
  };
  return walk(value) as T;
}

/** Texts and labels of the page; what is typed, and where something stands, are Latin by nature. */
function spoken(page: Document, result: AuditResult): readonly string[] {
  page.querySelectorAll('style, code, .at').forEach((element) => element.remove());
  const texts = Array.from(page.querySelectorAll('body *')).flatMap((element) => [
    ...Array.from(element.childNodes).flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : [])),
    ...['title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  return texts.map((text) => TYPED.reduce((left, typed) => left.replace(typed, ''), text).replaceAll(result.ruleset.hash, ''));
}

describe('a page in Chinese', () => {
  it.each(WORKSPACES)('shows no raw code for %s', (workspace) => {
    const { result } = audit({ dir: join(FIXTURES, workspace), today: '2026-06-30', draws: { count: 200, seed: 1 } });
    const words = spoken(pageOf(shouted(result), 'zh'), result).flatMap((text) =>
      Array.from(text.matchAll(/(?<![A-Za-z0-9_.])[a-z][A-Za-z0-9_.]*/g), ([word]) => ({ word, text: text.slice(0, 80) })),
    );
    const own = ofThePlan(result);
    expect(words.filter(({ word }) => !Object.hasOwn(ALLOWED, word) && !own.has(word))).toEqual([]);
  });
});
