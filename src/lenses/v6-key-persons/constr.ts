import type { AccountLedger } from '../../ledger/ledger.ts';
import type { AccountTies } from '../../ledger/ties.ts';
import type { Account } from '../../model/account.ts';
import type { Day } from '../../model/values.ts';
import { within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { evidence, worseGrade } from '../stats.ts';
import type { Grade } from '../../result.ts';
import { mergeEvidence } from '../v7-organisation/busf.ts';
import { type Graph, graphOf } from '../v8-industry-community/graph.ts';

type Edge = readonly [string, string];

/** Burt's constraint of a node, c = Σ_j (p_ij + Σ_q p_iq·p_qj)², 0 to about 1.1; null for an isolated one (Burt 1992). */
export function constraint(graph: Graph, node: string): number | null {
  const own = graph.get(node);
  if (!own || own.size === 0) return null;
  const p = (from: string, to: string): number => {
    const neighbours = graph.get(from);
    return neighbours?.has(to) ? 1 / neighbours.size : 0;
  };
  let sum = 0;
  for (const j of own) {
    let invested = p(node, j);
    for (const q of own) if (q !== j) invested += p(node, q) * p(q, j);
    sum += invested ** 2;
  }
  return sum;
}

/** Two of one side who took part together: met the same person on one day over one channel. */
function together(contacts: AccountLedger['pairEvents']): Edge[] {
  const groups = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    groups.set(key, (groups.get(key) ?? new Set<string>()).add(id));
  };
  for (const { day, channel, ours, theirs } of contacts) {
    add(`o ${day} ${channel ?? ''} ${theirs}`, `o:${ours}`);
    add(`t ${day} ${channel ?? ''} ${ours}`, `t:${theirs}`);
  }
  return [...groups.values()].flatMap((group) => {
    const ids = [...group].sort();
    return ids.flatMap((a, index) => ids.slice(index + 1).map((b): Edge => [a, b]));
  });
}

/** Who leads the account on our side: the main contact on the day, else whoever carries most tie strength; null: nobody. */
export function accountLead(account: Pick<Account, 'mainContact'>, ties: AccountTies, asOf: Day): string | null {
  const current = account.mainContact.filter(
    ({ from, to }) => (from === undefined || from.first <= asOf) && (to === undefined || to.last >= asOf),
  );
  const [latest] = [...current].sort((a, b) => (b.from?.first ?? Number.NEGATIVE_INFINITY) - (a.from?.first ?? Number.NEGATIVE_INFINITY));
  if (latest?.ours !== undefined) return latest.ours;
  const strength = new Map<string, number>();
  for (const tie of ties.ties) strength.set(tie.ours, (strength.get(tie.ours) ?? 0) + (tie.point ?? 0));
  const [first] = [...strength].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
  return first && first[1] > 0 ? first[0] : null;
}

/**
 * Constraint of our account lead in the graph of our people and theirs at this account: ties at the edge line or above,
 * and people of one side who took part together in the window (method B6; V6). Low: a broker, strong for the person and a
 * risk for us. Direction-free: shown, never scored, and never compared between our people.
 */
export const constr = indicator({
  id: 'CONSTR',
  lens: 'v6',
  level: 'account',
  unit: 'score',
  range: [0, null],
  core: false,
  needs: ['account', 'ties', 'contacts'],
  thresholds: ['TIE.edge', 'window.days'],
  measure({ account, ties, contacts }, { asOf, rules }) {
    const line = rules.value('TIE.edge');
    const who = accountLead(account, ties, asOf);
    const recent = within(contacts.pairEvents, asOf, rules.value('window.days')).filter((event) => event.cls === 'beyond');
    const colleagues = together(recent);
    const at = (bound: 'lo' | 'point' | 'hi'): Graph => {
      const strong = ties.ties.filter((tie) => (bound === 'point' ? (tie.point ?? 0) : tie[bound]) >= line);
      return graphOf([], [...strong.map((tie): Edge => [`o:${tie.ours}`, `t:${tie.theirs}`]), ...colleagues]);
    };
    const value = (bound: 'lo' | 'point' | 'hi'): number | null => (who === null ? null : constraint(at(bound), `o:${who}`));
    const point = value('point');
    const own = ties.ties.filter((tie) => tie.ours === who);
    const neighbours = who === null ? 0 : (at('point').get(`o:${who}`)?.size ?? 0);
    const known = [value('lo'), point, value('hi')].filter((one) => one !== null);
    return {
      point,
      lo: point === null || ties.unknown ? 0 : Math.min(...known),
      hi: point === null || ties.unknown ? null : Math.max(...known),
      n: neighbours,
      coverage: point === null ? 0 : 1,
      grade: own.length === 0 ? 'C' : own.reduce<Grade>((grade, tie) => worseGrade(grade, tie.grade), 'A'),
      evidence: own.length === 0 ? evidence([account.at]) : mergeEvidence(own.flatMap((tie) => tie.evidence)),
      parts: { lead: who, neighbours },
      why: point === null ? [{ code: who === null ? 'constr.no-lead' : 'constr.isolated' }] : [],
    };
  },
});
