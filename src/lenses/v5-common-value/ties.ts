import type { AccountTies, Tie } from '../../ledger/ties.ts';
import type { AccountLedger, PairEvent } from '../../ledger/ledger.ts';
import type { Account } from '../../model/account.ts';
import { PURPOSES } from '../../model/log.ts';
import type { Person } from '../../model/person.ts';
import type { Day } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { Grade, Note, Place } from '../../result.ts';
import { balance, balanceBounds, flow } from '../reciprocity.ts';
import { evidence, halfWeightGrade, median, widen } from '../stats.ts';
import { decayedSum, halfLife, lookback, tieStrength, timePart } from './tie.ts';

/** Ties between the people now at an account and ours (method A1, §11.1, §11.4, §12). */
export function accountTies(
  account: Account,
  ledger: AccountLedger,
  people: readonly Person[],
  ourPeople: { readonly listed: boolean; readonly present: ReadonlySet<string> },
  asOf: Day,
  rules: Rules,
): AccountTies {
  const stillOurs = (id: string): boolean => !ourPeople.listed || ourPeople.present.has(id);
  const hasBeyond = ledger.contacts.some((contact) => contact.cls === 'beyond');
  const unknown = !ledger.hasLog || ledger.namelessBeyond || (ledger.incomplete && !hasBeyond);
  const ties: Tie[] = [];
  for (const person of people) {
    const events = ledger.pairEvents.filter((event) => event.theirs === person.id);
    const ours = new Set([...events.map((event) => event.ours), ...raters(person, people, ourPeople)]);
    for (const id of [...ours].sort()) {
      if (!stillOurs(id)) continue;
      const found = tie(
        id,
        person,
        events.filter((event) => event.ours === id),
        { account, unknown, asOf, rules },
      );
      if (found.hi > 0) ties.push(found);
    }
  }
  ties.sort((a, b) => compare(a.ours, b.ours) || compare(a.theirs, b.theirs));
  return { account: account.id, ties, unknown };
}

/** Those of ours whose tie to the person somebody rated; where our team is not listed, all raters but the account's own people. */
function raters(
  person: Person,
  people: readonly Person[],
  ourPeople: { readonly listed: boolean; readonly present: ReadonlySet<string> },
): string[] {
  const isOurs = (id: string): boolean => (ourPeople.listed ? ourPeople.present.has(id) : !people.some((one) => one.id === id));
  return person.closeness.map((rating) => rating.ours ?? rating.by).filter(isOurs);
}

/** Ratings that speak of the pair: given by ours about himself, about him by somebody else, or by the customer side about nobody in particular. */
function ratingsOf(person: Person, ours: string): Person['closeness'] {
  return person.closeness.filter((rating) => (rating.ours ?? rating.by) === ours || (rating.ours === undefined && rating.by === person.id));
}

interface Setting {
  readonly account: Account;
  readonly unknown: boolean;
  readonly asOf: Day;
  readonly rules: Rules;
}

function tie(ours: string, person: Person, events: readonly PairEvent[], { account, unknown, asOf, rules }: Setting): Tie {
  const life = halfLife(account.expectedGapDays, rules);
  const back = lookback(account.expectedGapDays, rules);
  const window = rules.value('window.days');
  const beyond = events.filter((event) => event.cls === 'beyond');
  const recent = beyond.filter((event) => asOf - event.day < window);
  const uncoded = events.filter((event) => event.cls === 'unknown');
  const time = (of: readonly PairEvent[], bound: 'lo' | 'point' | 'hi'): number =>
    timePart(
      decayedSum(
        of.map((event) => ({ age: asOf - event.day, weight: event.weight[bound] })),
        life,
      ),
      rules.value('TIE.scale'),
    );
  const starts = flow(recent);
  const uncodedRecent = uncoded.filter((event) => asOf - event.day < window).length;
  const uncodedBack = uncoded.filter((event) => asOf - event.day < back).length;
  const depthFull = rules.value('TIE.depth');
  const purposes = beyond.filter((event) => asOf - event.day < back).reduce((mask, event) => mask | event.purposes, 0);
  const distinct = PURPOSES.filter((_, bit) => (purposes & (1 << bit)) !== 0).length;
  const depth = Math.min(1, distinct / depthFull);
  const ratings = ratingsOf(person, ours);
  const closeness = median(ratings.map((rating) => rating.score / 4));
  const reciprocity = balance(starts.inbound, starts.outbound);

  const parts = { time: time(beyond, 'point'), reciprocity, depth, closeness };
  const known = tieStrength(parts);
  const spread = balanceBounds(starts);
  const codedStarts = starts.inbound + starts.outbound > 0;
  let lo = tieStrength({ ...parts, time: time(beyond, 'lo'), reciprocity: codedStarts ? spread.lo : null }).lo;
  let hi = tieStrength({
    time: time(events, 'hi'),
    reciprocity: uncodedRecent > 0 || !codedStarts ? null : spread.hi,
    depth: Math.min(1, (distinct + uncodedBack) / depthFull),
    closeness,
  }).hi;
  const why: Note[] = [];
  if (closeness === null) why.push({ code: 'tie.unrated' });
  const grade = tieGrade(events, ratings.length, asOf, life);
  if (hi > 0) ({ lo, hi } = widen({ lo, hi }, grade));
  if (closeness !== null && recent.length < rules.value('TIE.unlogged')) {
    hi = Math.max(hi, closeness);
    why.push({ code: 'tie.rated-unlogged', args: { n: recent.length } });
  }
  if (unknown) hi = 1;
  const point = Math.min(hi, Math.max(lo, known.point));
  return {
    ours,
    theirs: person.id,
    point,
    lo: Math.min(lo, point),
    hi,
    parts,
    n: beyond.length,
    grade,
    evidence: evidence([...events.flatMap((event) => event.places), ...ratings.map((rating): Place => rating.at)]),
    why,
  };
}

/** Half of the weight: contacts by what they still weigh (.8), the rating (.2); one or two informants are C, three B. */
function tieGrade(events: readonly PairEvent[], informants: number, asOf: Day, life: number): Grade {
  const weights = events.map((event) => ({ grade: event.purposeGrade, weight: event.weight.hi * 2 ** (-(asOf - event.day) / life) }));
  const total = weights.reduce((sum, item) => sum + item.weight, 0);
  const rating = informants === 0 ? [] : [{ grade: informants >= 3 ? ('B' as const) : ('C' as const), weight: total === 0 ? 1 : 0.2 }];
  return halfWeightGrade([...weights.map((item) => ({ ...item, weight: total === 0 ? 0 : (0.8 * item.weight) / total })), ...rating]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Best tie of ours to a person. */
export function bestTie(
  ties: AccountTies,
  theirs: string,
): { readonly point: number; readonly lo: number; readonly hi: number; readonly by: string | null } {
  let best = { point: 0, lo: 0, hi: ties.unknown ? 1 : 0, by: null as string | null };
  for (const one of ties.ties) {
    if (one.theirs !== theirs) continue;
    const point = one.point ?? 0;
    best = {
      point: Math.max(best.point, point),
      lo: Math.max(best.lo, one.lo),
      hi: Math.max(best.hi, one.hi),
      by: point > best.point || best.by === null ? one.ours : best.by,
    };
  }
  return best;
}
