import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ConfigError } from '../../workspace/config-error.ts';
import { findRoot, hasConfig } from '../../workspace/find-root.ts';
import { PlanFiles, type Stamps } from '../../workspace/stamps.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { CANCELLED, type Io } from '../io.ts';
import { KEY_VARIABLE } from '../pseudonyms.ts';
import { Display } from '../watch/display.ts';
import { session } from '../watch/session.ts';
import type { Attempt } from '../watch/turn.ts';
import { type AuditOptions, diagnose } from './audit.ts';

/** Milliseconds between two looks at the files: a look takes one or two, and a save is seen before the eye is back from the editor. */
const PAUSE = 150;
/** Where looking takes long, this many times as long passes before the next. */
const REST = 10;

/** Audits, stays, and audits again at every save, until Ctrl-C (130) or until nobody reads it (0). Throws what `audit` throws at its first run. */
export async function run(options: AuditOptions, io: Io): Promise<number> {
  const refused = options.outputs.find(({ format, path }) => path === null && format !== 'terminal');
  if (refused) throw new CliError('cli.error.watchStdout', { format: refused.format });
  if (options.redact === true && options.redactKey === null && io.env[KEY_VARIABLE] === undefined)
    throw new CliError('cli.error.watchRedact');
  const root = findRoot(resolve(io.cwd, options.dir ?? '.'));
  const cancelled = io.cancelled?.() ?? new AbortController().signal;
  const display = new Display(options, io);
  const files = new PlanFiles(root);
  let stamps: Stamps = new Map();
  let took = 0;
  await session({
    stamps: () => {
      const start = performance.now();
      stamps = files.stamps();
      took = performance.now() - start;
      return stamps;
    },
    attempt: () => attempt(root, options, io),
    show: (turn) => display.show(turn, stamps.size),
    pause: async () => {
      await display.refresh();
      return pause(Math.max(PAUSE, REST * took), cancelled);
    },
  });
  if (cancelled.reason !== CANCELLED) return EXIT.ok;
  io.stdout.write('\n');
  return EXIT.cancelled;
}

async function attempt(root: string, options: AuditOptions, io: Io): Promise<Attempt> {
  if (!hasConfig(root)) return { kind: 'gone' };
  try {
    return { kind: 'audited', audit: await diagnose({ ...options, dir: root }, io) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { kind: 'refused', error };
  }
}

async function pause(milliseconds: number, cancelled: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(milliseconds, undefined, { signal: cancelled });
    return true;
  } catch (error) {
    if (cancelled.aborted) return false;
    throw error;
  }
}
