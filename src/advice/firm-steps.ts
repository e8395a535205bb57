import type { Facts } from '../findings/rule.ts';
import type { AccountResult, FirmGate, Recommendation } from '../result.ts';
import { GATES_OF } from '../stages/gates.ts';
import { attainment } from '../stages/position.ts';
import type { FirmAction } from './action.ts';
import { FIRM_ACTIONS } from './catalogue.ts';
import { LEAST, rightWhereItIs, score } from './value.ts';

/** Attainment of a firm gate, 0–1; ignorance about our own chain, members and newcomers counts as none. A gate that fails for another reason than its value stays below 1. */
export function attained(gate: FirmGate): number {
  if (gate.pass === true) return 1;
  const ratio = gate.value.point === null ? 0 : Math.min(1, Math.max(0, gate.value.point / gate.threshold));
  return Math.min(ratio, NEARLY);
}
const NEARLY = 0.9;

/** Share of the firm's revenue that has come to mode `of`, what is on the way in proportion to the way it has gone. Lean accounts are not on the way. */
export function onTheWay(accounts: readonly AccountResult[], of: 2 | 3): number {
  return accounts
    .filter((account) => account.relation !== 'supplier' && account.payer && !rightWhereItIs(account))
    .reduce((sum, account) => sum + (account.weight ?? 0) * Math.min(1, (account.position.point ?? account.position.lo ?? 0) / of), 0);
}

/**
 * Position points one gate of the firm is worth, in the unit of the accounts' own: its gates and the five of an account are one
 * list of necessary conditions of the mode, each of equal weight, and the half-bottleneck holds among the firm's (ADR 0007).
 */
export function firmMovement(gates: readonly FirmGate[], moved: FirmGate['id'], after: number, lambda: number): number {
  const gate = gates.find((one) => one.id === moved);
  if (!gate) return 0;
  const peers = gates.filter((one) => one.of === gate.of);
  const value = (at: (one: FirmGate) => number): number => attainment(peers.map(at), lambda) ?? 0;
  const rise = value((one) => (one.id === moved ? Math.max(after, attained(one)) : attained(one))) - value(attained);
  return (rise * peers.length) / (peers.length + GATES_OF[gate.of].length);
}

/** What the firm itself could do, each with what it is worth. */
export function firmSteps(facts: Facts): Recommendation[] {
  return FIRM_ACTIONS.flatMap((action) => firmStep(action, facts));
}

function firmStep(action: FirmAction, facts: Facts): Recommendation[] {
  const gate = facts.firm.gates.find((one) => one.id === action.gates[0]);
  if (!gate || gate.pass === true) return [];
  const proposal = action.propose(facts);
  if (!proposal) return [];
  const movement = firmMovement(facts.firm.gates, gate.id, proposal.after, facts.rules.value('stage.lambda'));
  const weight = onTheWay(facts.accounts, gate.of);
  if (movement * weight <= LEAST) return [];
  return [
    {
      action: action.id,
      entity: proposal.entity,
      person: proposal.person,
      gates: action.gates,
      effort: action.effort,
      success: action.success,
      from: null,
      to: null,
      score: score(weight, action.success * movement, action.effort[1]),
      top3: null,
      proof: action.proof,
      prerequisites: action.prerequisites,
      with: [],
      args: { firm: facts.firm.name, ...proposal.args },
      at: proposal.at,
    },
  ];
}
