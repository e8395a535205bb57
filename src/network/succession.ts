import type { AccountTies, Tie } from '../ledger/ties.ts';
import { bestTie } from '../lenses/v5-common-value/ties.ts';
import type { TeamMember } from '../model/firm.ts';
import { compare } from '../model/order.ts';
import type { Person } from '../model/person.ts';
import type { Bounded, NetworkResult } from '../result.ts';
import type { Succession, Successor, TieClass } from '../result-leave.ts';

/** A tie nobody would notice is no reason to name somebody. */
const NOTICEABLE = 0.1;

type Lines = NetworkResult['lines'];

/** strong and moderate carry; unknown: by its bounds it may. Null: there is none to speak of. */
export function classOf(tie: Bounded, { strong, edge }: Lines): TieClass | null {
  const point = tie.point ?? 0;
  if (point >= strong) return 'strong';
  if (point >= edge) return 'moderate';
  if ((tie.hi ?? 1) >= edge) return 'unknown';
  return point >= NOTICEABLE ? 'weak' : null;
}

/**
 * Who of ours stands next to one of theirs once the leaver is gone: whoever has a tie to that person, and whoever has
 * the leaver's function. Our people are never ranked: by name, with the tie as the record has it and nothing else.
 */
export function ourSuccession(
  theirs: string,
  leaver: TeamMember | undefined,
  team: readonly TeamMember[],
  ties: AccountTies,
  lines: Lines,
): Succession {
  const held = new Map(ties.ties.filter((tie) => tie.theirs === theirs && classOf(tie, lines) !== null).map((tie) => [tie.ours, tie]));
  const members = new Map(team.map((member) => [member.id, member]));
  const alike = team.filter((member) => member.function !== undefined && member.function === leaver?.function).map((member) => member.id);
  const candidates = [...new Set([...held.keys(), ...alike])].map((id): Successor => {
    const [member, tie] = [members.get(id), held.get(id)];
    return {
      id,
      name: member?.name ?? null,
      function: member?.function ?? null,
      roles: [],
      basis: [...(tie ? (['tie'] as const) : []), ...(alike.includes(id) ? (['function'] as const) : [])],
      ...tieFacts(tie, lines),
      tieBy: null,
      at: member?.at ?? null,
    };
  });
  return { of: theirs, candidates: candidates.sort(byName) };
}

/** Colleagues of theirs who hold a role or the function of the leaver, else whoever holds any role; with our best tie to each. */
export function theirSuccession(leaver: Person, colleagues: readonly Person[], ties: AccountTies, lines: Lines): Succession {
  const shared = (person: Person): boolean => (person.roles ?? []).some((role) => leaver.roles?.includes(role) === true);
  const alike = (person: Person): boolean => person.function !== undefined && person.function === leaver.function;
  const near = colleagues.filter((person) => shared(person) || alike(person));
  const named = near.length > 0 ? near : colleagues.filter((person) => (person.roles ?? []).length > 0);
  const candidates = named.map((person): Successor => {
    const { by } = bestTie(ties, person.id);
    const tie = ties.ties.find((one) => one.theirs === person.id && one.ours === by);
    const facts = tieFacts(tie, lines);
    return {
      id: person.id,
      name: person.name ?? null,
      function: person.function ?? null,
      roles: person.roles ?? [],
      basis: [
        ...(facts.class === null ? [] : (['tie'] as const)),
        ...(alike(person) ? (['function'] as const) : []),
        ...(shared(person) ? (['role'] as const) : []),
      ],
      ...facts,
      tieBy: facts.class === null ? null : by,
      at: person.at,
    };
  });
  return { of: leaver.id, candidates: candidates.sort(byName) };
}

function tieFacts(tie: Tie | undefined, lines: Lines): Pick<Successor, 'tie' | 'class' | 'evidence'> {
  const kind = tie === undefined ? null : classOf(tie, lines);
  if (tie === undefined || kind === null) return { tie: null, class: null, evidence: [] };
  return { tie: { point: tie.point, lo: tie.lo, hi: tie.hi }, class: kind, evidence: tie.evidence };
}

function byName(a: Successor, b: Successor): number {
  return compare(a.name ?? a.id, b.name ?? b.id) || compare(a.id, b.id);
}
