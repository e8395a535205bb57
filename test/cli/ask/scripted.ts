import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../../src/cli/commands/ask.ts';
import { askOptions } from '../../../src/cli/commands/ask/mode.ts';
import type { Values } from '../../../src/cli/options.ts';
import type { Asked, Move, Prompter } from '../../../src/intake/question/conduct.ts';
import { type FakeIo, fakeIo } from '../fake-io.ts';

const HENGRUI = join(import.meta.dirname, '../../../fixtures/hengrui');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the bundled workspace, in a folder called `plans`. */
export function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-ask-'));
  made.push(folder);
  cpSync(HENGRUI, join(folder, 'plans'), { recursive: true });
  return folder;
}

export type Turn = (asked: Asked) => Move | undefined;

/** A person who does what the script says, question by question, and after it answers everything with 2, yes or nothing. Remembers what they were asked. */
export function person(...script: readonly (Move | Turn)[]): Prompter & { readonly asked: string[] } {
  const asked: string[] = [];
  const left = [...script];
  return {
    asked,
    ask(question) {
      asked.push(question.question.id);
      const turn = left.shift();
      const move = typeof turn === 'function' ? turn(question) : turn;
      return Promise.resolve(move ?? usual(question));
    },
  };
}

function usual({ question }: Asked): Move {
  if (question.id === 'agree') return value(true);
  if (question.answer.kind === 'scale') return value(2);
  return question.answer.kind === 'yes-no' ? value(false) : { do: 'answer', given: { as: 'skipped' } };
}

export const value = (given: string | number | boolean | readonly string[]): Move => ({
  do: 'answer',
  given: { as: 'value', value: given },
});
export const UNKNOWN: Move = { do: 'answer', given: { as: 'unknown' } };
export const SKIP: Move = { do: 'answer', given: { as: 'skipped' } };
export const BACK: Move = { do: 'back' };
export const LEAVE: Move = { do: 'quit' };
export const CTRL_C: Move = { do: 'cancelled' };

/** `guanxi ask plans` in that folder, on 2026-06-29; `null`: no terminal. */
export async function ask(cwd: string, values: Values, prompter: Prompter | null): Promise<FakeIo & { readonly code: number }> {
  const io = fakeIo({ cwd });
  const code = await run(askOptions('plans', { lang: 'en', ...values }), { ...io, today: () => '2026-06-29' }, () =>
    Promise.resolve(prompter),
  );
  return { ...io, code };
}

export function text(cwd: string, file: string): string | null {
  const path = join(cwd, 'plans', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Names in the folder of drafts, without the file that keeps them out of git. */
export function drafts(cwd: string): readonly string[] {
  const folder = join(cwd, 'plans/.guanxi/drafts');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== '.gitignore') : [];
}
