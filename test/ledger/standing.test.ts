import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/model/days.ts';
import { ledgerIn, ledgerOf, withLog } from '../support/ledger.ts';

/** Every 20 days from 1 May: 1 and 21 May, 10 and 30 June. */
const rhythm = (more = 'ours: [u.a], theirs: [p.d], channel: visit, purpose: training'): string =>
  `standing:\n  - {every: 20d, from: 2026-05-01, account: x, ${more}}\n`;
const dated = (...entries: string[]): string =>
  `entries:\n${entries.map((entry) => `  - {account: x, ours: [u.a], theirs: [p.d], channel: visit, ${entry}}\n`).join('')}`;
function told(log: string): string[] {
  return ledgerIn(withLog(log)).pairEvents.map((one) => `${formatDay(one.day).slice(5)}${one.standing ? '~' : ''}`);
}
function contacts(log: string): string[] {
  return ledgerIn(withLog(log)).contacts.map((one) => `${formatDay(one.day).slice(5)}${one.standing ? '~' : ''}`);
}

describe('a rhythm beside dated entries', () => {
  it('stands alone', () => {
    expect(told(rhythm())).toEqual(['05-01~', '05-21~', '06-10~', '06-30~']);
    expect(ledgerIn(withLog(rhythm())).pairEvents[0]?.grade).toBe('C');
  });
  it('gives way within half a period on either side, one for one', () => {
    expect(told(rhythm() + dated('date: 2026-05-31, purpose: planning'))).toEqual(['05-01~', '05-31', '06-10~', '06-30~']);
    expect(told(rhythm() + dated('date: 2026-06-20, purpose: planning'))).toEqual(['05-01~', '05-21~', '06-20', '06-30~']);
    expect(told(rhythm() + dated('date: 2026-06-09, purpose: planning', 'date: 2026-06-11, purpose: planning'))).toEqual([
      '05-01~',
      '05-21~',
      '06-09',
      '06-11',
      '06-30~',
    ]);
  });
  it('does not give way further off', () => {
    // Half of 21 days is 10.5: ten days off gives way, eleven do not.
    const sparse = (day: string): string =>
      'standing:\n  - {every: 3w, from: 2026-05-21, to: 2026-05-21, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: training}\n' +
      dated(`date: ${day}, purpose: planning`);
    expect(told(sparse('2026-05-31'))).toEqual(['05-31']);
    expect(told(sparse('2026-06-01'))).toEqual(['05-21~', '06-01']);
    expect(told(sparse('2026-05-11'))).toEqual(['05-11']);
    expect(told(sparse('2026-05-10'))).toEqual(['05-10', '05-21~']);
  });
  it('an occurrence on the day of its entry goes first', () => {
    expect(told(rhythm() + dated('date: 2026-06-10, purpose: planning'))).toEqual(['05-01~', '05-21~', '06-10', '06-30~']);
  });
  it('and leaves the occurrence of another rhythm alone', () => {
    const other =
      '  - {every: 20d, from: 2026-05-04, to: 2026-05-24, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: planning}\n';
    const one = rhythm().replace('from: 2026-05-01', 'from: 2026-05-10, to: 2026-05-30');
    expect(told(one + other + dated('date: 2026-05-10, purpose: planning'))).toEqual(['05-04~', '05-10', '05-24~', '05-30~']);
  });
  it('never gives way across the start of the year that is read', () => {
    const yearly =
      'standing:\n  - {every: 90d, from: 2025-07-01, to: 2025-07-01, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: order}\n';
    expect(contacts(yearly + dated('date: 2025-06-30, purpose: order'))).toEqual(['06-30', '07-01~']);
    expect(contacts(yearly + dated('date: 2025-07-02, purpose: order'))).toEqual(['07-02']);
  });
  it('another class or another pair does not displace it', () => {
    expect(contacts(rhythm() + dated('date: 2026-06-11, purpose: order'))).toEqual(['05-01~', '05-21~', '06-10~', '06-11', '06-30~']);
    const other = 'entries:\n  - {date: 2026-06-11, account: x, ours: [u.b], theirs: [p.u], channel: visit, purpose: training}\n';
    expect(contacts(rhythm() + other)).toEqual(['05-01~', '05-21~', '06-10~', '06-11', '06-30~']);
  });
  it('one that names nobody gives way to any contact of its class', () => {
    expect(contacts(rhythm('channel: visit, purpose: training') + dated('date: 2026-06-11, purpose: planning'))).toEqual([
      '05-01~',
      '05-21~',
      '06-11',
      '06-30~',
    ]);
  });
  it('with purposes of two classes is two rhythms', () => {
    const { contacts: both } = ledgerIn(withLog(rhythm('ours: [u.a], theirs: [p.d], channel: visit, purpose: [order, training]')));
    expect(both.filter((one) => one.cls === 'beyond')).toHaveLength(4);
    expect(both.filter((one) => one.cls === 'transactional')).toHaveLength(4);
  });
  it('counts nowhere without an account or a start', () => {
    expect(contacts('standing:\n  - {every: 7d, account: x, channel: visit, purpose: training}\n')).toEqual([]);
    expect(contacts('standing:\n  - {every: 7d, from: 2026-05-01, channel: visit, purpose: training}\n')).toEqual([]);
  });
});

describe('what a rhythm leaves unknown', () => {
  it('names nobody: ties are open', () => {
    expect(ledgerIn(withLog(rhythm('channel: visit, purpose: training'))).namelessBeyond).toBe(true);
    expect(ledgerIn(withLog(rhythm('ours: [u.a], channel: visit, purpose: training'))).namelessBeyond).toBe(true);
    expect(ledgerIn(withLog(rhythm('channel: visit, purpose: order'))).namelessBeyond).toBe(false);
    expect(ledgerIn(withLog(rhythm())).namelessBeyond).toBe(false);
  });
  it('is counted after merging: what gave way to an entry, or speaks for the same contact, is no standing contact', () => {
    const counts = (log: string): readonly number[] => {
      const { merged, standing } = ledgerOf(withLog(log));
      return [merged, standing];
    };
    expect(counts(rhythm())).toEqual([4, 4]);
    expect(counts(rhythm() + dated('date: 2026-05-31, purpose: training'))).toEqual([4, 3]);
    const other = '  - {every: 20d, from: 2026-05-01, account: x, ours: [u.b], theirs: [p.d], channel: visit, purpose: training}\n';
    const [merged = 0, standing = 0] = counts(rhythm() + other);
    expect(standing).toBe(merged);
    expect(merged).toBe(contacts(rhythm() + other).length);
  });
});
