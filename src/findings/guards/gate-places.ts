import type { Account } from '../../model/account.ts';
import type { Gate, GateId, Place } from '../../result.ts';
import { keyPlace, places } from '../reading.ts';

/** The account's key that a gate is recorded under; the interactions speak for the others. */
const KEY: Partial<Record<GateId, string>> = {
  ALLY: 'alliance',
  TERM: 'alliance',
  KEY: 'people',
  RATV: 'people',
  NEAR: 'offerings',
  EMBED: 'offerings',
  INST: 'mechanisms',
  GAIN: 'initiatives',
};

/** Where a gate's evidence starts, or where it would be written down. */
export function gatePlaces(gate: Gate, account: Account): Place[] {
  const found = places(gate.evidence, 2);
  return found.length > 0 ? found : [keyPlace(account, KEY[gate.id] ?? 'id')];
}
