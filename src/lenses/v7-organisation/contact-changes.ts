import type { Ledger, PairEvent } from '../../ledger/ledger.ts';
import type { Account, Contact } from '../../model/account.ts';
import { addMonths } from '../../model/days.ts';
import type { Model } from '../../model/model.ts';
import { isAt, peopleAt, teamAt } from '../../model/people-at.ts';
import type { Person } from '../../model/person.ts';
import type { Day, Num, Series } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';
import { accountTies } from '../v5-common-value/ties.ts';

/** What became of an account after its main contact changed on one side or both. */
export interface ContactChange {
  readonly account: string;
  readonly day: Day;
  readonly before: Contact;
  readonly after: Contact;
  /** Volume after ÷ volume before; null: not stated for both. */
  readonly volume: number | null;
  /** A tie of the new contacts stood within the days allowed; null: the log does not say. */
  readonly tied: boolean | null;
  /** Volume kept and a tie again; false as soon as one of them is known to be lost. */
  readonly survived: boolean | null;
  readonly nums: readonly Num[];
}

/** Changes of a main contact whose days to tie again are over, oldest first, not older than `months`. */
export function contactChanges(
  model: Model,
  ledger: Ledger,
  asOf: Day,
  rules: Rules,
): { readonly settled: readonly ContactChange[]; readonly pending: number } {
  const since = addMonths(asOf, -rules.value('ORGSURV.months'));
  const grace = rules.value('ORGSURV.days');
  const kept = rules.value('ORGSURV.volume');
  const settled: ContactChange[] = [];
  let pending = 0;
  for (const account of model.accounts) {
    for (const { before, after, day } of handovers(account, asOf)) {
      if (day <= since) continue;
      if (day + grace > asOf) {
        pending++;
        continue;
      }
      const trade = volumeAround(account, day, asOf);
      const tied = tiedAgain(account, after, { model, ledger, day, last: day + grace, rules });
      const holds = trade === null ? null : trade.ratio >= kept;
      const survived = holds === false || tied === false ? false : holds === null || tied === null ? null : true;
      settled.push({ account: account.id, day, before, after, volume: trade?.ratio ?? null, tied, survived, nums: trade?.nums ?? [] });
    }
  }
  return { settled: settled.sort((a, b) => a.day - b.day || (a.account < b.account ? -1 : a.account > b.account ? 1 : 0)), pending };
}

interface Handover {
  readonly before: Contact;
  readonly after: Contact;
  readonly day: Day;
}

/** Two stints in a row with another person on either side; the day is when the later one began, or the day after the earlier one ended. */
function handovers(account: Account, asOf: Day): Handover[] {
  const start = (contact: Contact): Day => contact.from?.first ?? Number.NEGATIVE_INFINITY;
  const stints = [...account.mainContact].sort(
    (a, b) => start(a) - start(b) || (a.to?.last ?? Number.POSITIVE_INFINITY) - (b.to?.last ?? Number.POSITIVE_INFINITY),
  );
  return stints.slice(1).flatMap((after, index) => {
    const before = stints[index] as Contact;
    const day = after.from?.first ?? (before.to === undefined ? null : before.to.last + 1);
    const changed = before.ours !== after.ours || before.theirs !== after.theirs;
    return changed && day !== null && day <= asOf ? [{ before, after, day }] : [];
  });
}

const length = ({ period }: Series[number]): number => period.last - period.first;
const DAYS_OFF = 3;

/** The full period before the day against the next one of the same length; until that is over, the one that holds the day if half of it or more lies after. */
export function volumeAround(
  account: Pick<Account, 'volume' | 'revenue' | 'spend' | 'relation'>,
  day: Day,
  asOf: Day,
): { readonly ratio: number; readonly nums: readonly Num[] } | null {
  const money = account.relation === 'supplier' ? account.spend : account.revenue;
  const full = (account.volume.length > 0 ? account.volume : money).filter(({ period }) => period.last <= asOf);
  const before = full.filter(({ period }) => period.last < day).at(-1);
  if (!before || before.num.value <= 0) return null;
  const alike = full.filter((one) => Math.abs(length(one) - length(before)) <= DAYS_OFF);
  const after =
    alike.find(({ period }) => period.first >= day) ??
    alike.find(({ period }) => period.last >= day && (period.last - day + 1) * 2 >= period.last - period.first + 1);
  return after ? { ratio: after.num.value / before.num.value, nums: [before.num, after.num] } : null;
}

interface Setting {
  readonly model: Model;
  readonly ledger: Ledger;
  readonly day: Day;
  readonly last: Day;
  readonly rules: Rules;
}

/** Whether a tie of the new contacts reached the edge line on some day up to the last one, by what was known then. */
function tiedAgain(account: Account, after: Contact, { model, ledger, day, last, rules }: Setting): boolean | null {
  const own = ledger.accounts.get(account.id);
  if (!own?.hasLog) return null;
  const there = theirsAt(after.theirs, account.id, model, last);
  const ids = new Set(there.map((person) => person.id));
  if (after.theirs !== undefined && !ids.has(after.theirs)) return null;
  const meant = (ours: string, theirs: string): boolean =>
    (after.ours === undefined || after.ours === ours) && (after.theirs === undefined || after.theirs === theirs);
  const here = own.pairEvents.filter((event) => after.theirs === undefined || event.theirs === after.theirs);
  const events = (here.length > 0 ? here : elsewhere(after.theirs, account.id, model, ledger)).filter(
    (event) => event.day <= last && ids.has(event.theirs) && meant(event.ours, event.theirs),
  );
  const people = there.map((person) => ({
    ...person,
    closeness: person.closeness.filter((rating) => rating.date !== undefined && rating.date.first <= last),
  }));
  const team = teamAt(model, last);
  const ours = { listed: team !== null, present: new Set((team ?? []).map((member) => member.id)) };
  const line = rules.value('TIE.edge');
  const days = new Set([...events.map((event) => event.day).filter((one) => one >= day), last]);
  const reached = [...days].some((then) => {
    const past = { ...own, contacts: own.contacts.filter((one) => one.day <= then), pairEvents: events.filter((one) => one.day <= then) };
    const { ties } = accountTies(account, past, people, ours, then, rules);
    return ties.some((tie) => meant(tie.ours, tie.theirs) && (tie.point ?? 0) >= line);
  });
  if (reached) return true;
  const watched = !own.incomplete && !own.namelessBeyond && own.observed !== null && own.observed.from <= day && own.observed.to >= last;
  return watched ? false : null;
}

/** The contact meant, or where nobody is named everyone, as far as they worked at the account on the day. */
function theirsAt(theirs: string | undefined, account: string, model: Model, day: Day): readonly Person[] {
  if (theirs === undefined) return peopleAt(model, account, day);
  const person = model.people.get(theirs);
  return person && isAt(person, account, day) ? [person] : [];
}

/** A tie follows its person: what somebody did here before moving on stands in the log of the account they are at now. */
function elsewhere(theirs: string | undefined, home: string, model: Model, ledger: Ledger): readonly PairEvent[] {
  const person = theirs === undefined ? undefined : model.people.get(theirs);
  if (!person) return [];
  const ids = [...new Set([person.home, ...person.history.map((stint) => stint.account)])].filter((id) => id !== home);
  const found = ids.map((id) => (ledger.accounts.get(id)?.pairEvents ?? []).filter((event) => event.theirs === theirs));
  return found.find((events) => events.length > 0) ?? [];
}
