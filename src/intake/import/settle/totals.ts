import { isMap } from '../../../model/field.ts';
import type { Desk } from './desk.ts';

/** A sum an import wrote into an account, and under what. */
export interface Total {
  readonly account: string;
  readonly what: (typeof WHAT)[number];
  readonly period: string;
  readonly amount: number;
}

const WHAT = ['revenue', 'spend'] as const;

/**
 * The sums one import has written, as its register keeps them. A number of the plan that still says the same was changed by nobody
 * since; of all others nobody can tell whose they are.
 */
export class Totals {
  readonly #stated: readonly unknown[];
  /** Where each stands in the register; of two alike the first. */
  readonly #at = new Map<string, number>();
  readonly #noted: Total[] = [];

  constructor(stated: unknown) {
    this.#stated = Array.isArray(stated) ? stated : [];
    for (const [index, one] of this.#stated.entries()) {
      if (isMap(one) && !this.#at.has(keyOf(one))) this.#at.set(keyOf(one), index);
    }
  }

  /** What this import last wrote there; null: nothing that the register knows of. */
  lastWritten(asked: Omit<Total, 'amount'>): number | null {
    const one = this.#stated[this.#at.get(keyOf(asked)) ?? -1];
    return isMap(one) && typeof one['amount'] === 'number' ? one['amount'] : null;
  }

  /** All that the register knows of, as it stood before this run. */
  written(): readonly Total[] {
    return this.#stated.flatMap((one) => {
      if (!isMap(one) || typeof one['account'] !== 'string' || typeof one['amount'] !== 'number') return [];
      const what = WHAT.find((word) => word === one['what']);
      return what === undefined ? [] : { account: one['account'], what, period: String(one['period']), amount: one['amount'] };
    });
  }

  note(total: Total): void {
    this.#noted.push(total);
  }

  /** For a register that is begun now. */
  lines(): readonly Total[] {
    return this.#noted;
  }

  /** Into a register that stands there; whether that changed anything. */
  enter(desk: Desk, file: string): boolean {
    for (const total of this.#noted) {
      const index = this.#at.get(keyOf(total));
      if (index === undefined) desk.append(file, ['totals'], total);
      else if (desk.add(file, ['totals', index, 'amount'], total.amount) === 'there')
        desk.replace(file, ['totals', index, 'amount'], total.amount);
    }
    return this.#noted.length > 0;
  }
}

function keyOf({ account, what, period }: { readonly account?: unknown; readonly what?: unknown; readonly period?: unknown }): string {
  return JSON.stringify([account, what, String(period)]);
}
