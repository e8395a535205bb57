import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lenses/stats.ts';
import { tieStrength, timePart } from '../../../src/lenses/v5-common-value/tie.ts';
import type { Tie } from '../../../src/ledger/ties.ts';
import { ACCOUNT, entry, FIRM, lines, measured } from '../../support/ledger.ts';
import { diagnosed, type Files } from '../../support/workspace.ts';

function tiesIn(files: Files) {
  const found = diagnosed({ 'firm.yaml': FIRM, 'accounts/x.yaml': ACCOUNT, ...files }).ties.get('x');
  if (!found) throw new Error('no ties');
  return found;
}
function tie(files: Files): Tie {
  const [found] = tiesIn(files).ties;
  if (!found) throw new Error('no tie');
  return found;
}
const account = (person: string): Files => ({ 'accounts/x.yaml': `id: x\npeople:\n  - {id: p.d, name: D, roles: [decider], ${person}}\n` });
/** Days ago and channel of the worked example, started in turn so that R = .8, two purposes so that D = .5. */
const worked = lines(
  entry(0, { purpose: 'training', initiator: 'joint' }),
  entry(30, { channel: 'call', purpose: 'planning', initiator: 'us' }),
  entry(90, { purpose: 'training', initiator: 'joint' }),
  entry(180, { channel: 'email', purpose: 'training', initiator: 'joint' }),
);

describe('TIE', () => {
  it('the worked example, rated by two', () => {
    const found = tie({ ...account('closeness: [{by: u.a, score: 2}, {by: p.d, score: 4}]'), ...worked });
    expect(found.parts.time).toBeCloseTo(0.4953, 4);
    expect(found.parts).toMatchObject({ reciprocity: 0.75, depth: 0.5, closeness: 0.75 });
    expect(found.point).toBeCloseTo(tieStrength({ ...found.parts, reciprocity: 0.75 }).point, 12);
    expect(found.evidence).toEqual([
      { file: 'accounts/x.yaml', lines: [3] },
      { file: 'interactions/log.jsonl', lines: [1, 2, 3, 4] },
    ]);
  });
  it('closeness missing: the known parts stand for it, bounds with it at its ends', () => {
    const found = tie({ ...account('level: top'), ...worked });
    const of = tieStrength({ time: found.parts.time, reciprocity: 0.75, depth: 0.5, closeness: null });
    expect([found.point, found.lo, found.hi]).toEqual([of.point, of.lo, of.hi]);
    expect(found.why.map((note) => note.code)).toEqual(['tie.unrated']);
  });
  it.each([
    [364, 0.25, 1],
    [365, 0, null],
    [366, 0, null],
  ])('a contact %i days old: depth %f, and who started it counts only within the year', (age, depth, reciprocity) => {
    const { parts } = tie(lines(entry(age, { initiator: 'joint' }), entry(0, { purpose: 'order' })));
    expect(parts).toMatchObject({ depth, reciprocity });
    expect(parts.time).toBeCloseTo(timePart(2 ** (-age / 90), 3), 12);
  });
  it('orders, social calls and dinners build none', () => {
    const files = lines(entry(1, { purpose: 'order' }), entry(2, { purpose: 'social' }), entry(3, { benefit: { kind: 'meal' } }));
    expect(tiesIn(files)).toMatchObject({ ties: [], unknown: false });
  });
  it('what was not coded reaches as high as it would if it were, as far back as depth is read', () => {
    const slow = { 'accounts/x.yaml': 'id: x\nexpected_gap_days: 60\npeople:\n  - {id: p.d, name: D, roles: [decider]}\n' };
    const at = (purpose: string | null) => tie({ ...slow, ...lines(entry(10), entry(500, { purpose })) });
    expect(at('planning').parts.depth).toBe(0.5);
    expect(at(null).hi).toBeGreaterThanOrEqual(at('planning').hi);
  });
  it('a contact without a purpose is in hi only', () => {
    const found = tie(lines(entry(0, { purpose: null })));
    expect(found).toMatchObject({ point: 0, lo: 0, n: 0 });
    expect(found.hi).toBeGreaterThan(0.3);
  });
  it('a contact without a channel weighs nothing in lo and all in hi', () => {
    const found = tie(lines(entry(0, { channel: null, initiator: 'joint' })));
    expect(found).toMatchObject({ point: 0, lo: 0 });
    expect(found.hi).toBeCloseTo(tieStrength({ time: timePart(1, 3), reciprocity: 1, depth: 0.25, closeness: null }).hi, 10);
  });
  it('initiator unknown: R is missing as closeness may be', () => {
    const found = tie(lines(entry(0, { initiator: null })));
    expect(found.parts.reciprocity).toBeNull();
    expect(found.hi).toBeCloseTo(tieStrength({ ...found.parts, reciprocity: 1, closeness: 1 }).hi, 12);
    expect(found.lo).toBeCloseTo(tieStrength({ ...found.parts, reciprocity: 0, closeness: 0 }).lo, 12);
  });
  it('rated but hardly logged: silence in the log is weak evidence', () => {
    const rated = account('closeness: [{by: u.a, score: 3}]');
    const seen = (count: number) => tie({ ...rated, ...lines(...Array.from({ length: count }, (_, k) => entry(300 + k))) });
    expect(seen(1).hi).toBe(0.75);
    expect(seen(2).hi).toBe(0.75);
    expect(seen(3).hi).toBeLessThan(0.75);
    expect(tie({ ...rated, ...lines(entry(1, { ours: ['u.b'] })) })).toMatchObject({ ours: 'u.a', point: 0, hi: 0.75 });
  });
  it('unrated and unlogged in an account that has a log: 0', () => {
    expect(tiesIn(lines(entry(1))).ties.map((one) => [one.ours, one.theirs])).toEqual([['u.a', 'p.d']]);
  });
  it('who rates whom', () => {
    const other = {
      ...account('closeness: [{by: u.b, ours: u.a, score: 4}, {by: u.b, score: 1}]'),
      ...lines(entry(1), entry(1, { ours: ['u.b'] })),
    };
    expect(tiesIn(other).ties.map((one) => [one.ours, one.parts.closeness])).toEqual([
      ['u.a', 1],
      ['u.b', 0.25],
    ]);
  });
  it('without a list of our team every rater but their own people is ours', () => {
    const rated = { 'firm.yaml': 'id: f\n', ...account('closeness: [{by: u.z, score: 4}, {by: p.d, score: 2}]'), ...lines(entry(1)) };
    expect(tiesIn(rated).ties.map((one) => [one.ours, one.parts.closeness])).toEqual([
      ['u.a', 0.5],
      ['u.z', 0.75],
    ]);
  });
  it('who of ours has left holds no tie', () => {
    const firm = (to: string): Files => ({ 'firm.yaml': `id: f\nteam:\n  - {id: u.a${to}}\n`, ...lines(entry(1)) });
    expect(tiesIn(firm(', to: 2026-06-29')).ties).toEqual([]);
    expect(tiesIn(firm(', to: 2026-06-30')).ties).toHaveLength(1);
    expect(tiesIn(firm(', from: 2026-07-01')).ties).toEqual([]);
  });
  it('a slow account remembers longer', () => {
    const slow = { 'accounts/x.yaml': `${ACCOUNT}expected_gap_days: 180\n` };
    const old = lines(
      entry(360),
      entry(2000, { purpose: 'planning' }),
      entry(2159, { purpose: 'improvement' }),
      entry(2160, { purpose: 'codevelop' }),
    );
    expect(tie(old).parts.depth).toBe(0.25);
    expect(tie({ ...slow, ...old }).parts.depth).toBe(0.75);
    expect(tie({ ...slow, ...lines(entry(180)) }).parts.time).toBeCloseTo(timePart(0.5, 3), 12);
  });
  it('is widened by the grade of its contacts', () => {
    const [sure, recalled] = [tie(lines(entry(1, { initiator: 'joint' }))), tie(lines(entry(1, { initiator: 'joint', source: 'recall' })))];
    expect([sure.grade, recalled.grade]).toEqual(['A', 'C']);
    expect(recalled.lo).toBeCloseTo(Math.max(0, sure.lo - 0.15), 12);
    expect(recalled.hi).toBeCloseTo(sure.hi + 0.15, 12);
    expect(recalled.point).toBe(sure.point);
  });
});

describe('ties that are unknown', () => {
  const standing = (who: string, purpose = 'training'): Files => ({
    'interactions/log.yaml': `standing:\n  - {every: 1m, from: 2025-01-01, account: x, ${who}channel: visit, purpose: ${purpose}}\n`,
  });
  it.each([
    ['no log', {}, true],
    ['a log of orders', lines(entry(1, { purpose: 'order' })), false],
    ['a rhythm that names nobody', standing(''), true],
    ['a rhythm that names them', standing('ours: [u.a], theirs: [p.d], '), false],
    ['remembered orders only', standing('ours: [u.a], theirs: [p.d], ', 'order'), true],
  ] as const)('%s', (_, files, unknown) => {
    expect(tiesIn(files as Files).unknown).toBe(unknown);
  });
  it('are 0 in point and lo, anything in hi', () => {
    expect(tie(account('closeness: [{by: u.a, score: 2}]'))).toMatchObject({ point: 0, lo: 0, hi: 1 });
    expect(tie(standing('ours: [u.a], theirs: [p.d], ')).hi).toBeLessThan(1);
    const gate = measured('KPCOV', ACCOUNT);
    expect([gate.point, gate.lo, gate.hi]).toEqual([0, 0, 1]);
  });
});

describe('RECIP', () => {
  const starts = (them: number, us: number, unknown = 0): Files =>
    lines(
      ...Array.from({ length: them }, (_, k) => entry(k, { initiator: 'them' })),
      ...Array.from({ length: us }, (_, k) => entry(100 + k, { initiator: 'us' })),
      ...Array.from({ length: unknown }, (_, k) => entry(200 + k, { initiator: null })),
    );
  it('the worked example: 3 in, 9 out', () => {
    const found = measured('RECIP', ACCOUNT, starts(3, 9));
    expect([found.point, found.lo, found.hi]).toEqual([0.5, 0.5, 0.5]);
    expect(found.parts).toMatchObject({ inbound: 0.25, inboundLo: wilson(3, 12).lo, inboundHi: wilson(3, 12).hi, us: 9, them: 3 });
  });
  it('joint starts count half on either side', () => {
    expect(measured('RECIP', ACCOUNT, lines(entry(1, { initiator: 'joint' }), entry(2))).parts).toMatchObject({ us: 1.5, them: 0.5 });
  });
  it('unknown starts are left out of the point, and may be either in the bounds', () => {
    const found = measured('RECIP', ACCOUNT, starts(2, 4, 2));
    expect(found.point).toBeCloseTo(2 / 3, 10);
    expect([found.lo, found.hi, found.coverage]).toEqual([0.5, 1, 0.75]);
    expect(found.parts).toMatchObject({ inbound: 1 / 3, inboundLo: wilson(2, 8).lo, inboundHi: wilson(4, 8).hi });
    expect(measured('RECIP', ACCOUNT, starts(1, 1, 3)).point).toBeNull();
  });
  it('sees a year of contacts beyond the sale that address somebody', () => {
    const files = lines(
      entry(365, { initiator: 'them' }),
      entry(3, { initiator: 'them', purpose: 'complaint' }),
      entry(4, { initiator: 'them', channel: 'portal' }),
      entry(364),
    );
    expect(measured('RECIP', ACCOUNT, files).parts).toMatchObject({ us: 1, them: 0, n: 1 });
  });
  it('none of them: unknown', () => {
    expect(measured('RECIP', ACCOUNT, lines(entry(1, { purpose: 'order' })))).toMatchObject({
      point: null,
      lo: 0,
      hi: 1,
      why: [{ code: 'recip.no-beyond' }],
    });
    expect(measured('RECIP', ACCOUNT)).toMatchObject({ point: null, why: [{ code: 'log.none' }] });
  });
});
