import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { Speaker, type Language } from '../../messages/messages.ts';
import { renderDiff, renderDiffJson } from '../../reporters/diff.ts';
import { workspaceLanguage } from '../../workspace/workspace-language.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { besideRedacted } from '../redact-beside.ts';
import type { RedactOptions } from '../redaction.ts';
import { auditOf, compareSides, isSavedResult, openSide } from '../sides.ts';

export interface DiffOptions extends CommonOptions, RedactOptions {
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
  const { base, head, dir } = await operands(options, io);
  const language = options.lang ?? languageOf(dir, io);
  const speaker = new Speaker(language);
  // A mistyped folder is read as the head: told before whatever is wrong with the base.
  const now = await openSide({ named: head, dir, asOf: options.asOf }, io);
  const before = await openSide({ named: base, dir, asOf: null }, io);
  const comparison = await compareSides(before, now);
  const width = options.width ?? io.stdout.columns;
  const formats = options.outputs.map(({ format }) => format);
  const beside = await besideRedacted(async () => ({ ...(await auditOf(now)), comparison }), formats, options, speaker, io);
  deliver(
    options.outputs,
    (format, colour) => {
      const shown = beside(format).diff(comparison);
      return format === 'json' ? renderDiffJson(shown) : renderDiff(shown, { language, colour, width });
    },
    options,
    speaker,
    io,
  );
  return comparison.head.errors > 0 ? EXIT.failed : EXIT.ok;
}

/** `diff main plans`: a folder in second place is where the workspace lies; `diff main..work` is two refs. */
async function operands({ base, head, dir }: DiffOptions, io: Io): Promise<Pick<DiffOptions, 'base' | 'head' | 'dir'>> {
  const range = rangeOf(base);
  if (range !== null && (head === null || dir === null)) return { ...(await ends(range, head ?? dir, io)), dir: head ?? dir };
  if (head === null || dir !== null || isSavedResult(head) || !isFolder(resolve(io.cwd, head))) return { base, head, dir };
  return { base, head: null, dir: head };
}

/** `a..b` from a to b, `a...b` from where b left a to b; nothing behind the dots: the files as they lie there; before them: HEAD. */
interface Range {
  readonly from: string;
  readonly to: string | null;
  readonly forked: boolean;
}

function rangeOf(text: string): Range | null {
  const [, from = '', dots = '', to = ''] = isSavedResult(text) ? [] : (/^([^.].*?|)(\.{2,3})([^./].*|)$/.exec(text) ?? []);
  if (dots === '' || (from === '' && to === '')) return null;
  return { from: from || 'HEAD', to: to || null, forked: dots.length === 3 };
}

async function ends({ from, to, forked }: Range, dir: string | null, io: Io): Promise<Pick<DiffOptions, 'base' | 'head'>> {
  if (!forked) return { base: from, head: to };
  const { forkOf } = await import('../../workspace/git-commit.ts');
  return { base: forkOf(resolve(io.cwd, dir ?? '.'), io.env, from, to ?? 'HEAD').short, head: to };
}

function languageOf(dir: string | null, io: Io): Language {
  return workspaceLanguage(resolve(io.cwd, dir ?? '.')) ?? 'en';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
