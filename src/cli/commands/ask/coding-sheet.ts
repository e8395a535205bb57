import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Coded, codedIn, codingEdit, freshSheet, type Sheet } from '../../../intake/coding/coding-form.ts';
import type { Interview } from '../../../intake/question/interview.ts';
import type { Language } from '../../../messages/messages.ts';
import { DiskTree } from '../../../workspace/disk-tree.ts';
import { readText } from '../../../workspace/read.ts';
import { edited } from '../../edited.ts';
import { CliError } from '../../errors.ts';
import { writeChanges } from '../../write-changes.ts';

interface State {
  /** What was coded last; null at the beginning. */
  readonly coded: Coded | null;
  /** Text of the sheet with it; null: no file. */
  readonly text: string | null;
}

/**
 * A coder's sheet on the disk, written whole after every answer: killed at any moment, nothing but the answer in flight is lost. A
 * step back takes the sheet back to what it was, down to no file where there was none. Throws CliError where somebody else changes
 * the file meanwhile, or it cannot take a coding.
 */
export class CodingSheet {
  readonly sheet: Sheet;
  readonly #root: string;
  readonly #language: Language;
  #states: readonly State[];

  constructor(root: string, sheet: Sheet, language: Language) {
    this.sheet = sheet;
    this.#root = root;
    this.#language = language;
    this.#states = [{ coded: null, text: this.#onDisk() }];
  }

  /** How many were coded and not taken back. */
  get count(): number {
    return this.#states.length - 1;
  }

  save({ given }: Interview): void {
    const wanted = codedIn(given);
    const same = wanted.findIndex((one, index) => !isSame(one, this.#states[index + 1]?.coded ?? null));
    const kept = this.#states.slice(0, 1 + (same < 0 ? wanted.length : same));
    let next = kept;
    for (const coded of wanted.slice(kept.length - 1)) {
      const before = next.at(-1)?.text ?? null;
      next = [...next, { coded, text: edited(this.sheet.file, before, freshSheet(this.sheet), [codingEdit(coded)], this.#language).after }];
    }
    this.#write(this.#text(this.#states), this.#text(next));
    this.#states = next;
  }

  #text(states: readonly State[]): string | null {
    return states.at(-1)?.text ?? null;
  }

  #write(before: string | null, after: string | null): void {
    if (before === after) return;
    writeChanges(this.#root, [{ file: this.sheet.file, before, after: after ?? freshSheet(this.sheet) }]);
    if (after === null) rmSync(join(this.#root, this.sheet.file), { force: true });
  }

  #onDisk(): string | null {
    const { file } = this.sheet;
    if (!existsSync(join(this.#root, file))) return null;
    const { text, problem } = readText(new DiskTree(this.#root), file);
    if (problem !== null && problem.name !== 'empty-file')
      throw new CliError('cli.error.edit.syntax', { file, line: problem.at.line }, [], this.#language);
    return text;
  }
}

function isSame(a: Coded, b: Coded | null): boolean {
  return b !== null && a.interaction === b.interaction && a.purpose === b.purpose;
}
