import { compare } from '../../../model/order.ts';
import type { Origin, Reading, Rejected } from '../records.ts';
import type { Veil } from './veil.ts';
import type { ByHand, ImportReport, Kept, LeftOut, Merged, Raised, Unclear, Unknown } from './report.ts';

type Added = ImportReport['added'];

/** Arguments that hold what cells or a title say (a table without headers has people where they should stand), and reasons whose `name` is that of a person. */
const WORDS: ReadonlySet<string> = new Set(['title', 'text', 'id', 'status', 'headers']);
const OF_PERSONS: ReadonlySet<string> = new Set(['ambiguous-person', 'states-nobody']);

/** What a run has found so far. */
export class Tally {
  readonly added: { -readonly [K in keyof Added]: number } = {
    accounts: 0, people: 0, team: 0, periods: 0, contacts: 0, completed: 0, details: 0, assumed: 0,
  }; // prettier-ignore
  readonly known = { accounts: 0, people: 0, team: 0, contacts: 0 };
  readonly raised: Raised[] = [];
  readonly kept: Kept[] = [];
  readonly merged: Merged[] = [];
  readonly byHand: ByHand[] = [];
  readonly unclear: Unclear[] = [];
  readonly notUnderstood: Rejected[] = [];
  readonly #leftOut = new Map<string, { readonly reason: string; readonly args: Rejected['args']; count: number }>();
  readonly #taken = new Set<string>();
  readonly #unknown = new Map<string, Omit<Unknown, 'contacts'> & { contacts: number }>();
  #waiting = 0;

  readonly #veil: Veil;
  readonly #titles: boolean;

  /** `titles`: whether subjects may be kept. */
  constructor(reading: Reading, veil: Veil, titles: boolean) {
    this.#veil = veil;
    this.#titles = titles;
    for (const rejected of reading.rejected) {
      if (rejected.meant) this.leave(rejected.reason, rejected.args);
      else this.reject(rejected.at, rejected.reason, rejected.args);
    }
  }

  /** The record at this place said something that is kept, now or already. */
  take(at: Origin): void {
    this.#taken.add(`${at.file}\n${at.line}`);
  }

  leave(reason: LeftOut | (string & {}), args: Rejected['args'] = {}): void {
    const before = this.#leftOut.get(reason);
    if (before === undefined) this.#leftOut.set(reason, { reason, args: this.#shown(reason, args), count: 1 });
    else before.count += 1;
  }

  reject(at: Origin, reason: string, args: Rejected['args'] = {}): void {
    this.notUnderstood.push({ at, reason, args: this.#shown(reason, args), meant: false });
  }

  /** Words of the source may name somebody: where names are not written, neither are they. Its line says where to look. */
  #shown(reason: string, args: Rejected['args']): Rejected['args'] {
    const { hides } = this.#veil;
    const isWord = (key: string): boolean =>
      hides ? WORDS.has(key) || (key === 'name' && OF_PERSONS.has(reason)) : key === 'title' && !this.#titles;
    return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, isWord(key) ? '–' : value]));
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

  /** Of each file or folder: how many of its rows were taken, and how many were not understood. A workbook's sheets count for it. */
  files(names: readonly string[]): ReadonlyMap<string, { readonly taken: number; readonly rejected: number }> {
    const counts = new Map(names.map((name) => [name, { taken: 0, rejected: 0 }]));
    const count = (keys: Iterable<string>, what: 'taken' | 'rejected'): void => {
      for (const key of keys) {
        const of = counts.get(holderOf(key.slice(0, key.lastIndexOf('\n')), counts));
        if (of !== undefined) of[what] += 1;
      }
    };
    count(this.#taken, 'taken');
    count(new Set(this.notUnderstood.map(({ at }) => `${at.file}\n${at.line}`)), 'rejected');
    return counts;
  }

  findings(): Omit<ImportReport, 'id' | 'kind' | 'system' | 'ground' | 'groundUntil' | 'files' | 'understood' | 'withdrawn'> {
    const who = [...this.#unknown.values()].sort((a, b) => b.contacts - a.contacts || compare(a.who, b.who));
    const leftOut = [...this.#leftOut.values()].sort((a, b) => b.count - a.count || compare(a.reason, b.reason));
    const { added, known, raised, kept, merged, byHand, unclear, notUnderstood } = this;
    return { added, known, raised, kept, merged, byHand, unclear, leftOut, waiting: { contacts: this.#waiting, who }, notUnderstood };
  }
}

/** Of `Book.xlsx!Sheet` or `Maildir/cur/123` the file or folder that is counted. */
function holderOf(file: string, counted: ReadonlyMap<string, unknown>): string {
  let name = file;
  while (name !== '' && !counted.has(name)) name = name.slice(0, Math.max(0, name.lastIndexOf('!'), name.lastIndexOf('/')));
  return name;
}
