import { resolve } from 'node:path';
import { Speaker } from '../../messages/messages.ts';
import { LENSES, STAGES } from '../../result.ts';
import { topicsOf } from '../../explain/topics-of.ts';
import { inert } from '../../text/inert.ts';
import { type Candidate, candidates, folderIn, type Ids, type Line } from '../completion/candidates.ts';
import { knownIds } from '../completion/known-ids.ts';
import { SCRIPTS } from '../completion/scripts.ts';
import { type Shell, SHELLS } from '../completion/values.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { choice, type CommonOptions } from '../options.ts';

export interface CompletionOptions extends CommonOptions {
  /** null: bash. */
  readonly shell: string | null;
  /** What was typed, `guanxi` first; empty: the script itself is wanted. */
  readonly words: readonly string[];
  readonly line: Line;
}

/** Prints what a shell sources, or what may stand at the cursor, one a line. */
export function run(options: CompletionOptions, io: Io): number {
  const shell = choice('completion', SHELLS, options.shell ?? 'bash') ?? 'bash';
  if (options.words.length === 0) {
    io.stdout.write(SCRIPTS[shell]);
    return EXIT.ok;
  }
  const speaker = new Speaker(options.lang ?? (io.env['LANG']?.startsWith('zh') === true ? 'zh' : 'en'));
  const { words, line } = options;
  const dir = resolve(io.cwd, folderIn(words, line) ?? '.');
  const offered = candidates(words, line, idsIn(dir), (key) => speaker.say(key));
  for (const one of offered) io.stdout.write(`${written(unparted(one, words), shell)}\n`);
  return EXIT.ok;
}

/** Where the shell took `=` for the end of a word it wants what stands behind it alone: `--lang = z` is completed by `zh`. */
function unparted(one: Candidate, words: readonly string[]): Candidate {
  return words.slice(-2).includes('=') ? { ...one, value: one.value.replace(/^--[a-z-]+=/, '') } : one;
}

/** As the shell reads it: bash the word alone, zsh with `:`, fish with a tab before what is said of it. */
function written({ value, says }: Candidate, shell: Shell): string {
  const [word, prose] = [inert(value), inert(says)];
  if (shell === 'bash') return word;
  if (prose === '') return shell === 'zsh' ? word.replaceAll(':', '\\:') : word;
  return shell === 'zsh' ? `${word.replaceAll(':', '\\:')}:${prose}` : `${word}\t${prose}`;
}

/** Ids of the workspace around `dir`, read once and only if one is asked for. */
function idsIn(dir: string): Ids {
  let known: ReturnType<typeof knownIds> | null = null;
  return (of, account = '') => {
    if (of === 'topic') return topics();
    known ??= knownIds(dir);
    // An account typed by the beginning of its id, or a person in its place, is no account yet: then everybody is offered.
    if (of === 'there') return known.at.get(account) ?? known.person;
    return of === 'anyone' ? [...known.team, ...known.person] : known[of];
  };
}

function topics(): readonly Candidate[] {
  const codes = LENSES.flatMap((lens) => [lens, ...topicsOf(lens).map(([id]) => id)]);
  return [...STAGES.map(String), ...codes].map((value) => ({ value, says: '' }));
}
