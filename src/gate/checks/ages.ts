import { parseDate } from '../../model/days.ts';
import type { AgeDemand, Policy } from '../../policy/policy.ts';
import type { AuditResult, ChainNetwork } from '../../result.ts';
import type { GateCheck, Violation } from '../../result-gate.ts';
import { checked, type Due, due, type Entity, violation, whenUnknown } from '../verdict.ts';

/** How old the newest dated entry is. Nothing in the log is unknown, not old. */
export function logAgeCheck(result: AuditResult, policy: Policy): GateCheck {
  const asked = due(policy.logAge, result, () => 'log');
  const read = asked.map((one) => ({ one, newest: newestOf(one.of, result) }));
  const violations = read.flatMap(({ one, newest }) => tooOld(one, newest, result.asOf));
  return checked('log-age', policy.logAge.length > 0, asked.length, violations, read.filter(({ newest }) => newest === null).length);
}

type Newest = NonNullable<AuditResult['accounts'][number]['newest']>;

function newestOf(of: Entity, { accounts }: AuditResult): Newest | null {
  if ('relation' in of) return of.newest ?? null;
  return accounts.reduce<Newest | null>((best, { newest }) => (newest && (best === null || newest.date > best.date) ? newest : best), null);
}

function tooOld({ demand, of, entity }: Due<AgeDemand>, newest: Newest | null, asOf: string): Violation[] {
  const days = newest === null ? null : daysBetween(newest.date, asOf);
  if (days !== null && days <= demand.days) return [];
  const level = days === null ? whenUnknown(demand) : demand.level;
  if (level === null || level === 'off') return [];
  const at = newest !== null ? [newest.at] : of.place === null ? [] : [of.place];
  const args = { name: of.name, days, most: demand.days, date: newest?.date ?? null };
  return [violation({ code: days === null ? 'log-none' : 'log-age', level, entity, args, at, asked: demand.at, what: 'log' })];
}

/** How old the review of each identified link of the chain is. A chain nobody mapped, or a review nobody dated, is unknown. */
export function chainAgeCheck(result: AuditResult, policy: Policy): GateCheck {
  const demand = policy.chainAge;
  if (demand === null || demand.level === 'off') return checked('chain-age', false, 0, []);
  const { chain } = result.network;
  const nodes = (chain?.nodes ?? []).filter((node) => node.identified && !node.ours);
  const found = chain === null ? [unmapped(result, demand)] : nodes.map((node) => reviewed(node, result, demand));
  const unknown = chain === null ? 1 : nodes.filter(({ reviewed: date }) => (date ?? null) === null).length;
  return checked('chain-age', true, nodes.length, found.flat(), unknown);
}

function unmapped({ firm }: AuditResult, demand: AgeDemand): Violation[] {
  const level = whenUnknown(demand);
  if (level === null) return [];
  const at = firm.place === null ? [] : [firm.place];
  return [violation({ code: 'chain-none', level, entity: { kind: 'firm', id: firm.id }, args: {}, at, asked: demand.at, what: 'chain' })];
}

function reviewed(node: ChainNetwork['nodes'][number], { firm, asOf }: AuditResult, demand: AgeDemand): Violation[] {
  const date = node.reviewed ?? null;
  const days = date === null ? null : daysBetween(date, asOf);
  if (days !== null && days <= demand.days) return [];
  const level = days === null ? whenUnknown(demand) : demand.level;
  if (level === null || level === 'off') return [];
  const args = { node: node.name ?? node.id, days, most: demand.days, date };
  const code = days === null ? 'chain-undated' : 'chain-age';
  const entity = { kind: 'firm', id: firm.id } as const;
  return [violation({ code, level, entity, args, at: [node.at], asked: demand.at, what: `chain ${node.id}` })];
}

/** Whole days from one date to a later one; 0 where it is not later. Dates of a result exist. */
function daysBetween(from: string, to: string): number {
  const [a, b] = [parseDate(from), parseDate(to)];
  if (typeof a === 'string' || typeof b === 'string') throw new RangeError(`not a date: ${from}, ${to}`);
  return Math.max(0, b.last - a.last);
}
