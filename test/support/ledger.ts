import { buildLedger } from '../../src/ledger/build-ledger.ts';
import type { AccountLedger, Ledger } from '../../src/ledger/ledger.ts';
import { AS_OF, dayOf, type Files, modelOf, RULES } from './workspace.ts';

/** A firm with four of ours, and the account `x` with three of theirs. */
export const FIRM = `id: f
name: Firm
team:
  - {id: u.a, function: sales}
  - {id: u.b, function: service}
  - {id: u.c, function: design}
`;
export const ACCOUNT = `id: x
people:
  - {id: p.d, name: D, function: plant, roles: [decider], influence: 50}
  - {id: p.u, name: U, function: quality, roles: [user], influence: 30}
  - {id: p.b, name: B, function: purchasing, roles: [buyer], influence: 20}
`;
/** Those two with the interaction log given; further files win. */
export function withLog(log: string, more: Files = {}): Files {
  return { 'firm.yaml': FIRM, 'accounts/x.yaml': ACCOUNT, 'interactions/log.yaml': log, ...more };
}

export function ledgerOf(files: Files, asOf = AS_OF): Ledger {
  return buildLedger(modelOf(files, asOf), dayOf(asOf), RULES);
}
export function ledgerIn(files: Files, id = 'x', asOf = AS_OF): AccountLedger {
  const found = ledgerOf(files, asOf).accounts.get(id);
  if (!found) throw new Error(`no ledger of ${id}`);
  return found;
}
