import { classOf, type Purpose } from '../../model/log.ts';
import { NOT_STATED } from '../../model/entry-table.ts';
import type { Model } from '../../model/model.ts';
import { compare } from '../../model/order.ts';
import { byPlace, placeText } from '../../model/contacts/find-entry.ts';
import { textHash } from '../../model/text-hash.ts';

/** What a coder wants to see. */
export interface Wish {
  readonly coder: string;
  /** One account only; null: all. */
  readonly account: string | null;
  /** What another of ours coded already, to see whether two people see the same. */
  readonly double: boolean;
  /** newest: fresh in memory first. weight: accounts that bring most first. */
  readonly first: 'newest' | 'weight';
}

/**
 * Rows of the table to be coded, in the order they are asked. A first coder gets what has no purpose and no coder yet; a second
 * one what another of ours coded and this one has not, in an order that looks drawn and is always the same. Interactions with a
 * benefit are social whatever is said of them, and are left out.
 */
export function toCode(model: Model, weights: ReadonlyMap<string, number>, wish: Wish): readonly number[] {
  const { entries, codings } = model;
  const account = wish.account === null ? null : (entries.strings.get(wish.account) ?? -1);
  const coders = new Map(codings.map(({ row, by }) => [row, by.filter(({ side }) => side === 'ours').map(({ coder }) => coder)]));
  const wanted = (row: number): boolean => {
    if ((account !== null && entries.account[row] !== account) || entries.benefit[row] !== NOT_STATED) return false;
    const by = coders.get(row) ?? [];
    return wish.double ? by.length === 1 && by[0] !== wish.coder : by.length === 0 && entries.purposes[row] === 0;
  };
  const rows = Array.from({ length: entries.length }, (_, row) => row).filter(wanted);
  return rows.sort(wish.double ? asDrawn(model) : inOrder(model, weights, wish.first));
}

type Order = (a: number, b: number) => number;

function inOrder({ entries }: Model, weights: ReadonlyMap<string, number>, first: Wish['first']): Order {
  const place = byPlace(entries);
  const weight = (row: number): number => (first === 'weight' ? (weights.get(accountOf(entries, row)) ?? 0) : 0);
  const day = (row: number): number => entries.day[row] as number;
  return (a, b) => weight(b) - weight(a) || day(b) - day(a) || place(a, b);
}

/** By hash of the place: newest ones alone would test agreement on one month. */
function asDrawn({ entries }: Model): Order {
  const rank = (row: number): number => textHash(placeText(entries, row));
  return (a, b) => rank(a) - rank(b) || compare(placeText(entries, a), placeText(entries, b));
}

export function accountOf(entries: Model['entries'], row: number): string {
  return entries.strings.name(entries.account[row] as number);
}

/** A difference worth talking over: two of ours see one interaction differently, and whether it changes what is counted. */
export interface Difference {
  readonly row: number;
  readonly by: readonly { readonly coder: string; readonly purpose: Purpose }[];
  /** One sees an order where the other sees more: it moves BTX. */
  readonly acrossClasses: boolean;
}

/** Where this coder and another of ours differ, those that move a measure first. */
export function differences({ codings }: Model, coder: string): readonly Difference[] {
  return codings
    .map(({ row, by }) => ({ row, by: by.filter(({ side }) => side === 'ours') }))
    .filter(({ by }) => by.some((one) => one.coder === coder) && new Set(by.map(({ purpose }) => purpose)).size > 1)
    .map(({ row, by }) => ({ row, by, acrossClasses: new Set(by.map(({ purpose }) => classOf(purpose))).size > 1 }))
    .sort((a, b) => Number(b.acrossClasses) - Number(a.acrossClasses) || a.row - b.row);
}
