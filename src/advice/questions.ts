import type { Facts } from '../findings/rule.ts';
import type { Account } from '../model/account.ts';
import { accountById } from '../model/lookup.ts';
import { compare } from '../model/order.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, Gate, GateId, Question } from '../result.ts';
import { LEAST, positionWith, rightWhereItIs, weightOf } from './value.ts';

type Effort = Question['effort'];
/** Person-days of finding out, judgement: from the desk, with a call or two, from last year's calendars. */
const HOURS: Effort = [0.25, 0.5, 1];
const DAY: Effort = [0.5, 1, 2];
const WEEK: Effort = [1, 2, 4];

/**
 * What a position point settled counts beside one earned (ADR 0008, judgement): an answer falls on average a quarter of the width
 * from where we stand, and about one answer in five changes what is done.
 */
const SETTLED = 1 / 20;

/** Field of the contract that would settle a gate, and the top-level key whose place is shown. */
const FIELD: Readonly<Record<GateId, { readonly field: string; readonly key: string; readonly effort: Effort }>> = {
  CONT: { field: 'interactions', key: '', effort: WEEK },
  ALLY: { field: 'alliance', key: 'alliance', effort: HOURS },
  TERM: { field: 'visibility', key: 'visibility', effort: HOURS },
  KEY: { field: 'people', key: 'people', effort: DAY },
  BTX: { field: 'interactions.purpose', key: '', effort: DAY },
  RECIP: { field: 'interactions.initiator', key: '', effort: DAY },
  RATV: { field: 'people.value', key: 'people', effort: DAY },
  NEAR: { field: 'offerings', key: 'offerings', effort: DAY },
  EMBED: { field: 'offerings', key: 'offerings', effort: DAY },
  BUSF: { field: 'people.influence', key: 'people', effort: DAY },
  THREAD: { field: 'interactions.ours', key: '', effort: DAY },
  INST: { field: 'mechanisms', key: 'mechanisms', effort: HOURS },
  GAIN: { field: 'initiatives', key: 'initiatives', effort: DAY },
  BREADTH: { field: 'people.function', key: 'people', effort: HOURS },
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
  const weight = weightOf(account, facts);
  return account.gates.flatMap((gate): Question[] => {
    if ((gate.hi ?? 1) - (gate.lo ?? 0) <= LEAST) return [];
    const { narrows, ...asked } = questionAbout(account, stated, gate.id, facts.rules);
    const worth = narrows * weight;
    if (worth <= LEAST) return [];
    const competes = !account.dark.raised;
    return [
      {
        code: gate.id,
        entity: { kind: 'account', id: account.id },
        ...asked,
        worth,
        score: competes ? (100 * SETTLED * worth) / asked.effort[1] : 0,
      },
    ];
  });
}

/** What settles a gate of an account: field, place, person-days, and the width of the position that knowing it takes away. */
export function questionAbout(
  account: AccountResult,
  stated: Account | undefined,
  id: GateId,
  rules: Rules,
): Pick<Question, 'field' | 'effort' | 'args' | 'at'> & { readonly narrows: number } {
  const { field, key, effort } = FIELD[id];
  const gate = account.gates.find((one) => one.id === id);
  const settled = account.gates.map((other) => (other.id === id ? settle(other) : other));
  return {
    field,
    effort,
    args: { account: account.name, lo: gate?.lo ?? null, hi: gate?.hi ?? null },
    at: [stated?.keyAt[key] ?? account.place],
    narrows: Math.max(0, width(account.gates, rules) - width(settled, rules)),
  };
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

function width(gates: readonly Gate[], rules: Rules): number {
  const position = positionWith(gates, rules);
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
      effort: DAY,
      score: 0,
      at,
    });
  if (model.chain === null) found.push({ code: 'chain', entity, field: 'chain', args: {}, worth: 0, effort: DAY, score: 0, at });
  if (firm.pressure.pressure === null)
    found.push({
      code: 'economics',
      entity,
      field: 'economics',
      args: { observable: firm.pressure.observable },
      worth: 0,
      effort: DAY,
      score: 0,
      at,
    });
  if (firm.pressure.readiness.point === null)
    found.push({ code: 'organising', entity, field: 'organising', args: {}, worth: 0, effort: DAY, score: 0, at });
  return found;
}
