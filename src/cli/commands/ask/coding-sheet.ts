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

/** The last coding of a sheet, and the key of the list where it is the only one. */
const LAST = /(?<=\n)(?:coding:\n)? *- \{interaction: [^\n]*, purpose: [a-z_]+\}\n$/;

interface State {
  /** What was coded last; null at the beginning. */
  readonly coded: Coded | null;
  /** Text of the sheet with it; null: no file. */
  readonly text: string | null;
}

/**
 * A coder's sheet on the disk, written whole after every answer: killed at any moment, nothing but the answer in flight is lost. A
 * step back takes the sheet back to what it was, down to no file where there was none, and on into `last`, what an earlier sitting
 * coded at its end. Throws CliError where somebody else changes the file meanwhile, or it cannot take a coding.
 */
export class CodingSheet {
  readonly sheet: Sheet;
  readonly #root: string;
  readonly #language: Language;
  readonly #begun: string | null;
  /** Codings of earlier sittings that can be taken back, oldest first. */
  readonly earlier: readonly Coded[];
  #states: readonly State[];

  constructor(root: string, sheet: Sheet, language: Language, last: readonly Coded[] = []) {
    this.sheet = sheet;
    this.#root = root;
    this.#language = language;
    this.#begun = this.#onDisk();
    this.#states = this.#unwound(this.#begun, last);
    this.earlier = this.#states.flatMap(({ coded }) => coded ?? []);
  }

  /** How many were coded and not taken back; none where more were taken back. */
  get count(): number {
    return Math.max(0, this.#states.length - 1 - this.earlier.length);
  }
  get isChanged(): boolean {
    return this.#text(this.#states) !== this.#begun;
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

  /** The sheet as it was before each of these, as far as its end reads as this program writes it. */
  #unwound(text: string | null, last: readonly Coded[]): readonly State[] {
    const coded = last.at(-1);
    const before = text === null || coded === undefined ? undefined : this.#without(text, coded);
    if (coded === undefined || before === undefined) return [{ coded: null, text }];
    return [...this.#unwound(before, last.slice(0, -1)), { coded, text }];
  }

  /** undefined where a person wrote or changed that line. */
  #without(text: string, coded: Coded): string | null | undefined {
    const shorter = text.replace(LAST, '');
    if (shorter === text) return undefined;
    const { file } = this.sheet;
    const fresh = freshSheet(this.sheet);
    const before = shorter === fresh ? null : shorter;
    return edited(file, before, fresh, [codingEdit(coded)], this.#language).after === text ? before : undefined;
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
