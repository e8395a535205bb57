import type { Facts } from '../findings/rule.ts';
import { accountById } from '../model/lookup.ts';
import { compare } from '../model/order.ts';
import type { AccountResult, Gate, GateId, Question } from '../result.ts';
import { LEAST, positionWith, rightWhereItIs, weightOf } from './value.ts';

/** Field of the contract that would settle a gate, and the top-level key whose place is shown. */
const FIELD: Readonly<Record<GateId, { readonly field: string; readonly key: string }>> = {
  CONT: { field: 'interactions', key: '' },
  ALLY: { field: 'alliance', key: 'alliance' },
  TERM: { field: 'visibility', key: 'visibility' },
  KEY: { field: 'people', key: 'people' },
  BTX: { field: 'interactions.purpose', key: '' },
  RECIP: { field: 'interactions.initiator', key: '' },
  RATV: { field: 'people.value', key: 'people' },
  NEAR: { field: 'offerings', key: 'offerings' },
  EMBED: { field: 'offerings', key: 'offerings' },
  BUSF: { field: 'people.influence', key: 'people' },
  THREAD: { field: 'interactions.ours', key: '' },
  INST: { field: 'mechanisms', key: 'mechanisms' },
  GAIN: { field: 'initiatives', key: 'initiatives' },
  BREADTH: { field: 'people.function', key: 'people' },
};

/** What would narrow the verdict most: for each open gate the width of the position that knowing it would take away, by revenue. */
export function questions(facts: Facts): Question[] {
  const asked = facts.accounts.filter((account) => !rightWhereItIs(account)).flatMap((account) => ofAccount(account, facts));
  return [...merged(asked), ...ofFirm(facts)].sort(
    (a, b) => b.worth - a.worth || compare(a.entity.id, b.entity.id) || compare(a.code, b.code),
  );
}

function ofAccount(account: AccountResult, facts: Facts): Question[] {
  const stated = accountById(facts.model, account.id);
  const now = width(account.gates, facts);
  const weight = weightOf(account, facts);
  return account.gates.flatMap((gate): Question[] => {
    if ((gate.hi ?? 1) - (gate.lo ?? 0) <= LEAST) return [];
    const settled = account.gates.map((other) => (other.id === gate.id ? settle(other) : other));
    const worth = (now - width(settled, facts)) * weight;
    if (worth <= LEAST) return [];
    const place = stated?.keyAt[FIELD[gate.id].key] ?? account.place;
    return [
      {
        code: gate.id,
        entity: { kind: 'account', id: account.id },
        field: FIELD[gate.id].field,
        args: { account: account.name, lo: gate.lo, hi: gate.hi },
        worth,
        at: [place],
      },
    ];
  });
}

/** Gates that one field settles are one question: the one worth most. */
function merged(all: readonly Question[]): Question[] {
  const best = new Map<string, Question>();
  for (const question of all) {
    const key = `${question.entity.id}\n${question.field}`;
    const known = best.get(key);
    if (!known || question.worth > known.worth) best.set(key, question);
  }
  return [...best.values()];
}

function settle(gate: Gate): Gate {
  const value = gate.point ?? ((gate.lo ?? 0) + (gate.hi ?? 1)) / 2;
  return { ...gate, point: value, lo: value, hi: value };
}

function width(gates: readonly Gate[], facts: Facts): number {
  const position = positionWith(gates, facts.rules);
  return position.hi - position.lo;
}

/** Questions about the whole firm; ranked after the accounts’ where they move no position. */
function ofFirm(facts: Facts): Question[] {
  const { firm, model } = facts;
  const entity = { kind: 'firm', id: firm.id } as const;
  const at = firm.place ? [firm.place] : [];
  const found: Question[] = [];
  if (firm.mix && firm.mix.unassessed > LEAST)
    found.push({
      code: 'unassessed',
      entity,
      field: 'accounts.revenue',
      args: { share: firm.mix.unassessed },
      worth: firm.mix.unassessed,
      at,
    });
  if (model.chain === null) found.push({ code: 'chain', entity, field: 'chain', args: {}, worth: 0, at });
  if (firm.pressure.pressure === null)
    found.push({ code: 'economics', entity, field: 'economics', args: { observable: firm.pressure.observable }, worth: 0, at });
  if (firm.pressure.readiness.point === null) found.push({ code: 'organising', entity, field: 'organising', args: {}, worth: 0, at });
  return found;
}
