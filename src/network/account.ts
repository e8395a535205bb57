import type { AccountTies, Tie } from '../ledger/ties.ts';
import { graphOf } from '../lenses/v8-industry-community/graph.ts';
import type { TeamMember } from '../model/firm.ts';
import { compare } from '../model/order.ts';
import type { Person } from '../model/person.ts';
import type { AccountNetwork } from '../result.ts';
import { cuts } from './cuts.ts';

/** Ids of the two houses may coincide; a node says which side it is on. */
const OURS = 'o:';
const THEIRS = 't:';
const bare = (node: string): string => node.slice(OURS.length);

/** Ties whose known strength reaches the line. */
export function carrying(ties: AccountTies, edge: number): readonly Tie[] {
  return ties.ties.filter((tie) => (tie.point ?? 0) >= edge);
}

/** What holds the people of both houses at one account together (method B2, B3; V7). */
export function accountNetwork(ties: AccountTies, theirs: readonly Person[], team: readonly TeamMember[], edge: number): AccountNetwork {
  const held = carrying(ties, edge);
  const graph = graphOf(
    [],
    held.map((tie) => [OURS + tie.ours, THEIRS + tie.theirs]),
  );
  const found = cuts({ nodes: graph.keys(), neighbours: (node) => graph.get(node) ?? [] });
  const functions = functionPairs(held, team, theirs);
  const reached = new Set(functions.map((pair) => pair.theirs));
  return {
    account: ties.account,
    parts: found.parts,
    articulation: found.vertices.map((node) => ({ side: node.startsWith(OURS) ? 'ours' : 'theirs', id: bare(node) })),
    // By code point, one of ours always stands first.
    bridges: found.bridges.map(([ours, other]) => ({ ours: bare(ours), theirs: bare(other) })),
    functions,
    unreached: sorted([...new Set(theirs.map((person) => person.function ?? null))].filter((name) => !reached.has(name))),
    open: ties.unknown || ties.ties.some((tie) => tie.lo < edge && tie.hi >= edge),
  };
}

/** The coverage matrix, filled cells only: which function of ours carries a tie to which of theirs. */
function functionPairs(held: readonly Tie[], team: readonly TeamMember[], theirs: readonly Person[]): AccountNetwork['functions'] {
  const ours = new Map(team.map((member) => [member.id, member.function ?? null]));
  const other = new Map(theirs.map((person) => [person.id, person.function ?? null]));
  const cells = new Map<string, { ours: string | null; theirs: string | null; ties: number; best: number }>();
  for (const tie of held) {
    const pair = { ours: ours.get(tie.ours) ?? null, theirs: other.get(tie.theirs) ?? null };
    const key = JSON.stringify(pair);
    const cell = cells.get(key) ?? { ...pair, ties: 0, best: 0 };
    cells.set(key, { ...cell, ties: cell.ties + 1, best: Math.max(cell.best, tie.point ?? 0) });
  }
  return [...cells.values()].sort((a, b) => byName(a.ours, b.ours) || byName(a.theirs, b.theirs));
}

function sorted(names: readonly (string | null)[]): (string | null)[] {
  return [...names].sort(byName);
}

/** By code point, the unstated last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}
