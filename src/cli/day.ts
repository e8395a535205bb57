import { resolve } from 'node:path';
import type { DayRequest } from '../settings.ts';
import { inCi } from './ci.ts';
import type { Io } from './io.ts';

/**
 * The day a run is for: `--as-of`, and what else it may be. In CI that is the day of the commit checked out before today, so
 * that a plan nobody touched is judged alike on any day; git is asked only there.
 */
export async function dayOf(options: { readonly dir: string | null; readonly asOf: string | null }, io: Io): Promise<DayRequest> {
  const commitDay = inCi(io) ? (await import('../workspace/git.ts')).commitDay(resolve(io.cwd, options.dir ?? '.'), io.env) : null;
  return {
    today: io.today(),
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    ...(commitDay === null ? {} : { commitDay }),
  };
}
