import type { AccountTies } from '../ledger/ties.ts';
import { compare } from '../model/order.ts';
import type { AccountResult, Bounded, GateId, NetworkResult } from '../result.ts';
import type { Change, LeaveAccount, LostTie, Succession } from '../result-leave.ts';
import { classOf } from './succession.ts';

export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

type Lines = NetworkResult['lines'];

/** Share of the buying influence, placeholders included, to which a tie carries (method B2); null where nobody has any. */
export function reachOf(account: AccountResult, edge: number): number | null {
  const present = account.people.filter((person) => !person.left);
  const total = present.reduce((sum, person) => sum + (person.influence.point ?? 0), 0);
  const covered = present.filter((person) => (person.tie.point ?? 0) >= edge);
  return total === 0 ? null : covered.reduce((sum, person) => sum + (person.influence.point ?? 0), 0) / total;
}

/** One account with and without the leaver; null where the departure changes nothing there. */
export function compareAccount(
  accounts: Both<AccountResult>,
  ties: Both<AccountTies>,
  succession: (of: string) => Succession,
  lines: Lines,
): LeaveAccount | null {
  const { before, after } = accounts;
  const lost = lostTies(accounts, ties, lines);
  const stage = { before: before.stage, after: after.stage };
  const position = { before: before.position, after: after.position };
  const left = after.people.some((person) => person.left && before.people.some((one) => one.id === person.id && !one.left));
  if (lost.length === 0 && !left && same(stage) && same(position)) return null;
  const open = (account: AccountResult): string[] => account.people.filter((one) => one.placeholder).flatMap((one) => one.roles);
  return {
    id: before.id,
    name: before.name,
    relation: before.relation,
    payer: before.payer,
    weight: before.weight,
    stage,
    position,
    drops: after.stage.point < before.stage.point,
    confirmedDrops: after.stage.confirmed < before.stage.confirmed,
    failing: failing(accounts),
    busFactor: { before: busFactor(before), after: busFactor(after) },
    reach: { before: reachOf(before, lines.edge), after: reachOf(after, lines.edge) },
    ties: lost,
    rolesOpen: open(after).filter((role) => !open(before).includes(role)),
    succession: [...new Set(subjects(lost, left, accounts))].map(succession).sort((a, b) => compare(a.of, b.of)),
    place: before.place,
  };
}

/** Whose tie or place has to be taken over: those of theirs we would lose a noticeable tie to, or the leaver of theirs. */
function subjects(lost: readonly LostTie[], left: boolean, { before, after }: Both<AccountResult>): string[] {
  if (!left) return lost.filter((tie) => tie.class !== 'weak' || tie.key).map((tie) => tie.theirs);
  return after.people
    .filter((person) => person.left && before.people.some((one) => one.id === person.id && !one.left))
    .map((one) => one.id);
}

function lostTies({ before, after }: Both<AccountResult>, ties: Both<AccountTies>, lines: Lines): LostTie[] {
  const kept = new Set(ties.after.ties.map((tie) => `${tie.ours}~${tie.theirs}`));
  const people = new Map(before.people.map((person) => [person.id, person]));
  const reached = new Map(after.people.map((person) => [person.id, (person.tie.point ?? 0) >= lines.edge]));
  const gone = ties.before.ties.filter((tie) => !kept.has(`${tie.ours}~${tie.theirs}`));
  return gone
    .flatMap((tie): LostTie[] => {
      const kind = classOf(tie, lines);
      if (kind === null) return [];
      const person = people.get(tie.theirs);
      return [
        {
          ours: tie.ours,
          theirs: tie.theirs,
          class: kind,
          tie: bounds(tie),
          influence: person?.influence.point ?? null,
          key: person?.key ?? false,
          outOfReach: (kind === 'strong' || kind === 'moderate') && reached.get(tie.theirs) !== true,
          evidence: tie.evidence,
        },
      ];
    })
    .sort((a, b) => (b.tie.point ?? 0) - (a.tie.point ?? 0) || compare(a.theirs, b.theirs) || compare(a.ours, b.ours));
}

function failing({ before, after }: Both<AccountResult>): GateId[] {
  const passes = new Map(after.gates.map((gate) => [gate.id, gate.pass.point]));
  return before.gates.filter((gate) => gate.pass.point === true && passes.get(gate.id) !== true).map((gate) => gate.id);
}

function busFactor(account: AccountResult): Bounded | null {
  const found = account.measures.find((measure) => measure.id === 'BUSF');
  return found === undefined ? null : bounds(found);
}

function bounds({ point, lo, hi }: Bounded): Bounded {
  return { point, lo, hi };
}

function same<T>({ before, after }: Change<T>): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
