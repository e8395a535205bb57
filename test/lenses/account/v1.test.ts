import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lenses/stats.ts';
import { ACCOUNT, entry, gated, lines, measured } from '../../support/ledger.ts';
import { ago } from '../../support/workspace.ts';

const monthly = (count: number, more = {}): string[] => Array.from({ length: count }, (_, k) => entry(k * 30, more));
const span = (from: number, complete?: boolean): string =>
  `observed: {from: ${ago(from)}, to: ${ago(0)}${complete === undefined ? '' : `, complete: ${complete}`}}\n`;
const listed = (head: string, ...entries: string[]) => ({
  'interactions/log.yaml': `${head}entries:\n${entries.map((one) => `  - ${one}`).join('')}`,
});

describe('CONT', () => {
  it('the worked example: seven of twelve bins', () => {
    const seven = [0, 1, 2, 4, 6, 9, 11].map((bin) => entry(bin * 30 + 5));
    const cont = measured('CONT', ACCOUNT, listed(span(400), ...seven));
    expect(cont.point).toBeCloseTo(0.583, 3);
    expect([cont.lo, cont.hi]).toEqual([7 / 12, 7 / 12]);
    expect(cont.parts).toMatchObject({ bins: 7, observed: 12, openGap: 5, maxGap: 90 });
    expect(cont.evidence).toEqual([{ file: 'interactions/log.yaml', lines: [3, 4, 5, 6, 7, 8, 9] }]);
  });
  it.each([
    [29, 1],
    [30, 1],
    [359, 1],
    [360, 0],
  ])('an entry %i days old fills %i bins', (age, bins) => {
    expect(measured('CONT', ACCOUNT, listed(span(500), entry(age))).parts?.['bins']).toBe(bins);
  });
  it('bins meet at 30 days', () => {
    expect(measured('CONT', ACCOUNT, lines(entry(0), entry(29))).parts?.['bins']).toBe(1);
    expect(measured('CONT', ACCOUNT, lines(entry(0), entry(30))).parts?.['bins']).toBe(2);
  });
  it('a short log divides by the bins it saw and leaves the rest open', () => {
    const eight = measured('CONT', ACCOUNT, listed(span(239), entry(0), entry(100)));
    expect([eight.point, eight.lo, eight.hi]).toEqual([2 / 8, 2 / 12, 6 / 12]);
    const six = measured('CONT', ACCOUNT, listed(span(179), entry(0)));
    expect(six.point).toBe(1 / 6);
    const five = measured('CONT', ACCOUNT, listed(span(149), entry(0)));
    expect([five.point, five.lo, five.hi]).toEqual([null, 1 / 12, 8 / 12]);
    expect(five.why).toEqual([{ code: 'log.short', args: { bins: 5 } }]);
  });
  it('no log is unknown, not silence', () => {
    expect(measured('CONT', ACCOUNT)).toMatchObject({ point: null, lo: 0, hi: 1, grade: 'D', why: [{ code: 'log.none' }] });
    expect(gated('CONT', ACCOUNT)).toMatchObject({ point: null, pass: { point: null, confirmed: false, possible: true } });
  });
  it('a log that says it is complete makes silence known', () => {
    expect(measured('CONT', ACCOUNT, listed(span(500, true), entry(400)))).toMatchObject({ point: 0, lo: 0, hi: 0 });
  });
  it('silence for longer than a year is silence still; a log that has ended says nothing of it, nor does an incomplete one', () => {
    const gap = (head: string, age: number) => measured('CONT', ACCOUNT, listed(head, entry(age))).parts;
    expect(gap(span(500), 400)).toMatchObject({ openGap: 400, maxGap: 359 });
    expect(gap(`observed: {from: ${ago(500)}, to: ${ago(100)}}\n`, 110)).toMatchObject({ openGap: 10 });
    expect(gap(span(500, false), 400)).toMatchObject({ openGap: null, maxGap: null });
  });
  it('what is not listed in an incomplete log may have happened', () => {
    expect(measured('CONT', ACCOUNT, listed(span(500, false), entry(0)))).toMatchObject({ point: 1 / 12, lo: 1 / 12, hi: 1 });
  });
  it('a broadcast is no contact, an order is', () => {
    expect(measured('CONT', ACCOUNT, listed(span(500), entry(0, { channel: 'broadcast' }))).point).toBe(0);
    expect(measured('CONT', ACCOUNT, listed(span(500), entry(0, { purpose: 'order' }))).point).toBe(1 / 12);
  });
  it('a slow account declares its cadence, and bins become as long', () => {
    const slow = measured('CONT', `${ACCOUNT}expected_gap_days: 90\n`, lines(...[0, 95, 190, 400, 1079].map((age) => entry(age))));
    expect(slow.parts).toMatchObject({ binDays: 90, bins: 5, observed: 12 });
    expect(measured('CONT', `${ACCOUNT}expected_gap_days: 10\n`, lines(entry(0))).parts?.['binDays']).toBe(30);
  });
  it('is widened by the grade of its entries', () => {
    const recalled = measured('CONT', ACCOUNT, listed(span(500), ...monthly(6, { source: 'recall' })));
    expect(recalled.grade).toBe('C');
    expect(recalled.lo).toBeCloseTo(0.35, 10);
    expect(recalled.hi).toBeCloseTo(0.65, 10);
  });
});

describe('BTX', () => {
  const orders = (count: number, from = 0) => Array.from({ length: count }, (_, k) => entry(from + k, { purpose: 'order' }));
  const beyond = (count: number, from = 100) => Array.from({ length: count }, (_, k) => entry(from + k));
  it('the worked example: 8 of 20', () => {
    const btx = measured('BTX', ACCOUNT, lines(...orders(12), ...beyond(8)));
    expect([btx.point, btx.lo, btx.hi]).toEqual([0.4, wilson(8, 20).lo, wilson(8, 20).hi]);
    expect(btx).toMatchObject({ n: 20, coverage: 1, grade: 'A' });
  });
  it.each([
    [364, 1],
    [365, 0],
    [366, 0],
  ])('an entry %i days old counts %i times', (age, count) => {
    expect(measured('BTX', ACCOUNT, lines(entry(age), entry(0, { purpose: 'order' }))).parts?.['beyond']).toBe(count);
  });
  it('either the share or the continuity passes', () => {
    const nine = Array.from({ length: 9 }, (_, k) => entry(k * 30 + 15));
    const gate = gated(
      'BTX',
      ACCOUNT,
      listed(span(400), ...Array.from({ length: 108 }, (_, k) => entry(k, { purpose: 'order' })), ...nine, ...beyond(3, 20)),
    );
    expect(gate.point).toBe(1);
    expect(measured('BTX', ACCOUNT, lines(...orders(12), ...nine)).point).toBeGreaterThan(0.3);
  });
  it('contacts without a purpose: against us in lo, for us in hi, in the point not at all', () => {
    const uncoded = Array.from({ length: 3 }, (_, k) => entry(200 + k, { purpose: null }));
    const btx = measured('BTX', ACCOUNT, lines(...orders(2), ...beyond(2), ...uncoded));
    expect([btx.point, btx.lo, btx.hi]).toEqual([0.5, wilson(2, 7).lo, wilson(5, 7).hi]);
    expect(btx.coverage).toBeCloseTo(4 / 7, 10);
    const most = measured('BTX', ACCOUNT, lines(...orders(1), ...beyond(1), ...uncoded));
    expect(most.point).toBeNull();
  });
  it('a month of contacts without a purpose says nothing of the month', () => {
    const uncoded = Array.from({ length: 6 }, (_, k) => entry(15 + k * 30, { purpose: null }));
    const coded = Array.from({ length: 6 }, (_, k) => entry(195 + k * 30, { purpose: k < 3 ? 'training' : 'order' }));
    const { parts } = measured('BTX', ACCOUNT, listed(span(400), ...uncoded, ...coded));
    expect([parts?.['BCONT'], parts?.['BCONTLo'], parts?.['BCONTHi']]).toEqual([0.5, 3 / 12, 9 / 12]);
    expect(measured('BTX', ACCOUNT, listed(span(400), ...uncoded, entry(200), entry(300, { channel: 'portal' }))).parts?.['BCONT']).toBe(
      1 / 6,
    );
  });
  it('all of them without a purpose: unknown, not none', () => {
    const gate = gated('BTX', ACCOUNT, lines(...Array.from({ length: 12 }, (_, k) => entry(15 + k * 30, { purpose: null }))));
    expect(gate).toMatchObject({ point: null, pass: { point: null, confirmed: false, possible: true } });
  });
  it('0 of 0 is unknown', () => {
    expect(measured('BTX', ACCOUNT, listed(span(500), entry(400)))).toMatchObject({
      point: null,
      lo: 0,
      hi: 1,
      why: [{ code: 'contacts.none' }],
    });
  });
  it('social contacts are in neither part', () => {
    const social = Array.from({ length: 9 }, (_, k) => entry(k, { purpose: 'social' }));
    expect(measured('BTX', ACCOUNT, lines(...orders(1), ...beyond(1), ...social)).point).toBe(0.5);
  });
  it('a broadcast is no contact beyond the sale', () => {
    expect(measured('BTX', ACCOUNT, lines(...orders(1), entry(9, { channel: 'broadcast' }))).point).toBe(0);
  });
  it('a class missing from an incomplete log is unknown', () => {
    const open = listed(span(500, false), entry(0));
    expect(measured('BTX', ACCOUNT, open)).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'log.incomplete' }] });
    expect(gated('BTX', ACCOUNT, open)).toMatchObject({ point: 1 / 6, hi: 1 });
    const orderOnly = listed(span(500, false), entry(0, { purpose: 'order' }));
    expect(gated('BTX', ACCOUNT, orderOnly)).toMatchObject({ point: null, lo: 0, hi: 1 });
  });
  it('rhythms are no sample: no Wilson interval, only their grade', () => {
    const rhythm = (purpose: string) =>
      `  - {every: 1m, from: 2025-01-15, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: ${purpose}}\n`;
    const { point, lo, hi } = measured('BTX', ACCOUNT, {
      'interactions/log.yaml': `observed: {complete: true}\nstanding:\n${rhythm('training')}${rhythm('order')}`,
    });
    expect(point).toBe(0.5);
    expect(lo).toBeCloseTo(0.35, 10);
    expect(hi).toBeCloseTo(0.65, 10);
  });
  it('minutes stand beside it and never decide', () => {
    const btx = measured('BTX', ACCOUNT, lines(entry(1, { purpose: 'order', minutes: 10 }), entry(2, { minutes: 90 })));
    expect([btx.point, btx.parts?.['minutesShare']]).toEqual([0.5, 0.9]);
  });
  it('a slow account looks back twelve of its gaps', () => {
    const old = lines(entry(400), entry(700), entry(0, { purpose: 'order' }));
    expect(measured('BTX', ACCOUNT, old).parts?.['BCONT']).toBe(0);
    expect(measured('BTX', `${ACCOUNT}expected_gap_days: 100\n`, old).parts?.['BCONT']).toBe(2 / 8);
    const remembered = listed('observed: {complete: false}\n', entry(400, { source: 'recall' }), entry(900, { source: 'recall' }));
    const slow = measured('BTX', `${ACCOUNT}expected_gap_days: 100\n`, remembered).parts;
    expect(slow?.['BCONT']).not.toBeNull();
    expect(slow?.['BCONTLo']).toBeCloseTo(2 / 12 - 0.15, 10);
  });
});

describe('FLOW', () => {
  const process = `${ACCOUNT}process: [need, design, production, assurance]\n`;
  it('stages that an offering with revenue or a beyond contact serves', () => {
    const flow = measured(
      'FLOW',
      `${process}offerings:\n  - {id: o, revenue: 10, stage: production}\n  - {id: q, revenue: 0, stage: need}\n`,
      lines(entry(9, { stage: 'design' }), entry(9, { stage: 'assurance', purpose: 'order' })),
    );
    expect(flow).toMatchObject({ point: 0.5, parts: { declared: 4, served: 2 } });
    expect(flow.evidence).toEqual([
      { file: 'accounts/x.yaml', lines: [8] },
      { file: 'interactions/log.jsonl', lines: [1] },
    ]);
  });
  it('a tag older than a year serves nothing', () => {
    expect(measured('FLOW', process, lines(entry(365, { stage: 'design' }))).point).toBe(0);
    expect(measured('FLOW', process, lines(entry(364, { stage: 'design' }))).point).toBe(0.25);
  });
  it('without a declared process the seven usual stages stand in, at grade D', () => {
    expect(measured('FLOW', ACCOUNT, lines(entry(1, { stage: 'design' })))).toMatchObject({ point: 1 / 7, lo: 0, hi: 1, grade: 'D' });
  });
  it('offerings not stated and no log: unknown', () => expect(measured('FLOW', process)).toMatchObject({ point: null, lo: 0, hi: 1 }));
});
