import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/model/days.ts';
import type { Files } from '../support/workspace.ts';
import { ledgerIn, withLog } from '../support/ledger.ts';

const entry = (date: string, account = 'x'): string => `  - {date: ${date}, account: ${account}, channel: visit, purpose: order}\n`;
const monthly = (account = 'x'): string =>
  `standing:\n  - {every: 1m, from: 2026-01-01, account: ${account}, channel: visit, purpose: training}\n`;
const Y: Files = { 'accounts/y.yaml': 'id: y\n' };

function speaks(log: string, id = 'x', more: Files = {}): string {
  const { hasLog, incomplete, observed } = ledgerIn(withLog(log, { ...Y, ...more }), id);
  if (!hasLog) return 'silent';
  return `${incomplete ? 'open' : 'whole'} ${observed ? `${formatDay(observed.from)}..${formatDay(observed.to)}` : ''}`;
}

describe('which log speaks for whom', () => {
  it('dated entries: for the accounts in it, from its first event to its last', () => {
    const log = `entries:\n${entry('2026-01-10')}${entry('2026-05-20', 'y')}`;
    expect(speaks(log)).toBe('whole 2026-01-10..2026-05-20');
    expect(speaks(log, 'y')).toBe('whole 2026-01-10..2026-05-20');
    expect(speaks(`entries:\n${entry('2026-01-10')}`, 'y')).toBe('silent');
  });
  it('rhythms only: incomplete unless it says otherwise', () => {
    expect(speaks(monthly())).toBe('open 2026-01-01..2026-06-01');
    expect(speaks(`observed: {complete: true}\n${monthly()}`)).toBe('whole 2026-01-01..2026-06-01');
    expect(speaks(monthly(), 'y')).toBe('silent');
  });
  it('complete: true speaks for every account', () => {
    const log = `observed: {from: 2025-01-01, to: 2026-06-30, complete: true}\nentries:\n${entry('2026-01-10')}`;
    expect(speaks(log, 'y')).toBe('whole 2025-01-01..2026-06-30');
  });
  it('complete: false leaves open what is not listed', () => {
    expect(speaks(`observed: {complete: false}\nentries:\n${entry('2026-01-10')}`)).toBe('open 2026-01-10..2026-01-10');
  });
  it('partial dates: the first day of from, the last of to, none beyond the day of the audit', () => {
    expect(speaks(`observed: {from: 2025, to: 2026}\nentries:\n${entry('2026-01-10')}`)).toBe('whole 2025-01-01..2026-06-30');
    expect(speaks(`observed: {from: 2025-03, to: 2026-02}\nentries:\n${entry('2026-01-10')}`)).toBe('whole 2025-03-01..2026-02-28');
  });
  it('an account with a rhythm is open even beside dated entries, in one file or two', () => {
    const both = `${monthly()}entries:\n${entry('2026-01-10')}${entry('2026-03-10', 'y')}`;
    expect(speaks(both)).toBe('open 2026-01-01..2026-06-01');
    expect(speaks(both, 'y')).toBe('whole 2026-01-10..2026-03-10');
    const apart = { 'interactions/b.yaml': `entries:\n${entry('2026-01-10')}${entry('2026-03-10', 'y')}` };
    expect(speaks(monthly(), 'x', apart)).toBe('open 2026-01-01..2026-06-01');
    expect(speaks(monthly(), 'y', apart)).toBe('whole 2026-01-10..2026-03-10');
  });
  it('a stated complete log settles it', () => {
    const whole = { 'interactions/b.yaml': `observed: {from: 2025-01-01, complete: true}\nentries:\n${entry('2026-05-10')}` };
    expect(speaks(monthly(), 'x', whole)).toBe('whole 2025-01-01..2026-06-01');
  });
  it('a rhythm of a community is a log of its account', () => {
    const community = { 'communities/c.yaml': `id: c\n${monthly()}` };
    expect(speaks(`entries:\n${entry('2026-05-10', 'y')}`, 'x', community)).toBe('open 2026-01-01..2026-06-01');
  });
  it('reads a file of more entries than a call takes arguments, all on one day of one pair', () => {
    const line = `${JSON.stringify({ date: '2026-01-10', account: 'x', ours: ['u.a'], theirs: ['p.d'], channel: 'visit', purpose: 'training' })}\n`;
    const log = ledgerIn({ ...withLog(''), 'interactions/log.yaml': monthly(), 'interactions/log.jsonl': line.repeat(150_000) });
    expect([log.entries, log.contacts.filter((contact) => !contact.standing).length]).toEqual([150_006, 1]);
  });
});
