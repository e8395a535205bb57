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
 * What the files say they saw. Dated entries without an `observed` block are one running log, rhythms without one a log
 * of their own, whichever file either stands in: splitting a file changes nothing, nor does an entry more beside rhythms.
 * A file with `observed` is its own log. Unless stated, entries are complete and rhythms are not.
 */
export function logsOf(files: readonly LogFile[], events: ReadonlyMap<string, readonly RawEvent[]>, asOf: Day): Log[] {
  const running: RawEvent[] = [];
  const logs: (Log | null)[] = [];
  for (const { file, observed } of files) {
    const own = events.get(file) ?? [];
    const [dated, standing] = [own.filter((event) => event.reach === null), own.filter((event) => event.reach !== null)];
    if (observed === null) {
      // One by one: a file may hold more entries than a call takes arguments.
      for (const event of dated) running.push(event);
      logs.push(logOf(standing, false));
      continue;
    }
    const { complete } = observed;
    const days = own.map((event) => event.day);
    const [from, to] = [observed.from?.first ?? least(days), observed.to?.last ?? greatest(days)];
    if (from === null || to === null) continue;
    const span = { from, to: Math.min(to, asOf), everyone: complete === true };
    logs.push({ ...span, accounts: accountsOf(dated), complete: complete ?? true });
    logs.push({ ...span, accounts: accountsOf(standing), complete: complete ?? false });
  }
  return [...logs, logOf(running, true)].filter((log) => log !== null);
}

/** Rhythms told elsewhere than in interaction files: what else happened is open. */
export function logsOfRhythms(files: ReadonlySet<string>, events: ReadonlyMap<string, readonly RawEvent[]>): Log[] {
  return [...files].map((file) => logOf(events.get(file) ?? [], false)).filter((log) => log !== null);
}

/** A log that reaches from its first event to its last; null without any. */
function logOf(events: readonly RawEvent[], complete: boolean): Log | null {
  const days = events.map((event) => event.day);
  const [from, to] = [least(days), greatest(days)];
  return from === null || to === null ? null : { from, to, accounts: accountsOf(events), everyone: false, complete };
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
