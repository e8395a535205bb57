import { describe, expect, it } from 'vitest';
import { Blend } from '../../src/history/blend.ts';
import { dayNumber } from '../../src/model/days.ts';

const DAY = dayNumber(2026, 3, 31);

/** What the head would say if nothing had happened since 2026-03-31, and what is told of each difference. */
function blended(base: unknown, head: unknown) {
  const heard: string[] = [];
  const value = new Blend(DAY, (cause, side, path) => heard.push(`${cause} ${side} ${path.join('.')}`)).of(base, head);
  return { value, heard };
}

interface Case {
  readonly base: unknown;
  readonly head: unknown;
  readonly blend: unknown;
  readonly heard: readonly string[];
}

describe('what was already so, and what happened since', () => {
  it.each<[string, Case]>([
    ['nothing differs', { base: { a: [1, { b: 2 }] }, head: { a: [1, { b: 2 }] }, blend: { a: [1, { b: 2 }] }, heard: [] }],
    [
      'a known word changes: relationship',
      {
        base: { visibility: 'none' },
        head: { visibility: 'live' },
        blend: { visibility: 'none' },
        heard: ['relationship head visibility'],
      },
    ],
    [
      'a blank is filled in: record',
      {
        base: { id: 'a' },
        head: { id: 'a', visibility: 'live' },
        blend: { id: 'a', visibility: 'live' },
        heard: ['record head visibility'],
      },
    ],
    [
      'unknown is filled in: record',
      { base: { visibility: 'unknown' }, head: { visibility: 'live' }, blend: { visibility: 'live' }, heard: ['record head visibility'] },
    ],
    [
      'a word is taken out: record',
      { base: { visibility: 'live', x: 1 }, head: { x: 1 }, blend: { x: 1 }, heard: ['record base visibility'] },
    ],
    [
      'a mechanism used since: relationship, as a whole',
      {
        base: { m: { status: 'documented' } },
        head: { m: { status: 'used', last: '2026-05-02', evidence: 'minutes' } },
        blend: { m: { status: 'documented' } },
        heard: ['relationship head m.status', 'relationship head m.last', 'relationship head m.evidence'],
      },
    ],
    [
      'a mechanism used before and only now written down: record',
      {
        base: { m: { status: 'documented' } },
        head: { m: { status: 'used', last: '2026-02-10', evidence: 'minutes' } },
        blend: { m: { status: 'used', last: '2026-02-10', evidence: 'minutes' } },
        heard: ['record head m.status', 'record head m.last', 'record head m.evidence'],
      },
    ],
    [
      'the base’s own day is not after it, whatever is dated so',
      {
        base: { m: { status: 'documented' } },
        head: {
          m: { status: 'used', last: '2026-03-31' },
          h: [{ account: 'a', from: '2026-03-31' }],
          c: [{ by: 'u', date: '2026-03-31' }],
        },
        blend: {
          m: { status: 'used', last: '2026-03-31' },
          h: [{ account: 'a', from: '2026-03-31' }],
          c: [{ by: 'u', date: '2026-03-31' }],
        },
        heard: ['record head m.status', 'record head m.last', 'record head h.0.account', 'record head h.0.from', 'record head c.0'],
      },
    ],
    [
      'a mechanism that was used and no longer is: relationship',
      {
        base: { m: { status: 'used', last: '2026-02-10' } },
        head: { m: { status: 'none', last: '2026-02-10' } },
        blend: { m: { status: 'used', last: '2026-02-10' } },
        heard: ['relationship head m.status'],
      },
    ],
    [
      'an agreement that lapsed: relationship, with all that stood beside it',
      {
        base: { m: { status: 'used', last: '2026-02-10', evidence: 'minutes' } },
        head: { m: { status: 'none' } },
        blend: { m: { status: 'used', last: '2026-02-10', evidence: 'minutes' } },
        heard: ['relationship head m.status', 'relationship base m.last', 'relationship base m.evidence'],
      },
    ],
    [
      'another number takes what supported the old one with it',
      {
        base: { r: { value: 5, grade: 'B', source: 'crm' } },
        head: { r: { value: 7, grade: 'A' } },
        blend: { r: { value: 5, grade: 'B', source: 'crm' } },
        heard: ['relationship head r.value', 'relationship head r.grade', 'relationship base r.source'],
      },
    ],
    [
      'what a map about many things says under value is no leading fact',
      {
        base: { people: [{ id: 'p', value: { career: { status: 'likely' } }, roles: ['user'] }] },
        head: { people: [{ id: 'p', value: { career: { status: 'confirmed' } }, roles: ['decider'] }] },
        blend: { people: [{ id: 'p', value: { career: { status: 'likely' } }, roles: ['decider'] }] },
        heard: ['relationship head people.0.value.career.status', 'record head people.0.roles.0', 'record base people.0.roles.0'],
      },
    ],
    [
      'what was known and is said to be unknown: record, as if it were taken out',
      {
        base: { m: { status: 'used', last: '2026-02-10' }, v: 'live', w: { status: 'unknown', note: 'n' } },
        head: { m: { status: 'unknown' }, v: 'unknown', w: 'live' },
        blend: { m: { status: 'unknown' }, v: 'unknown', w: 'live' },
        heard: ['record head m.status', 'record base m.last', 'record head v', 'record head w'],
      },
    ],
    [
      'a map whose parts all are new since is not there; beside what was there before it is',
      {
        base: { a: 1 },
        head: { a: 1, revenue: { 2026: 3 }, b: { since: '2026-05-01' } },
        blend: { a: 1 },
        heard: ['relationship head revenue.2026', 'relationship head b'],
      },
    ],
    [
      'the same word, better supported: record',
      {
        base: { v: { status: 'confirmed' }, r: 5, q: 'live' },
        head: { v: { status: 'confirmed', evidence: 'mail' }, r: { value: 5, grade: 'A' }, q: { status: 'live', source: 'x' } },
        blend: { v: { status: 'confirmed', evidence: 'mail' }, r: { value: 5, grade: 'A' }, q: { status: 'live', source: 'x' } },
        heard: ['record head v.evidence', 'record head r', 'record head q'],
      },
    ],
    [
      'another number, whatever supports it: relationship',
      { base: { r: 5 }, head: { r: { value: 7, grade: 'A' } }, blend: { r: 5 }, heard: ['relationship head r'] },
    ],
    [
      'a name is spelt otherwise: record',
      { base: { name: 'Anton' }, head: { name: 'Anton Dairy' }, blend: { name: 'Anton Dairy' }, heard: ['record head name'] },
    ],
    [
      'figures of a period: closed before the day or not',
      {
        base: { revenue: { 2024: 10 } },
        head: { revenue: { 2024: 12, 2025: 14, 2026: 3 } },
        blend: { revenue: { 2024: 12, 2025: 14 } },
        heard: ['record head revenue.2024', 'record head revenue.2025', 'relationship head revenue.2026'],
      },
    ],
    [
      'periods in a list',
      {
        base: { economics: [{ period: 2024, revenue: 10 }] },
        head: {
          economics: [
            { period: 2024, revenue: 10 },
            { period: '2026-Q1', revenue: 3 },
            { period: '2026-Q2', revenue: 4 },
          ],
        },
        blend: {
          economics: [
            { period: 2024, revenue: 10 },
            { period: '2026-Q1', revenue: 3 },
          ],
        },
        heard: ['record head economics.1', 'relationship head economics.2'],
      },
    ],
    [
      'a person known by id: closer since, and a role nobody had written down',
      {
        base: { people: [{ id: 'p', closeness: [{ by: 'u', score: 2, date: '2025-12' }] }] },
        head: {
          people: [
            { id: 'new', name: 'New' },
            { id: 'p', roles: ['user'], closeness: [{ by: 'u', score: 4, date: '2026-05' }] },
          ],
        },
        blend: {
          people: [
            { id: 'new', name: 'New' },
            { id: 'p', roles: ['user'], closeness: [{ by: 'u', score: 2, date: '2025-12' }] },
          ],
        },
        heard: [
          'record head people.0.id',
          'record head people.0.name',
          'record head people.1.roles.0',
          'relationship head people.1.closeness.0.score',
          'relationship head people.1.closeness.0.date',
        ],
      },
    ],
    [
      'who left since is still there; who left before is not',
      {
        base: {
          h: [
            { account: 'a', from: 2020 },
            { account: 'b', from: 2020 },
          ],
        },
        head: {
          h: [
            { account: 'a', from: 2020, to: '2026-04-30' },
            { account: 'b', from: 2020, to: '2026-01-31' },
          ],
        },
        blend: {
          h: [
            { account: 'a', from: 2020 },
            { account: 'b', from: 2020, to: '2026-01-31' },
          ],
        },
        heard: ['relationship head h.0.to', 'record head h.1.to'],
      },
    ],
    [
      'a list of which nothing is left stays unknown, not empty',
      {
        base: { id: 'a' },
        head: { id: 'a', claims: [{ by: 'u', date: '2026-05-01', stage: 'mass-sales' }] },
        blend: { id: 'a' },
        heard: ['relationship head claims.0'],
      },
    ],
    [
      'none was stated: what stands there now is new, unless it is dated before',
      {
        base: { pains: 'none', referrals: [] },
        head: { pains: [{ id: 'x' }], referrals: [{ to: 'b', date: '2026-01-01' }, { to: 'c' }] },
        blend: { pains: 'none', referrals: [{ to: 'b', date: '2026-01-01' }] },
        heard: ['relationship head pains.0', 'record head referrals.0', 'relationship head referrals.1'],
      },
    ],
    [
      'one who rated twice, in another order: each by its date',
      {
        base: {
          closeness: [
            { by: 'u', score: 1, date: '2025-01' },
            { by: 'u', score: 2, date: '2025-06' },
          ],
        },
        head: {
          closeness: [
            { by: 'u', score: 2, date: '2025-06', source: 'x' },
            { by: 'u', score: 1, date: '2025-01', source: 'x' },
          ],
        },
        blend: {
          closeness: [
            { by: 'u', score: 2, date: '2025-06', source: 'x' },
            { by: 'u', score: 1, date: '2025-01', source: 'x' },
          ],
        },
        heard: ['record head closeness.0.source', 'record head closeness.1.source'],
      },
    ],
    [
      'a promise that fell due before and one that does later',
      {
        base: {
          promises: [
            { what: 'x', due: '2026-02-01' },
            { what: 'y', due: '2026-06-30' },
          ],
        },
        head: {
          promises: [
            { what: 'x', due: '2026-02-01', kept: true },
            { what: 'y', due: '2026-06-30', kept: true },
          ],
        },
        blend: {
          promises: [
            { what: 'x', due: '2026-02-01', kept: true },
            { what: 'y', due: '2026-06-30' },
          ],
        },
        heard: ['record head promises.0.kept', 'relationship head promises.1.kept'],
      },
    ],
    [
      'a file that begins after the day is not there; one without a date is',
      { base: undefined, head: { id: 'a', since: '2026-04-01', payer: true }, blend: undefined, heard: ['relationship head '] },
    ],
    ['a file is gone: record', { base: { id: 'a' }, head: undefined, blend: undefined, heard: ['record base '] }],
  ])('%s', (_, { base, head, blend, heard }) => {
    expect(blended(base, head)).toEqual({ value: blend, heard });
  });
});
