import fc from 'fast-check';
import { formatDay } from '../../src/model/days.ts';
import { CHANNELS, type Purpose, PURPOSES } from '../../src/model/log.ts';
import { ROLES } from '../../src/model/person.ts';
import { ALLIANCE, MECHANISMS } from '../../src/model/account.ts';
import { AS_OF, dayOf, type Files } from '../support/workspace.ts';

/** A dated entry as written, its date as an age in days at the day of the audit. */
export interface Entry {
  readonly age: number;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel?: string | undefined;
  readonly initiator?: string | undefined;
  readonly purpose?: Purpose | readonly Purpose[] | undefined;
  readonly participants?: number | undefined;
  readonly source?: string | undefined;
  readonly benefit?: { readonly kind: string } | undefined;
  readonly source_id?: string | undefined;
  readonly same_as?: string | undefined;
}
type Row = Readonly<Record<string, unknown>>;
export interface Log {
  readonly observed?: Row | undefined;
  readonly standing: readonly Row[];
  readonly entries: readonly Entry[];
}
export interface Workspace {
  readonly firm: Row;
  readonly accounts: readonly Row[];
  readonly logs: readonly Log[];
}

/** Runs of a law: always the same draws; `LAWS=20` draws twenty times as many. */
export function runs(count: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: 20260630, numRuns: count * Number(process.env['LAWS'] ?? 1) };
}

const T0 = dayOf(AS_OF);
export const dateAt = (age: number): string => formatDay(T0 - age);

export function filesOf({ firm, accounts, logs }: Workspace): Files {
  return {
    'firm.yaml': firm,
    ...Object.fromEntries(accounts.map((account, index) => [`accounts/${index}-${String(account['id'])}.yaml`, account])),
    ...Object.fromEntries(
      logs.map(({ entries, standing, observed }, index) => {
        const rows = entries.map(({ age, ...rest }) => ({ date: dateAt(age), ...rest }));
        if (observed === undefined && standing.length === 0)
          return [`interactions/${index}.jsonl`, rows.map((row) => JSON.stringify(row)).join('\n')];
        return [`interactions/${index}.yaml`, { ...(observed === undefined ? {} : { observed }), standing, entries: rows }];
      }),
    ),
  };
}

const US = ['u.a', 'u.b', 'u.c', 'u.d'] as const;
export const ACCOUNTS = ['a1', 'a2'] as const;
const THEM = { a1: ['p.1', 'p.2', 'p.3'], a2: ['p.4', 'p.5'] } as const;

const maybe = <T>(arb: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined, freq });
const grade = fc.constantFrom('A', 'B', 'C', 'D');

/** A number bare, graded, or with its own range. */
export function number(min: number, max: number): fc.Arbitrary<unknown> {
  const value = fc.integer({ min: min * 4, max: max * 4 }).map((quarter) => quarter / 4);
  return fc.oneof(
    value,
    fc.record({ value, grade }),
    fc.tuple(value, value, value, maybe(grade)).map(([a, b, c, letter]) => ranged([a, b, c], letter)),
  );
}
function ranged(values: readonly number[], letter: string | undefined): Row {
  const [low, value, high] = [...values].sort((x, y) => x - y);
  return { value, low, high, ...(letter === undefined ? {} : { grade: letter }) };
}

function entry(account: 'a1' | 'a2', purposes: readonly Purpose[]): fc.Arbitrary<Entry> {
  return fc.record({
    age: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 500 })),
    account: fc.constant(account),
    ours: fc.subarray([...US], { maxLength: 3 }),
    theirs: fc.subarray([...THEM[account]]),
    channel: maybe(fc.constantFrom(...CHANNELS.filter((one) => one !== 'broadcast'), 'visit', 'visit', 'meeting', 'broadcast'), 9),
    initiator: maybe(fc.constantFrom('us', 'them', 'joint'), 6),
    purpose: maybe(fc.oneof(fc.constantFrom(...purposes), fc.subarray([...purposes], { minLength: 1, maxLength: 2 })), 9),
    participants: maybe(fc.integer({ min: 1, max: 20 }), 1),
    source: maybe(fc.constantFrom('crm', 'calendar', 'chat', 'recall')),
  });
}
const BEYOND = PURPOSES.slice(6, 13);
const ANY = [...PURPOSES, ...BEYOND];
export const NOT_BEYOND = [...PURPOSES.slice(0, 6), 'social'] as const;

/** An entry that must buy nothing: about an order, social, or with a benefit whatever its purpose. */
export const idle: fc.Arbitrary<Entry> = fc.constantFrom(...ACCOUNTS).chain((account) =>
  fc.oneof(
    entry(account, NOT_BEYOND).map((one) => ({ ...one, purpose: one.purpose ?? 'order' })),
    fc
      .tuple(entry(account, ANY), fc.constantFrom('gift', 'meal', 'travel', 'entertainment'))
      .map(([one, kind]) => ({ ...one, benefit: { kind } })),
  ),
);

const rhythm = fc.constantFrom(...ACCOUNTS).chain((account) =>
  fc
    .record({
      every: fc.constantFrom('7d', '2w', '1m', '1q', '90d'),
      age: fc.integer({ min: 30, max: 900 }),
      ended: maybe(fc.integer({ min: 0, max: 200 }), 1),
      ours: fc.subarray([...US], { maxLength: 2 }),
      theirs: fc.subarray([...THEM[account]]),
      channel: maybe(fc.constantFrom(...CHANNELS), 6),
      initiator: maybe(fc.constantFrom('us', 'them', 'joint')),
      purpose: maybe(fc.subarray([...ANY.slice(2)], { minLength: 1, maxLength: 3 }), 6),
    })
    .map(({ age, ended, ...rest }) => ({
      ...rest,
      account,
      from: dateAt(age),
      ...(ended === undefined || ended > age ? {} : { to: dateAt(ended) }),
    })),
);

const observed = fc
  .record({ from: maybe(fc.integer({ min: 100, max: 700 })), to: maybe(fc.integer({ min: 0, max: 60 })), complete: maybe(fc.boolean()) })
  .map(({ from, to, complete }) => ({
    ...(from === undefined ? {} : { from: dateAt(from) }),
    ...(to === undefined ? {} : { to: dateAt(to) }),
    ...(complete === undefined ? {} : { complete }),
  }));

/** Many contacts of one kind, so that some accounts come close to passing. */
const busy = fc.constantFrom(...ACCOUNTS).chain((account) =>
  fc.tuple(entry(account, BEYOND), fc.integer({ min: 5, max: 14 }), fc.integer({ min: 10, max: 45 })).map(([one, times, step]) =>
    Array.from({ length: times }, (_, k) => ({
      ...one,
      channel: 'visit',
      initiator: (['us', 'them'] as const)[k % 2],
      age: k * step,
    })),
  ),
);
const log = fc.record({
  observed: maybe(observed, 1),
  standing: fc.oneof(fc.constant([]), fc.array(rhythm, { maxLength: 3 })),
  entries: fc
    .tuple(
      fc.array(
        fc.constantFrom(...ACCOUNTS).chain((account) => entry(account, ANY)),
        { maxLength: 12 },
      ),
      fc.oneof(
        fc.constant([]),
        busy,
        fc.tuple(busy, busy).map(([a, b]) => [...a, ...b]),
      ),
    )
    .map((parts) => parts.flat()),
});

const status = (words: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...words),
    fc.record({
      status: fc.constantFrom(...words),
      last: fc.constantFrom('2024-01', '2025-06-30', '2026'),
      evidence: fc.constant('minutes'),
    }),
  );
const items = (ids: readonly string[], words: readonly string[]) =>
  fc.record(Object.fromEntries(ids.map((id) => [id, status(words)])), { requiredKeys: [] });

function person(id: string): fc.Arbitrary<Row> {
  const rating = fc.record({ by: fc.constantFrom(...US, id), score: fc.integer({ min: 0, max: 4 }) });
  return fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(id),
      function: fc.constantFrom('plant', 'purchasing', 'design'),
      roles: fc.subarray([...ROLES]),
      influence: fc.oneof(
        number(0, 60),
        fc.array(fc.record({ by: fc.constantFrom(...US), points: number(0, 60) }), { minLength: 1, maxLength: 3 }),
      ),
      closeness: fc.array(rating, { maxLength: 3 }),
      value: items(['efficiency', 'career', 'business'], ['none', 'claimed', 'confirmed']),
    },
    { requiredKeys: ['id'] },
  );
}

const offering = fc
  .record(
    {
      revenue: number(0, 100),
      ladder: number(0, 5),
      proximity: fc.constantFrom('support', 'enabling', 'adjacent', 'core'),
      artefact: fc.constant('SOP'),
      contract: fc.constantFrom('product', 'product_service', 'use', 'result'),
      grade,
    },
    { requiredKeys: [] },
  )
  .map((one) => ({ id: 'o', ...one }));
const gain = fc.oneof(number(-10, 50), fc.constantFrom('small', 'medium', 'large'));
const initiative = fc.record(
  {
    id: fc.constant('i'),
    kind: fc.constantFrom('joint', 'joint', 'joint', 'price'),
    measured: fc.constantFrom('2024-06-29', '2024-07', '2025-12', '2026'),
    baseline_agreed: fc.boolean(),
    gain_them: gain,
    gain_us: gain,
    verified_by: fc.constantFrom('us', 'customer', 'both', 'third_party'),
    evidence: fc.constant('signed'),
    contested: fc.boolean(),
  },
  { requiredKeys: ['id', 'kind'] },
);
const pain = fc
  .record({ severity: number(1, 3), status: fc.constantFrom('known', 'addressed', 'solved') }, { requiredKeys: [] })
  .map((one) => ({ id: 'x', ...one }));

const unique = <T extends Row>(list: readonly T[]): T[] => list.map((one, index) => ({ ...one, id: `${String(one['id'])}${index}` }));

export function account(id: 'a1' | 'a2'): fc.Arbitrary<Row> {
  const people = fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 9, arbitrary: fc.tuple(...THEM[id].map(person)) });
  return fc.record(
    {
      id: fc.constant(id),
      relation: fc.constantFrom('customer', 'channel'),
      revenue: number(1, 500).map((amount) => ({ '2025': amount })),
      people,
      roles_expected: fc.subarray([...ROLES]),
      expected_gap_days: fc.constantFrom(20, 60, 120),
      class_of: fc.constant(40),
      visibility: fc.oneof(fc.constantFrom('live', 'monthly', 'none'), number(0, 1)),
      alliance: items(ALLIANCE, ['none', 'documented', 'used']),
      outlet_share: number(0, 1),
      offerings: fc.array(offering, { maxLength: 3 }).map(unique),
      mechanisms: items(MECHANISMS, ['none', 'documented', 'used', 'used']),
      initiatives: fc.array(initiative, { maxLength: 3 }).map(unique),
      pains: fc.array(pain, { maxLength: 3 }).map(unique),
      fit: fc.record(
        { importance: number(0, 4), complexity: number(0, 4), uncertainty: number(0, 4), profit: number(0, 4) },
        { requiredKeys: [] },
      ),
      switch_months: number(0, 24),
    },
    { requiredKeys: ['id', 'people'] },
  );
}

const member = (id: string) =>
  fc
    .record({ function: fc.constantFrom('sales', 'service', 'design'), left: fc.boolean() }, { requiredKeys: ['function'] })
    .map(({ function: work, left }) => ({ id, function: work, ...(left === true && id !== 'u.a' ? { to: '2025-01' } : {}) }));
const firm = fc.record(
  {
    id: fc.constant('f'),
    name: fc.constant('Firm'),
    team: fc.tuple(...US.map(member)),
    economics: fc.integer({ min: 200, max: 2000 }).map((revenue) => [{ period: '2025', revenue }]),
  },
  { requiredKeys: ['id', 'name'] },
);

const anything: fc.Arbitrary<Workspace> = fc.record({
  firm,
  accounts: fc.tuple(account('a1'), account('a2')),
  logs: fc.array(log, { minLength: 1, maxLength: 3 }),
});

const used = { status: 'used', last: '2026-05', evidence: 'minutes' };
/** An account near the third mode, some of it missing or worse. */
function close(id: 'a1' | 'a2'): fc.Arbitrary<Row> {
  const people = THEM[id].map((one, index) => ({
    id: one,
    name: one,
    function: ['plant', 'purchasing', 'design'][index],
    roles: [['decider'], ['user', 'buyer'], ['influencer']][index],
    influence: { value: [40, 30, 30][index], grade: 'A' },
    closeness: [{ by: 'u.a', score: 4 }],
    value: { business: { status: 'confirmed', evidence: 'letter' } },
  }));
  const whole = {
    people,
    offerings: [{ id: 'o', revenue: 10, ladder: 4, proximity: 'core', artefact: 'SOP' }],
    mechanisms: { annual_plan: used, sponsor_pair: used, scorecard: used, problem_routine: used },
    initiatives: [
      { id: 'i', measured: '2026-01', gain_them: 30, gain_us: 20, verified_by: 'both', evidence: 'signed', baseline_agreed: true },
    ],
    visibility: 'live',
    alliance: { framework_agreement: used, joint_plan: used },
  };
  return fc
    .tuple(
      account(id),
      fc.oneof(
        fc.constant(Object.keys(whole) as (keyof typeof whole)[]),
        fc.subarray(Object.keys(whole) as (keyof typeof whole)[], { minLength: 4 }),
      ),
    )
    .map(([other, kept]) => {
      const { class_of: _segment, roles_expected: _roles, revenue: _revenue, ...rest } = other;
      return { ...rest, ...Object.fromEntries(kept.map((key) => [key, whole[key]])) };
    });
}
const visits = fc.constantFrom(...ACCOUNTS).chain((account) =>
  fc
    .array(fc.record({ ours: fc.constantFrom(...US), theirs: fc.constantFrom(...THEM[account]), first: fc.integer({ min: 0, max: 30 }) }), {
      minLength: 2,
      maxLength: 5,
    })
    .map((pairs) =>
      pairs.flatMap(({ ours, theirs, first }) =>
        Array.from({ length: 8 }, (_, k): Entry => ({
          age: first + k * 40,
          account,
          ours: [ours],
          theirs: [theirs],
          channel: 'visit',
          initiator: (['us', 'them'] as const)[k % 2],
          purpose: BEYOND[k % BEYOND.length],
          source: 'crm',
        })),
      ),
    ),
);
const promising: fc.Arbitrary<Workspace> = fc.record({
  firm,
  accounts: fc.tuple(close('a1'), close('a2')),
  logs: fc.tuple(visits, visits, fc.array(log, { maxLength: 1 })).map(([a, b, more]) => [{ standing: [], entries: [...a, ...b] }, ...more]),
});

/** Half of them anything that can be written, half near the upper modes. */
export const workspace: fc.Arbitrary<Workspace> = fc.oneof(anything, promising);
