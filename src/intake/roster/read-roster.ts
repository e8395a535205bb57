import type { Workspace } from '../../workspace/workspace.ts';
import { declaredAccount, declaredDomains, declaredPeople, declaredTeam } from './declared.ts';
import { Roster } from './roster.ts';
import type { AlsoAs } from './spellings.ts';

/** Everybody the workspace declares; of what is declared twice, the first. */
export function readRoster(workspace: Workspace, also?: AlsoAs): Roster {
  const roster = new Roster(also);
  for (const domain of workspace.firm === null ? [] : declaredDomains(workspace.firm)) roster.addOwnDomain(domain);
  for (const member of workspace.firm === null ? [] : declaredTeam(workspace.firm)) roster.addMember(member);
  for (const source of workspace.accounts) {
    const account = declaredAccount(source);
    if (account === null) continue;
    roster.addAccount(account);
    for (const person of declaredPeople(source, account.id)) roster.addPerson(person);
  }
  return roster;
}
