import type { AccountLedger, Ledger, PairEvent } from '../../src/ledger/ledger.ts';
import type { Context, Indicator, Inputs, Measured } from '../../src/lenses/indicator.ts';
import type { Account } from '../../src/model/account.ts';
import type { Community } from '../../src/model/community.ts';
import { EntryTable } from '../../src/model/entry-table.ts';
import type { EconomicFigure, EconomicPeriod, Firm } from '../../src/model/firm.ts';
import type { Model } from '../../src/model/model.ts';
import type { Person } from '../../src/model/person.ts';
import type { DateSpan, Day, Num, Period, Series } from '../../src/model/values.ts';
import { makeRules } from '../../src/policy/ruleset.ts';
import type { Grade, Place } from '../../src/result.ts';

/** Small builders for what the firm's lenses read; every default is neutral. */

export const RULES = makeRules([], () => 'hash');
export const AS_OF = day('2026-06-30');
export const CONTEXT: Context = { asOf: AS_OF, rules: RULES };

export function day(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}
export function place(line = 1, file = 'firm.yaml'): Place {
  return { file, line };
}
export function span(text: string): DateSpan {
  const [year = '', month, dayOfMonth] = text.split('-');
  if (dayOfMonth !== undefined) return { first: day(text), last: day(text), text, at: place() };
  const first = day(`${year}-${month ?? '01'}-01`);
  const last = month === undefined ? day(`${year}-12-31`) : Date.UTC(Number(year), Number(month), 1) / 86_400_000 - 1;
  return { first, last, text, at: place() };
}
export function period(text: string): Period {
  const [year = '', rest] = text.split('-');
  if (rest === undefined) return { text, first: day(`${year}-01-01`), last: day(`${year}-12-31`) };
  const quarter = rest.startsWith('Q');
  const start = quarter ? (Number(rest.slice(1)) - 1) * 3 : Number(rest) - 1;
  const end = start + (quarter ? 3 : 1);
  return { text, first: Date.UTC(Number(year), start, 1) / 86_400_000, last: Date.UTC(Number(year), end, 1) / 86_400_000 - 1 };
}
export interface Stating {
  readonly low?: number;
  readonly high?: number;
  readonly grade?: Grade;
  readonly line?: number;
}
export function num(value: number, { low = value, high = value, grade = 'A', line = 1 }: Stating = {}): Num {
  return { value, low, high, grade, at: place(line) };
}
export function series(values: Readonly<Record<string, number>>): Series {
  return Object.entries(values)
    .map(([text, value]) => ({ period: period(text), num: num(value) }))
    .sort((a, b) => a.period.first - b.period.first);
}
export type Figures = Partial<Record<EconomicFigure, number | Num>>;
export function economics(text: string, figures: Figures, more: Partial<EconomicPeriod> = {}): EconomicPeriod {
  const stated = Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? num(value) : value]);
  return { period: period(text), figures: Object.fromEntries(stated), series: {}, at: place(), ...more };
}
export function firm(more: Partial<Firm> = {}): Firm {
  return { id: 'f', name: 'Firm', team: null, organising: {}, economics: [], signs: [], tools: [], at: place(), ...more };
}
export function account(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    name: id,
    relation: 'customer',
    payer: true,
    payerStated: false,
    tags: [],
    revenue: [],
    spend: [],
    price: [],
    investments: {},
    fit: {},
    alliance: {},
    terms: [],
    process: null,
    offerings: null,
    pains: null,
    people: null,
    mechanisms: {},
    mainContact: [],
    volume: [],
    initiatives: null,
    promises: [],
    referrals: null,
    claims: [],
    facts: [],
    at: place(1, `accounts/${id}.yaml`),
    keyAt: {},
    ...more,
  };
}
/** Runs an indicator on just what the test gives it; what it reads beyond that is undefined and fails loudly. */
export function measure(of: Indicator, inputs: Partial<Inputs>, context: Context = CONTEXT): Measured {
  return of.measure(inputs as Inputs, context);
}
/** lo ≤ point ≤ hi, null standing for an open end. */
export function ordered({ point, lo, hi }: Pick<Measured, 'point' | 'lo' | 'hi'>): boolean {
  if (lo !== null && hi !== null && lo > hi) return false;
  if (point === null) return true;
  return (lo === null || lo <= point) && (hi === null || point <= hi);
}
export function model(more: Partial<Model> = {}): Model {
  const accounts = more.accounts ?? [];
  const people = new Map(accounts.flatMap((one) => (one.people ?? []).map((who) => [who.id, who] as const)));
  return {
    firm: firm(),
    chain: null,
    accounts,
    people,
    communities: [],
    workshops: [],
    logs: [],
    entries: new EntryTable(),
    codings: [],
    ...more,
  };
}
export function person(id: string, home: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    roles: null,
    influence: [],
    closeness: [],
    value: {},
    home,
    history: [],
    values: [],
    at: place(2, `accounts/${home}.yaml`),
    ...more,
  };
}
export function community(id: string, more: Partial<Community> = {}): Community {
  return {
    id,
    name: id,
    tools: [],
    standing: [],
    members: null,
    events: [],
    questions: [],
    contributions: [],
    memberTies: [],
    at: place(1, `communities/${id}.yaml`),
    ...more,
  };
}
export function pairEvent(theirs: string, on: string, more: Partial<PairEvent> = {}): PairEvent {
  return {
    ours: 'u.a',
    theirs,
    day: day(on),
    channel: 'visit',
    cls: 'beyond',
    purposes: 0,
    initiator: 'us',
    minutes: null,
    directed: true,
    standing: false,
    grade: 'A',
    purposeGrade: 'A',
    stages: [],
    places: [place(1, 'interactions/a.yaml')],
    weight: { lo: 1, point: 1, hi: 1 },
    ...more,
  };
}
/** A ledger of these accounts; each with its pair events, which stand as contacts too. Complete unless said otherwise. */
export function ledger(
  accounts: Readonly<Record<string, { readonly events?: readonly PairEvent[]; readonly incomplete?: boolean }>>,
): Ledger {
  const entries = Object.entries(accounts).map(([id, { events = [], incomplete = false }]) => {
    const one: AccountLedger = {
      account: id,
      hasLog: true,
      incomplete,
      observed: null,
      contacts: events,
      pairEvents: events,
      namelessBeyond: false,
      entries: events.length,
    };
    return [id, one] as const;
  });
  return { accounts: new Map(entries), benefits: [], coding: null, entries: 0, merged: 0, standing: 0, from: null, to: null };
}
