import { type Facts, measure, stated } from '../findings/rule.ts';
import type { AccountResult, Gate, GateId, Recommendation, Route, RouteBlock, RouteChange, RouteMeasure, Stage } from '../result.ts';
import { GATES_OF, gatesOfStage } from '../stages/gates.ts';
import type { Effect } from './action.ts';
import { leastEffort } from './cover.ts';
import { applicable, type Applicable } from './plan.ts';
import { questionAbout } from './questions.ts';
import { marginsOf } from './route-margins.ts';
import { positionWith, rightWhereItIs, withEffects } from './value.ts';

type Effort = readonly [number, number, number];

/** The stage an account comes to next: from stage 0 the nearer of the two ways up. */
export function nextStage(account: AccountResult): Stage {
  return account.bottleneck?.of ?? (Math.min(3, account.stage.point + 1) as Stage);
}

/**
 * The least-effort set of record-backed changes that closes every failing gate of a stage, in the order to be taken, with what must be
 * found out first (method §7). Single fixes of an AND-gate show nothing, so the set is searched as a whole and exactly. It is minimal:
 * without any one of its changes some gate stays shut. A counterfactual on a score, and no promise of cause (Karimi et al. 2022).
 * @param advised the firm's recommendations, for how often each stays in the top three
 */
export function route(account: AccountResult, facts: Facts, to: Stage | null = null, advised: readonly Recommendation[] = []): Route {
  const target = to ?? nextStage(account);
  const plain = { account: account.id, name: account.name, from: account.stage.point, to: target, position: account.position.point };
  const still = { ...plain, steps: [], blocked: [], effort: [0, 0, 0] as const, chance: 1 };
  if (target <= account.stage.point) return { ...still, verdict: 'reached' };
  if (rightWhereItIs(account)) return { ...still, verdict: 'stay' };
  if (account.dark.raised) return { ...still, verdict: 'dark' };

  const asked = gatesOfStage(target);
  const candidates = applicable(onTheWayTo(account, target), facts);
  const needs = asked.filter((id) => pointOf(account.gates, id) !== null && (pointOf(account.gates, id) ?? 0) < 1);
  const blocked = blocks(account, needs, candidates);
  const closable = needs.filter((id) => !blocked.some(({ gate }) => gate === id));
  const chosen = (leastEffort(account.gates, closable, candidates) ?? []).flatMap((index) => candidates[index] ?? []);
  const changes = path(account, ordered(chosen, account, closable), closable, facts, advised);
  const done = withEffects(
    account.gates,
    chosen.map(({ effect }) => effect),
  );
  const measures = toMeasure(
    account,
    asked.filter((id) => pointOf(done, id) === null),
    chosen,
    facts,
  );
  const steps = [...measures.filter(({ after }) => after.length === 0), ...changes, ...measures.filter(({ after }) => after.length > 0)];
  return {
    ...plain,
    verdict: blocked.length > 0 ? 'blocked' : measures.length > 0 ? 'measure' : 'open',
    steps,
    blocked,
    effort: steps.reduce<Effort>(([lo, mode, hi], { effort: [a, b, c] }) => [lo + a, mode + b, hi + c], [0, 0, 0]),
    chance: changes.reduce((product, { success }) => product * success, 1),
  };
}

const RANK: Readonly<Record<Route['verdict'], number>> = { open: 0, measure: 1, blocked: 2, stay: 3, dark: 3, reached: 4 };

/** Nearest first: fewest person-days among those whose changes are known, then those to be measured, blocked, not to go. */
export function byNearness(a: Route, b: Route): number {
  return RANK[a.verdict] - RANK[b.verdict] || a.effort[1] - b.effort[1] || (a.account < b.account ? -1 : a.account > b.account ? 1 : 0);
}

const pointOf = (gates: readonly Gate[], id: GateId): number | null => gates.find((gate) => gate.id === id)?.point ?? null;

/** Actions ask where an account stands; on the way to a stage it stands just before it. */
function onTheWayTo(account: AccountResult, target: Stage): AccountResult {
  if (target === 3) return { ...account, stage: { ...account.stage, point: 2 } };
  if (target !== 1) return account;
  // Whoever asks for this way takes the account for one that distributes, though nobody has said how.
  const unsaid = pointOf(account.gates, 'ALLY') === null;
  return { ...account, nearer: 1, ...(unsaid ? { relation: 'channel' } : {}) };
}

function blocks(account: AccountResult, needs: readonly GateId[], candidates: readonly Applicable[]): RouteBlock[] {
  const all = withEffects(
    account.gates,
    candidates.map(({ effect }) => effect),
  );
  return needs.flatMap((gate): RouteBlock[] => {
    const [from, best] = [pointOf(account.gates, gate), pointOf(all, gate) ?? 0];
    return best >= 1
      ? []
      : [
          {
            gate,
            from,
            best,
            why: best > (from ?? 0) ? 'short' : 'none',
            begin: candidates.filter(({ effect }) => raises(effect, gate, from ?? 0)).map(({ id }) => id),
          },
        ];
  });
}

const raises = ({ after, adds }: Effect, gate: GateId, from: number): boolean => (after[gate] ?? 0) > from || (adds?.[gate] ?? 0) > 0;

/** What comes first comes first; then what the lower stage asks, then the bottleneck, then the order of the catalogue. */
function ordered(chosen: readonly Applicable[], account: AccountResult, needs: readonly GateId[]): readonly Applicable[] {
  const high: readonly GateId[] = ['EMBED', ...GATES_OF[3]];
  const works = (one: Applicable): readonly GateId[] => one.action.gates.filter((id) => needs.includes(id));
  const late = (one: Applicable): number => (works(one).every((id) => high.includes(id)) ? 1 : 0);
  const weakest = (one: Applicable): number => Math.min(...works(one).map((id) => pointOf(account.gates, id) ?? 0));
  const left = [...chosen].sort((a, b) => late(a) - late(b) || weakest(a) - weakest(b));
  const found: Applicable[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((one) => !left.some((other) => one.prerequisites.includes(other.id)));
    found.push(...left.splice(Math.max(0, ready), 1));
  }
  return found;
}

function path(
  account: AccountResult,
  list: readonly Applicable[],
  needs: readonly GateId[],
  facts: Facts,
  advised: readonly Recommendation[],
): RouteChange[] {
  const at = (count: number): readonly Gate[] =>
    withEffects(
      account.gates,
      list.slice(0, count).map(({ effect }) => effect),
    );
  return list.map(({ action, proposal, success }, index): RouteChange => {
    const [before, after] = [at(index), at(index + 1)];
    const recommended = advised.find((item) => item.action === action.id && item.entity.id === account.id);
    return {
      kind: 'change',
      action: action.id,
      person: proposal.person,
      args: { account: account.name, ...proposal.args },
      at: proposal.at,
      proof: action.proof,
      effort: action.effort,
      success,
      after: action.prerequisites.filter((id) => list.some((other) => other.id === id)),
      margins: marginsOf(action, needs, before, after),
      from: positionWith(before, facts.rules).point,
      to: positionWith(after, facts.rules).point,
      top3: recommended?.top3 ?? null,
    };
  });
}

/** Unknown gates by how much knowing them narrows the position per person-day; a field that settles several is asked for once. */
function toMeasure(account: AccountResult, open: readonly GateId[], chosen: readonly Applicable[], facts: Facts): RouteMeasure[] {
  const found = open.map((gate): RouteMeasure => {
    const { field, args, at, effort, narrows } = questionAbout(account, stated(facts, account.id), gate, facts.rules);
    return { kind: 'measure', gate, field, args, at, effort, narrows, after: silentUntil(account, gate, chosen) };
  });
  const worth = (one: RouteMeasure): number => one.narrows / one.effort[1];
  return found
    .sort((a, b) => worth(b) - worth(a))
    .filter((one, index, all) => all.findIndex((other) => other.field === one.field) === index);
}

/** Who starts contacts beyond the order cannot be told while there are none. */
function silentUntil(account: AccountResult, gate: GateId, chosen: readonly Applicable[]): readonly string[] {
  if (gate !== 'RECIP' || (measure(account, 'RECIP')?.n ?? 0) > 0) return [];
  return chosen.filter(({ action }) => action.gates.includes('BTX')).map(({ id }) => id);
}
