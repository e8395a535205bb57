import type { OptionSpec } from '../command-spec.ts';
import { asOf, commonOptions, type CommonOptions, type Output, outputsAs, type Values } from '../options.ts';

export const FORMAT: OptionSpec = { flags: '-f, --format <name[=path]>', says: 'cli.option.format', repeats: true };
/** Of commands whose answer is no audit: read on a screen, or by a program. */
export const TERMINAL_OR_JSON: OptionSpec = { flags: '-f, --format <name[=path]>', says: 'cli.option.terminalOrJson', repeats: true };
export const AS_OF: OptionSpec = { flags: '--as-of <date>', says: 'cli.option.asOf' };

export const BASE: OptionSpec = { flags: '--base <ref|file>', says: 'cli.option.base' };
export const REDACT: readonly OptionSpec[] = [
  { flags: '--redact', says: 'cli.option.redact' },
  { flags: '--no-redact', says: 'cli.option.noRedact' },
  { flags: '--redact-key <file>', says: 'cli.option.redactKey' },
];

export const DRAWS: readonly OptionSpec[] = [
  { flags: '--draws <n>', says: 'cli.option.draws' },
  { flags: '--seed <n>', says: 'cli.option.seed' },
  { flags: '--no-simulation', says: 'cli.option.noSimulation' },
];

export const COMMON: readonly OptionSpec[] = [
  { flags: '--lang <en|zh>', says: 'cli.option.lang' },
  { flags: '--color <when>', says: 'cli.option.color' },
  { flags: '--width <cells>', says: 'cli.option.width' },
];

/** What a command on a plan as of a day is told. */
export interface OnPlan extends CommonOptions {
  readonly dir: string | null;
  readonly asOf: string | null;
}

export function onPlan(dir: string | undefined, values: Values): OnPlan {
  return { ...commonOptions(values), dir: dir ?? null, asOf: asOf(values['asOf']) };
}

/** The same of one whose answer is no audit. */
export function answering(dir: string | undefined, values: Values): OnPlan & { readonly outputs: readonly Output<'terminal' | 'json'>[] } {
  return { ...onPlan(dir, values), outputs: outputsAs(['terminal', 'json'], values['format']) };
}
