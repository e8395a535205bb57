import type { Source } from './source.ts';
import { takeAccounts } from './take-accounts.ts';
import { takeActivities } from './take-activities.ts';
import { takeDeals } from './take-deals.ts';
import { type LineSums, sumLines, takeOrders } from './take-orders.ts';
import { takeLeads, takePeople } from './take-people.ts';
import type { Taking } from './taking.ts';

/** Records of all tables of one call. Order lines are summed first: an order's money may lie in another file. */
export function takeTables(sources: readonly Source[], taking: Taking): void {
  const sums: LineSums = new Map();
  const orders = orderIds(sources);
  for (const source of sources) if (source.found.kind === 'order_lines') takeLines(source, orders, sums, taking);
  for (const source of sources) takeTable(source, sums, taking);
}

function takeTable(source: Source, sums: LineSums, taking: Taking): void {
  const { kind } = source.found;
  if (kind === 'accounts' || kind === 'suppliers') takeAccounts(source, taking);
  else if (kind === 'contacts' || kind === 'employees') takePeople(source, taking);
  else if (kind === 'leads') takeLeads(source, taking);
  else if (kind === 'activities') takeActivities(source, taking);
  else if (kind === 'orders' || (kind === 'order_lines' && isWhole(source))) takeOrders(source, sums, taking);
  else if (kind === 'deals') takeDeals(source, taking);
  else if (kind !== 'order_lines') leave(source, `nothing_in_${kind}`, true, taking);
}

function takeLines(source: Source, orders: ReadonlySet<string>, sums: LineSums, taking: Taking): void {
  if (isWhole(source)) sumLines(source, null, sums, taking);
  else if (orders.size > 0) sumLines(source, orders, sums, taking);
  else leave(source, 'no_orders', false, taking);
}

/** Lines that name their order's date and customer need no table of orders. */
function isWhole(source: Source): boolean {
  return source.has('date') && (source.has('account_id') || source.has('account_name'));
}

function orderIds(sources: readonly Source[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const source of sources) {
    if (source.found.kind !== 'orders') continue;
    for (const row of source.rows) ids.add(source.sourceId('order', source.text(row, 'id')) ?? '');
  }
  return ids;
}

/** One rejection for a whole table. */
function leave(source: Source, reason: string, meant: boolean, taking: Taking): void {
  const line = source.table.rows[source.found.header]?.line ?? 1;
  taking.rejected.push({ at: { file: source.table.label, line }, reason, args: { rows: source.count }, meant });
}
