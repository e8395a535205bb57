import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';
import { type Known, knownOf } from '../../../src/intake/capture/known.ts';
import type { Scene } from '../../../src/intake/capture/scene.ts';
import { answer, begin, current } from '../../../src/intake/question/interview.ts';
import type { FileEdit, Form, Given, Question, Value } from '../../../src/intake/question/question.ts';
import { readPlan } from '../../../src/plan.ts';
import { openTree } from '../../../src/workspace/open.ts';
import { MemoryTree } from '../../support/memory-tree.ts';

/** A plan in memory: text by path. */
export type Texts = Readonly<Record<string, string>>;

export function fixture(name: string): Texts {
  const root = join('fixtures', name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

export function knownIn(texts: Texts): Known {
  return knownOf(openTree(new MemoryTree(texts)));
}

export function sceneOf(texts: Texts, respondent: string | null = null, day = '2026-06-30'): Scene {
  return { known: knownIn(texts), day, respondent };
}

/** The plan with what a form writes. */
export function applied(texts: Texts, writes: readonly FileEdit[]): Texts {
  const after = { ...texts };
  for (const { file, fresh, edits } of writes) after[file] = editYaml(after[file] ?? fresh, edits);
  return after;
}

/** Errors and warnings of a plan, each by name and file. */
export function problemsIn(texts: Texts): readonly string[] {
  const { problems } = readPlan({ dir: '/plan', today: '2026-06-30', asOf: '2026-06-30', workspace: openTree(new MemoryTree(texts)) });
  return problems.map(({ name, at }) => `${name} ${at.file}`).sort();
}

/** Answers every question as `reply` says, through the engine that holds answers to their questions; ends after `most`. */
export function walk(form: Form, reply: (question: Question, nth: number) => Given, most = 400): readonly (readonly [string, Given])[] {
  let interview = begin(form);
  for (let nth = 0; nth < most; nth += 1) {
    const question = current(interview);
    if (question === null) break;
    interview = answer(interview, reply(question, nth));
  }
  return [...interview.given];
}

/** Answers by question id; what is not named is skipped. Throws where a named one is never asked, or one is needed and not named. */
export function filled(
  form: Form,
  values: Readonly<Record<string, Value | null>>,
): { readonly given: ReadonlyMap<string, Given>; readonly asked: readonly string[] } {
  const left = new Set(Object.keys(values));
  const given = walk(form, ({ id }) => {
    left.delete(id);
    const value = values[id];
    return value === null ? { as: 'unknown' } : value === undefined ? { as: 'skipped' } : { as: 'value', value };
  });
  if (left.size > 0) throw new Error(`never asked: ${[...left].join(', ')}; asked: ${given.map(([id]) => id).join(', ')}`);
  return { given: new Map(given), asked: given.map(([id]) => id) };
}
