import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { Speaker, type Language } from '../../messages/messages.ts';
import { renderDiff, renderDiffJson } from '../../reporters/diff.ts';
import { workspaceLanguage } from '../../workspace/workspace-language.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { compareSides, isSavedResult, openSide } from '../sides.ts';

export interface DiffOptions extends CommonOptions {
  /** A ref or a saved result. */
  readonly base: string;
  /** The same; null: the files as they lie there. A folder alone is where the workspace lies. */
  readonly head: string | null;
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  /** Day the head is looked at. */
  readonly asOf: string | null;
}

/** What moved between two plans and by whose doing. A comparison is no gate: 0 whatever moved, 1 where the head's plan has errors. Throws CliError. */
export async function run(options: DiffOptions, io: Io): Promise<number> {
  const { base, head, dir } = operands(options, io);
  const language = options.lang ?? languageOf(dir, io);
  const speaker = new Speaker(language);
  // A mistyped folder is read as the head: told before whatever is wrong with the base.
  const now = await openSide({ named: head, dir, asOf: options.asOf }, io);
  const before = await openSide({ named: base, dir, asOf: null }, io);
  const comparison = await compareSides(before, now);
  const width = options.width ?? io.stdout.columns;
  deliver(
    options.outputs,
    (format, colour) => (format === 'json' ? renderDiffJson(comparison) : renderDiff(comparison, { language, colour, width })),
    options,
    speaker,
    io,
  );
  return comparison.head.errors > 0 ? EXIT.failed : EXIT.ok;
}

/** `diff main plans`: a folder in second place is where the workspace lies; `diff main..work` is two refs. */
function operands({ base, head, dir }: DiffOptions, io: Io): Pick<DiffOptions, 'base' | 'head' | 'dir'> {
  const range = isSavedResult(base) ? null : /^([^.].*?)\.\.([^./].*)$/.exec(base);
  if (range !== null && head === null) return { base: range[1] ?? base, head: range[2] ?? null, dir };
  if (range !== null && dir === null) return { base: range[1] ?? base, head: range[2] ?? null, dir: head };
  if (head === null || dir !== null || isSavedResult(head) || !isFolder(resolve(io.cwd, head))) return { base, head, dir };
  return { base, head: null, dir: head };
}

function languageOf(dir: string | null, io: Io): Language {
  return workspaceLanguage(resolve(io.cwd, dir ?? '.')) ?? 'en';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
