import type { Plan } from '../../plan.ts';
import { matcher } from '../../workspace/glob.ts';
import { DEFAULTS, patternsOf } from '../../workspace/patterns.ts';
import { CliError } from '../errors.ts';

/** Mistakes that leave a whole file, or a folder of them, unread. */
const UNREAD: ReadonlySet<string> = new Set([
  'yaml-syntax', 'duplicate-key', 'tab-indent', 'not-utf8', 'empty-file', 'alias-bomb', 'unreadable-file', 'link-outside',
]); // prettier-ignore

/**
 * What a file that cannot be read says is not known to be said: its account would be begun again, its contacts written twice.
 * Files no import looks into do not matter. Throws CliError.
 */
export function refuseUnread({ problems, workspace, settings }: Plan): void {
  const config: unknown = workspace.config.data;
  const aside = [...patternsOf(config, 'communities'), ...patternsOf(config, 'workshops'), chainOf(config)].map((one) => matcher(one));
  const found = problems.find(({ name, at }) => UNREAD.has(name) && !aside.some((pattern) => pattern.test(at.file)));
  if (found === undefined) return;
  const { file, line } = found.at;
  throw new CliError('cli.error.importUnread', { place: `${file}:${line}`, code: found.code }, [], settings.language);
}

function chainOf(config: unknown): string {
  const { chain } = config as { readonly chain?: unknown };
  return typeof chain === 'string' ? chain : DEFAULTS.chain;
}
