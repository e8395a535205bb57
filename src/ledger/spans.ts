import type { LogFile } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import type { RawEvent } from './events.ts';

/** What the logs together say about their reach to one account. */
export interface Reach {
  readonly hasLog: boolean;
  readonly incomplete: boolean;
  readonly observed: { readonly from: Day; readonly to: Day } | null;
}

interface Log {
  readonly from: Day;
  readonly to: Day;
  readonly accounts: ReadonlySet<string>;
  /** Stated `complete: true`: speaks for every account. */
  readonly everyone: boolean;
  readonly complete: boolean;
}

/**
 * Files without an `observed` block are one running log: splitting it into files changes nothing.
 * A file with `observed`, and a file of rhythms only, is a log of its own.
 */
export function logsOf(files: readonly LogFile[], events: ReadonlyMap<string, readonly RawEvent[]>, asOf: Day): Log[] {
  const running: RawEvent[] = [];
  const logs: Log[] = [];
  for (const file of files) {
    const own = events.get(file.file) ?? [];
    const dated = file.end > file.start;
    if (file.observed === null && dated) {
      running.push(...own);
      continue;
    }
    const days = own.map((event) => event.day);
    const from = file.observed?.from?.first ?? least(days);
    const to = file.observed?.to?.last ?? greatest(days);
    if (from === null || to === null) continue;
    const stated = file.observed?.complete ?? null;
    logs.push({ from, to: Math.min(to, asOf), accounts: accountsOf(own), everyone: stated === true, complete: stated ?? dated });
  }
  const [from, to] = [least(running.map((event) => event.day)), greatest(running.map((event) => event.day))];
  if (from !== null && to !== null) logs.push({ from, to, accounts: accountsOf(running), everyone: false, complete: true });
  return logs;
}

/** A log covers the accounts that have an entry in it; with `complete: true` stated, all. One incomplete log leaves an account open unless a complete one is stated. */
export function reach(account: string, logs: readonly Log[]): Reach {
  const covering = logs.filter((log) => log.everyone || log.accounts.has(account));
  if (covering.length === 0) return { hasLog: false, incomplete: true, observed: null };
  return {
    hasLog: true,
    incomplete: !covering.some((log) => log.everyone) && covering.some((log) => !log.complete),
    observed: { from: Math.min(...covering.map((log) => log.from)), to: Math.max(...covering.map((log) => log.to)) },
  };
}

function accountsOf(events: readonly RawEvent[]): Set<string> {
  return new Set(events.map((event) => event.account));
}
function least(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => Math.min(a, b));
}
function greatest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}
