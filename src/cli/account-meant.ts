import type { Language } from '../messages/messages.ts';
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
  const near = parts.map(({ id }) => id).slice(0, 3);
  throw unknownAccount(typed, accounts.map(({ id }) => id), hidden, result.workspace.language, near); // prettier-ignore
}

/** No account of `ids`; `near`: those it may be, else the ones spelt like it. Where names are `hidden` none is named. */
export function unknownAccount(
  typed: string,
  ids: readonly string[],
  hidden: boolean,
  language: Language | null,
  near: readonly string[] = [],
): CliError {
  if (hidden) return new CliError('cli.error.accountHidden', { id: typed }, [], language);
  return new CliError('cli.error.account', { id: typed, accounts: ids }, near.length > 0 ? near : nearest(typed, ids), language);
}
