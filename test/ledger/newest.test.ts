import { expect, it } from 'vitest';
import { newestEntries } from '../../src/ledger/newest.ts';
import { dayOf, modelOf } from '../support/workspace.ts';

const entry = (date: string, account: string) => JSON.stringify({ date, account, ours: ['u.a'], theirs: [], purpose: 'order' });
const { entries } = modelOf({
  'firm.yaml': { id: 'f', name: 'F', team: [{ id: 'u.a', name: 'A' }] },
  'accounts/a1.yaml': { id: 'a1', name: 'A1', relation: 'customer' },
  'accounts/a2.yaml': { id: 'a2', name: 'A2', relation: 'customer' },
  'interactions/log.jsonl': [
    entry('2026-03-05', 'a1'),
    entry('2026-05-01', 'a1'),
    entry('2026-02-01', 'a1'),
    entry('2026-04-01', 'a2'),
  ].join('\n'),
});

it('is the latest of each account up to the day, with its line', () => {
  const at = (line: number) => ({ file: 'interactions/log.jsonl', line });
  const on = (day: string) => [...newestEntries(entries, dayOf(day))].sort();
  expect(on('2026-06-30')).toEqual([
    ['a1', { date: '2026-05-01', at: at(2) }],
    ['a2', { date: '2026-04-01', at: at(4) }],
  ]);
  expect(on('2026-03-31')).toEqual([['a1', { date: '2026-03-05', at: at(1) }]]);
  expect(on('2026-01-01')).toEqual([]);
});
