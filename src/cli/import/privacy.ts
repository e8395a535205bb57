import { createHmac } from 'node:crypto';
import { OPEN, type Veil, veiled } from '../../intake/import/settle/veil.ts';
import { formatDay } from '../../model/days.ts';
import { retentionOf } from '../../model/retention.ts';
import type { Plan } from '../../plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { importKey } from '../pseudonyms.ts';
import type { ImportOptions } from './options.ts';

/** What the config says of what may be kept. */
export interface Privacy {
  readonly pseudonyms?: unknown;
  readonly ground?: unknown;
}

export function privacyOf({ config }: Workspace): Privacy {
  return (config.data as { readonly privacy?: Privacy }).privacy ?? {};
}

/** What is written in place of names. Throws CliError where a key is needed and none is stated. */
export function veilOf({ pseudonyms }: Privacy, { redactKey }: ImportOptions, io: Io): Veil {
  if (pseudonyms !== true) return OPEN;
  const key = importKey(redactKey, io);
  if (key === null) throw new CliError('cli.error.importNoKey');
  return veiled((kind, text) => createHmac('sha256', key).update(`${kind}\n${text}`).digest('hex'));
}

/** The first day of what may still be kept; null: any. */
export function keptFrom({ workspace, settings }: Plan): string | null {
  const retention = retentionOf(workspace.config, settings.asOf);
  return retention === null ? null : formatDay(retention.from);
}
