import { grouped } from '../model/indexed.ts';
import { BENEFITS } from '../model/log.ts';
import type { Model } from '../model/model.ts';
import { peopleAt } from '../model/people-at.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import { coderAgreement } from './coders.ts';
import { benefitRows, datedEvents, type RawEvent, standingEvents } from './events.ts';
import type { AccountLedger, BenefitEntry, Ledger, PairEvent } from './ledger.ts';
import { mergeContacts, mergePair } from './merge.ts';
import { logsOf, logsOfRhythms, reach } from './spans.ts';

/** Who met whom, when, about what: every file's entries and rhythms, merged (method §1, §11.10). Nothing after t0 counts. */
export function buildLedger(model: Model, asOf: Day, rules: Rules): Ledger {
  const coding = coderAgreement(model.codings, model.entries, rules);
  const all: RawEvent[] = [...datedEvents(model.entries, asOf, coding?.enough === true ? 'A' : 'C')];
  const communities = model.communities.flatMap(({ standing }) => standing);
  const rhythms = [...model.logs.flatMap((log) => log.standing), ...communities];
  for (const rhythm of rhythms) for (const event of standingEvents(rhythm, asOf)) all.push(event);
  const byFile = grouped(all, (event) => event.place.file);
  const byAccount = grouped(all, (event) => event.account);
  const logs = logsOf(model.logs, byFile, asOf);
  logs.push(...logsOfRhythms(new Set(communities.map((rhythm) => rhythm.at.file)), byFile));
  const windowStart = asOf - rules.value('window.days') + 1;
  const pairs = mergedPairs(all, windowStart, rules);

  const accounts = new Map<string, AccountLedger>();
  let merged = 0;
  let standing = 0;
  for (const account of model.accounts) {
    const events = byAccount.get(account.id) ?? [];
    const contacts = mergeContacts(events, windowStart);
    merged += contacts.length;
    for (const contact of contacts) if (contact.standing) standing++;
    const people = peopleAt(model, account.id, asOf);
    const beyond = events.filter((event) => event.cls === 'beyond');
    accounts.set(account.id, {
      account: account.id,
      ...reach(account.id, logs),
      contacts,
      pairEvents: people.flatMap((person) => pairs.get(person.id) ?? []),
      namelessBeyond: beyond.some((event) => event.reach !== null && (event.ours.length === 0 || event.theirs.length === 0)),
      entries: events.length,
    });
  }
  const days = all.map((event) => event.day);
  return {
    accounts,
    benefits: benefits(model, asOf),
    coding,
    entries: model.entries.length,
    merged,
    standing,
    from: days.length === 0 ? null : days.reduce((a, b) => Math.min(a, b)),
    to: days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b)),
  };
}

/** Tie-building events by their person: a tie follows the person from account to account (method §11.1). */
function mergedPairs(events: readonly RawEvent[], windowStart: Day, rules: Rules): Map<string, PairEvent[]> {
  const raw = new Map<string, Map<string, RawEvent[]>>();
  for (const event of events) {
    if ((event.cls !== 'beyond' && event.cls !== 'unknown') || !event.directed) continue;
    for (const theirs of event.theirs) {
      const byOurs = raw.get(theirs) ?? new Map<string, RawEvent[]>();
      raw.set(theirs, byOurs);
      for (const ours of event.ours) {
        const list = byOurs.get(ours);
        if (list) list.push(event);
        else byOurs.set(ours, [event]);
      }
    }
  }
  const merged = new Map<string, PairEvent[]>();
  for (const [theirs, byOurs] of raw) {
    const ours = [...byOurs.keys()].sort();
    merged.set(
      theirs,
      ours.flatMap((id) => mergePair(id, theirs, byOurs.get(id) ?? [], windowStart, rules)),
    );
  }
  return merged;
}

/** Who received and who gave as the benefit says, else the first on either side of the entry. */
function benefits(model: Model, asOf: Day): BenefitEntry[] {
  const { entries } = model;
  const names = entries.strings;
  const stated = (id: number | undefined): string | null => (id === undefined || id < 0 ? null : names.name(id));
  return benefitRows(entries, asOf).map((row) => ({
    account: names.name(entries.account[row] as number),
    kind: BENEFITS[entries.benefit[row] as number] as string,
    value: Number.isNaN(entries.benefitValue[row]) ? null : (entries.benefitValue[row] as number),
    to: stated(entries.benefitTo[row]) ?? Array.from(entries.people(row, 'theirs'), (id) => names.name(id))[0] ?? null,
    by: stated(entries.benefitBy[row]) ?? Array.from(entries.people(row, 'ours'), (id) => names.name(id))[0] ?? null,
    day: entries.day[row] as number,
    place: { file: names.name(entries.file[row] as number), line: entries.line[row] as number },
  }));
}
