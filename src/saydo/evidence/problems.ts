import type { Contact } from '../../ledger/ledger.ts';
import { within } from '../../lenses/bins.ts';
import { flow } from '../../lenses/reciprocity.ts';
import { evidence, halfWeightGrade, type Interval, widen, wilson } from '../../lenses/stats.ts';
import { PURPOSES } from '../../model/log.ts';
import type { Shown } from '../../result.ts';
import type { TheRecord } from '../record.ts';
import { MOST_PLACES, notShown } from './shown.ts';

const PROBLEM_SOLVING = 1 << PURPOSES.indexOf('problem_solving');
const OBSERVED = 0.5;

/** Share of events they started, `k` of `n`, of which `open` nobody wrote down who started: 2 of 10 → .20 [.057, .510]. */
export function inboundShare(k: number, n: number, open = 0): Interval & { readonly point: number | null } {
  const known = n - open;
  return { point: known <= 0 || known / n < OBSERVED ? null : k / known, lo: wilson(k, n).lo, hi: wilson(k + open, n).hi };
}

/** "They bring problems to us first": the share of problem-solving contacts in the window that they started (method §5). */
export function problemsShown(accounts: readonly string[], { ledger, asOf, rules }: TheRecord): Shown {
  const from = ['RECIP'];
  const logged = accounts.filter((id) => ledger.accounts.get(id)?.hasLog);
  if (logged.length === 0) return notShown(from, { code: 'log.none' });
  const contacts = accounts
    .flatMap((id) => within(ledger.accounts.get(id)?.contacts ?? [], asOf, rules.value('window.days')))
    .filter((contact) => contact.directed && (contact.purposes & PROBLEM_SOLVING) !== 0);
  if (contacts.length === 0) return notShown(from, { code: 'saydo.no-problem-contacts' });
  const starts = flow(contacts);
  const share = inboundShare(starts.inbound, contacts.length, starts.unknown);
  const grade = halfWeightGrade(contacts.map((contact) => ({ weight: 1, grade: contact.purposeGrade })));
  // A rhythm is no sample.
  const sampled = contacts.some((contact) => !contact.standing);
  const bare = { lo: starts.inbound / contacts.length, hi: (starts.inbound + starts.unknown) / contacts.length };
  return {
    point: share.point,
    ...widen(sampled ? share : bare, grade),
    coverage: (contacts.length - starts.unknown) / contacts.length,
    n: contacts.length,
    grade,
    from,
    beside: [],
    evidence: evidence(latest(contacts).flatMap((contact) => contact.places)),
    why: starts.unknown > 0 ? [{ code: 'recip.unknown-start', args: { n: starts.unknown } }] : [],
  };
}

function latest(contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((a, b) => b.day - a.day).slice(0, MOST_PLACES);
}
