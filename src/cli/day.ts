import { resolve } from 'node:path';
import type { DayRequest } from '../settings.ts';
import { ConfigError } from '../workspace/config-error.ts';
import { GitError } from '../workspace/git-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { inCi } from './ci.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

interface Asked {
  readonly dir: string | null;
  readonly asOf: string | null;
}

/**
 * The day a run is for: `--as-of`, and what else it may be. In CI that is the day of the commit checked out before today, so
 * that a plan nobody touched is judged alike on any day; git is asked only there. Throws CliError where git does not tell that
 * day and it matters: today in its place would turn such a plan red.
 */
export async function dayOf(options: Asked, io: Io): Promise<DayRequest> {
  const commitDay = inCi(io) ? await dayOfHead(options, io) : null;
  return {
    today: io.today(),
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    ...(commitDay === null ? {} : { commitDay }),
  };
}

async function dayOfHead({ dir, asOf }: Asked, io: Io): Promise<string | null> {
  const folder = resolve(io.cwd, dir ?? '.');
  try {
    return (await import('../workspace/git.ts')).commitDay(folder, io.env);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (asOf !== null || (await isDayStated(folder))) return null;
    const reason = error.reason === 'missing' || error.reason === 'owner' ? error.reason : 'failed';
    const { workspaceLanguage } = await import('../workspace/workspace-language.ts');
    throw new CliError(`cli.error.day.${reason}`, error.args, [], workspaceLanguage(folder));
  }
}

/** Whether guanxi.yaml states the day; one that cannot be used is told by whoever opens it. */
async function isDayStated(folder: string): Promise<boolean> {
  try {
    return statedDay((await import('../workspace/open.ts')).openWorkspace(folder)) !== null;
  } catch (error) {
    if (error instanceof ConfigError) return true;
    throw error;
  }
}

/** `as_of` of guanxi.yaml as written; null: not stated. */
export function statedDay({ config }: Workspace): string | null {
  const stated = (config.data as { readonly as_of?: unknown } | null)?.as_of;
  return stated === undefined || stated === null ? null : String(stated);
}
