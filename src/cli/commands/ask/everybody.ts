import type { Language } from '../../../messages/messages.ts';
import type { StatedWho, Somebody } from '../../../intake/workshop/who.ts';
import type { Model } from '../../../model/model.ts';
import { nearest } from '../../../text/suggest.ts';
import { CliError } from '../../errors.ts';

/** Who may answer: our team, then everybody at the accounts, each by id. */
export function everybodyOf({ firm, accounts, people }: Model): readonly Somebody[] {
  const names = new Map(accounts.map(({ id, name }) => [id, name ?? id]));
  const team = (firm.team ?? []).map((member): Somebody => ({
    id: member.id,
    name: member.name ?? member.id,
    side: 'ours',
    accounts: [],
    function: member.function ?? null,
    seniority: member.level ?? null,
  }));
  const theirs = [...people.values()].map((person): Somebody => ({
    id: person.id,
    name: person.name ?? person.id,
    side: 'customer',
    accounts: [...new Set([person.home, ...person.history.map(({ account }) => account)])]
      .filter((id) => names.has(id))
      .map((id) => ({ id, name: names.get(id) ?? id })),
    function: person.function ?? null,
    seniority: person.level ?? null,
  }));
  return [...team, ...theirs];
}

/** Throws CliError where the person, or the account with them, is none the plan knows. */
export function refuseStranger({ respondent, side, account }: StatedWho, everybody: readonly Somebody[], language: Language): void {
  if (respondent === null) return;
  const somebody = everybody.find(({ id }) => id === respondent);
  if (somebody === undefined) {
    const ids = everybody.map(({ id }) => id);
    throw new CliError('cli.error.ask.respondent', { id: respondent }, nearest(respondent, ids), language);
  }
  if (side !== null && side !== somebody.side)
    throw new CliError('cli.error.ask.wrongSide', { id: respondent, of: somebody.side, asked: side }, [], language);
  const accounts = somebody.accounts.map(({ id }) => id);
  if (account !== null && somebody.side === 'customer' && !accounts.includes(account))
    throw new CliError('cli.error.ask.notTheirs', { id: respondent, account }, accounts, language);
}
