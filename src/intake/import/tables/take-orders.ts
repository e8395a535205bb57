import type { Organisation, Origin } from '../records.ts';
import { readAmount, tidy } from './amounts.ts';
import type { Moment } from './clock.ts';
import { isStatedAbove, moneyOf, type NoMoney } from './money.ts';
import { organisationOf, ownerOf } from './people.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { whenOf } from './take-activities.ts';
import { reject, said, type Taking, withdraw } from './taking.ts';

interface LineSum {
  readonly amount: number;
  /** The lines it is the sum of. */
  readonly from: Origin[];
}

/** Sums of order lines by source id of their order. */
export type LineSums = Map<string, LineSum>;

/** A row of a day and an account. */
interface Dated {
  readonly row: TakenRow;
  readonly source: Source;
  readonly moment: Moment;
  readonly organisation: Organisation;
}

/**
 * Money of every line net of discount, by order. Lines without money, or of an order that none of the tables holds (`orders`;
 * null where lines are orders themselves), are rejected.
 */
export function sumLines(source: Source, orders: ReadonlySet<string> | null, sums: LineSums, taking: Taking): void {
  for (const row of source.rows) {
    const id = source.sourceId('order', source.text(row, 'order_id'));
    const net = netOf(row, source);
    if (id === null) reject(taking, source, row, 'no_order');
    else if (orders?.has(id) === false) reject(taking, source, row, 'order_unknown', { id });
    else if (typeof net !== 'number') reject(taking, source, row, net.reason, net.args);
    else addLine(sums, id, net, source.at(row));
  }
}

function addLine(sums: LineSums, order: string, net: number, at: Origin): void {
  const { amount, from } = sums.get(order) ?? { amount: 0, from: [] };
  from.push(at);
  sums.set(order, { amount: amount + net, from });
}

type NoNet = NoMoney | { readonly reason: 'amount' | 'discount'; readonly args: Readonly<Record<string, never>> };

function netOf(row: TakenRow, source: Source): number | NoNet {
  const amount = moneyOf(row, source, 'amount');
  if (amount !== null) return amount;
  const price = moneyOf(row, source, 'price');
  if (price !== null && typeof price !== 'number') return price;
  const quantity = plainNumber(row, source, 'quantity');
  if (price === null || quantity === null) return { reason: 'amount', args: {} };
  const discount = source.text(row, 'discount') === null ? 0 : plainNumber(row, source, 'discount');
  const isShare = discount !== null && discount >= 0 && discount <= 1;
  return isShare ? price * quantity * (1 - discount) : { reason: 'discount', args: {} };
}

/** A quantity, or a share; null where it cannot be read. */
function plainNumber(row: TakenRow, source: Source, field: 'quantity' | 'discount'): number | null {
  const text = isStatedAbove(row, source, field) ? null : source.text(row, field);
  const amount = text === null ? 'none' : readAmount(text, source.money(field).decimal);
  return typeof amount === 'string' || (amount.isShare && field === 'quantity') || amount.currency !== null ? null : amount.value;
}

/** An order is a contact by itself, of purpose `order`, and money of its year. Rows of one order are one contact. */
export function takeOrders(source: Source, sums: LineSums, taking: Taking): void {
  const idField = source.found.kind === 'order_lines' ? 'order_id' : 'id';
  for (const row of source.rows) {
    if (source.word(row, 'status') === 'cancelled') {
      reject(taking, source, row, 'order_cancelled', { status: source.text(row, 'status') ?? '' }, true);
      withdraw(taking, source.sourceId('order', source.text(row, idField)), 'cancelled');
      continue;
    }
    const organisation = taking.register.account(organisationOf(row, source));
    if (organisation === null) reject(taking, source, row, 'no_account');
    else {
      const moment = whenOf(row, source, taking);
      const id = source.sourceId('order', source.text(row, idField)) ?? source.contentId(row);
      if (moment !== null) takeOrder({ row, source, moment, organisation }, id, sums, taking);
    }
  }
}

function takeOrder(order: Dated, id: string, sums: LineSums, taking: Taking): void {
  const { row, source } = order;
  const isLine = source.found.kind === 'order_lines';
  const before = taking.seen.get(id);
  if (before !== undefined && isLine) return;
  if (before !== undefined && said(before) === said({ source, row })) {
    reject(taking, source, row, 'row_repeated', {}, true);
    return;
  }
  const sum = sums.get(id);
  const amount = sum === undefined ? (isLine ? null : moneyOf(row, source, 'amount')) : sum.amount;
  if (amount !== null && typeof amount !== 'number') {
    reject(taking, source, row, amount.reason, amount.args);
    return;
  }
  if (before !== undefined && (sum !== undefined || amount === null)) {
    reject(taking, source, row, 'id_repeated', { id });
    return;
  }
  if (before === undefined) {
    taking.seen.set(id, { source, row });
    pushContact(order, id, taking);
  }
  if (amount !== null) pushMoney(order, amount, taking, sum?.from);
}

function pushContact({ row, source, moment, organisation }: Dated, sourceId: string, taking: Taking): void {
  const ours = taking.register.person(ownerOf(row, source));
  taking.records.push({
    kind: 'contact',
    at: source.at(row),
    sourceId,
    source: 'crm',
    date: moment.date,
    start: null,
    minutes: null,
    organisation,
    parties: ours === null ? [] : [ours],
    participants: null,
    channel: null,
    by: null,
    purpose: 'order',
    directed: null,
    title: null,
    about: null,
  });
}

/** Money of the year of its day; `from`: the lines it is the sum of. */
export function pushMoney({ row, source, moment, organisation }: Dated, amount: number, taking: Taking, from?: readonly Origin[]): void {
  const money = { what: 'revenue' as const, period: moment.date.slice(0, 4), amount: tidy(amount), ...(from && { from }) };
  taking.records.push({ kind: 'money', at: source.at(row), account: organisation, ...money });
}
