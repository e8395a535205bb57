import { buildLedger } from '../../src/ledger/build-ledger.ts';
import type { AccountLedger, Ledger } from '../../src/ledger/ledger.ts';
import type { Gate, GateId, Measurement } from '../../src/result.ts';
import { accountIn, ago, AS_OF, dayOf, diagnosed, type Files, gateIn, measureIn, modelOf, RULES } from './workspace.ts';

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

/** An entry of a log: a visit of u.a to p.d to train, unless it says otherwise. */
export function entry(age: number, more: Readonly<Record<string, unknown>> = {}): string {
  const whole = {
    date: ago(age),
    account: 'x',
    ours: ['u.a'],
    theirs: ['p.d'],
    channel: 'visit',
    initiator: 'us',
    purpose: 'training',
    source: 'crm',
    ...more,
  };
  return `${JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null)))}\n`;
}
/** Entries as a file of lines: line n is the n-th entry. */
export const lines = (...entries: readonly string[]): Files => ({ 'interactions/log.jsonl': entries.join('') });

/** A measure of account `x`, with what stands in its file, the interactions and further files. */
export function measured(id: string, account: string, more: Files = {}): Measurement {
  return measureIn(accountIn(diagnosed({ 'firm.yaml': FIRM, 'accounts/x.yaml': account, ...more }), 'x'), id);
}
export function gated(id: GateId, account: string, more: Files = {}): Gate {
  return gateIn(accountIn(diagnosed({ 'firm.yaml': FIRM, 'accounts/x.yaml': account, ...more }), 'x'), id);
}
