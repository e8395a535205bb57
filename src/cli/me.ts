import { meant } from '../intake/log/meant.ts';
import { listed } from '../intake/log/words.ts';
import type { KnownMember } from '../intake/roster/known.ts';
import type { Roster } from '../intake/roster/roster.ts';
import { GitError } from '../workspace/git-error.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** Our people named by id or name. Throws CliError for one that is nobody or could be several. */
export function oursNamed(word: string, option: string, { team }: Roster): KnownMember {
  const found = meant(word, team.values());
  if (found.found === 'one') return found.one;
  if (found.found === 'many') throw new CliError('cli.error.log.many', { word, options: listed(found.many) });
  throw new CliError('cli.error.log.ours', { option, word, options: listed([...team.values()]) }, found.near);
}

/**
 * Whoever sits at the keyboard, as far as that can be told: GUANXI_ME (id or address), the only member of the team, or the one
 * whose address git commits under. Null where it cannot. Throws CliError where GUANXI_ME names nobody.
 */
export async function me(roster: Roster, root: string, { env }: Io): Promise<KnownMember | null> {
  const stated = env['GUANXI_ME'];
  if (stated !== undefined && stated.trim() !== '') return byAddress(roster, stated) ?? oursNamed(stated, 'GUANXI_ME', roster);
  const [only, ...others] = roster.team.values();
  if (only !== undefined && others.length === 0) return only;
  const address = only === undefined ? null : await gitAddress(root, env);
  return address === null ? null : byAddress(roster, address);
}

function byAddress(roster: Roster, address: string): KnownMember | null {
  const match = roster.member({ system: '', sourceId: null, name: null, addresses: [address] }, false);
  return match.found === 'one' ? match.one : null;
}

async function gitAddress(root: string, env: Io['env']): Promise<string | null> {
  try {
    const { git } = await import('../workspace/git.ts');
    return git(root, env, ['config', '--get', 'user.email']).toString().trim() || null;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
