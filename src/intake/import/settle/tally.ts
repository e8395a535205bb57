import { compare } from '../../../model/order.ts';
import type { Origin, Reading, Rejected } from '../records.ts';
import type { ByHand, ImportReport, Kept, LeftOut, Merged, Unclear, Unknown } from './report.ts';

type Added = ImportReport['added'];

/** What a run has found so far. */
export class Tally {
  readonly added: { -readonly [K in keyof Added]: number } = {
    accounts: 0, people: 0, team: 0, periods: 0, contacts: 0, completed: 0, details: 0, assumed: 0,
  }; // prettier-ignore
  readonly known = { accounts: 0, people: 0, team: 0, contacts: 0 };
  readonly kept: Kept[] = [];
  readonly merged: Merged[] = [];
  readonly byHand: ByHand[] = [];
  readonly unclear: Unclear[] = [];
  readonly notUnderstood: Rejected[] = [];
  readonly #leftOut = new Map<string, { readonly reason: string; readonly args: Rejected['args']; count: number }>();
  readonly #taken = new Set<string>();
  readonly #unknown = new Map<string, Omit<Unknown, 'contacts'> & { contacts: number }>();
  #waiting = 0;

  constructor(reading: Reading) {
    for (const rejected of reading.rejected) {
      if (rejected.meant) this.leave(rejected.reason, rejected.args);
      else this.notUnderstood.push(rejected);
    }
  }

  /** The record at this place said something that is kept, now or already. */
  take(at: Origin): void {
    this.#taken.add(`${at.file}\n${at.line}`);
  }

  leave(reason: LeftOut | (string & {}), args: Rejected['args'] = {}): void {
    const before = this.#leftOut.get(reason);
    if (before === undefined) this.#leftOut.set(reason, { reason, args, count: 1 });
    else before.count += 1;
  }

  reject(at: Origin, reason: string, args: Rejected['args'] = {}): void {
    this.notUnderstood.push({ at, reason, args, meant: false });
  }

  wait(): void {
    this.#waiting += 1;
  }

  /** Somebody in a contact whom the plan does not know. */
  ask(unknown: Omit<Unknown, 'contacts'>): void {
    const key = `${unknown.kind}\n${unknown.who}`;
    const before = this.#unknown.get(key);
    if (before === undefined) this.#unknown.set(key, { ...unknown, contacts: 1 });
    else before.contacts += 1;
  }

  keep(kept: Kept): void {
    this.kept.push(kept);
  }

  /** Of a file: how many of its rows were taken, and how many were not understood. A workbook's sheets count for it. */
  file(name: string): { readonly taken: number; readonly rejected: number } {
    const isOf = (file: string): boolean => file === name || file.startsWith(`${name}!`);
    const rejected = new Set(this.notUnderstood.filter(({ at }) => isOf(at.file)).map(({ at }) => `${at.file}\n${at.line}`));
    const taken = [...this.#taken].filter((key) => isOf(key.slice(0, key.lastIndexOf('\n'))));
    return { taken: taken.length, rejected: rejected.size };
  }

  findings(): Omit<ImportReport, 'id' | 'kind' | 'system' | 'ground' | 'files' | 'understood'> {
    const who = [...this.#unknown.values()].sort((a, b) => b.contacts - a.contacts || compare(a.who, b.who));
    const leftOut = [...this.#leftOut.values()].sort((a, b) => b.count - a.count || compare(a.reason, b.reason));
    const { added, known, kept, merged, byHand, unclear, notUnderstood } = this;
    return { added, known, kept, merged, byHand, unclear, leftOut, waiting: { contacts: this.#waiting, who }, notUnderstood };
  }
}
