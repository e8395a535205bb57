import type { AuditResult } from '../result.ts';
import { nearest } from '../text/suggest.ts';
import { CliError } from './errors.ts';

/**
 * The account of that id or name, or the only one whose id or name holds what was typed. Throws CliError, which names no
 * account where names are `hidden`.
 */
export function accountMeant(typed: string, result: AuditResult, hidden: boolean): string {
  const asked = typed.trim().toLowerCase();
  const { accounts } = result;
  const exact = accounts.filter(({ id, name }) => id === asked || name.toLowerCase() === asked);
  const parts = accounts.filter(({ id, name }) => asked !== '' && (id.includes(asked) || name.toLowerCase().includes(asked)));
  const [found, second] = exact.length > 0 ? exact : parts;
  if (found && !second) return found.id;
  if (hidden) throw new CliError('cli.error.accountHidden', { id: typed }, [], result.workspace.language);
  const ids = accounts.map(({ id }) => id);
  const near = parts.length > 0 ? parts.map(({ id }) => id).slice(0, 3) : nearest(typed, ids);
  throw new CliError('cli.error.account', { id: typed, accounts: ids }, near, result.workspace.language);
}
