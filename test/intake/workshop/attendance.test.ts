import { describe, expect, it } from 'vitest';
import { attendance } from '../../../src/intake/workshop/attendance.ts';
import type { Somebody } from '../../../src/intake/workshop/who.ts';
import type { WorkshopSheet } from '../../../src/model/workshop.ts';

const at = { file: 'workshops/a.yaml', line: 1, column: 1 };
const person = (id: string, side: Somebody['side'] = 'ours'): Somebody => ({
  id,
  name: id,
  side,
  accounts: [],
  function: null,
  seniority: null,
});
const sheet = (respondent: string, day: string, scores: readonly (number | null)[], side: Somebody['side'] = 'ours'): WorkshopSheet => ({
  respondent,
  side,
  date: { first: 0, last: 0, text: day, at },
  answers: Object.fromEntries(scores.map((score, index) => [`item_${index}`, { score, at }])),
  accountAnswers: {},
  recallWeek: [],
  coding: [],
  at,
});
const states = (rows: ReturnType<typeof attendance>): string[] =>
  rows.map(({ somebody, state, answered, unknown, day }) => [somebody.id, state, answered, unknown, day].join(' '));

describe('who has answered', () => {
  const all = [person('u.a'), person('u.b'), person('u.c'), person('p.x', 'customer'), person('p.y', 'customer')];

  it('counts answers and never shows them, our whole team and whoever of theirs did anything', () => {
    const sheets = [sheet('u.a', '2026-06-09', [3, null, 4]), sheet('p.x', '2026-06-09', [1], 'customer')];
    const drafts = [{ respondent: 'u.b', date: '2026-06-09', answers: 7 }];
    expect(states(attendance(all, sheets, drafts, null))).toEqual([
      'u.a handed-in 2 1 2026-06-09',
      'u.b begun 7 0 2026-06-09',
      'u.c open  0 ',
      'p.x handed-in 1 0 2026-06-09',
    ]);
  });

  it('takes the last sheet, and one from before the workshop for none yet', () => {
    const sheets = [sheet('u.a', '2026-06-09', [3]), sheet('u.a', '2026-01-09', [3, 3]), sheet('u.b', '2025-06-09', [2])];
    expect(states(attendance(all, sheets, [], '2026-06-01'))).toEqual([
      'u.a handed-in 1 0 2026-06-09',
      'u.b open  0 2025-06-09',
      'u.c open  0 ',
    ]);
  });

  it('says that somebody who handed in has begun anew, and forgets a draft from before the sheet', () => {
    const sheets = [sheet('u.a', '2026-06-09', [3]), sheet('u.b', '2026-06-09', [3])];
    const drafts = [
      { respondent: 'u.a', date: '2026-11-09', answers: 2 },
      { respondent: 'u.b', date: '2026-01-09', answers: 2 },
    ];
    expect(states(attendance(all, sheets, drafts, null)).slice(0, 2)).toEqual(['u.a begun 2 0 2026-11-09', 'u.b handed-in 1 0 2026-06-09']);
  });

  it('takes a sheet that only codes interactions for none, and a person of theirs for none of ours', () => {
    const coded = { ...sheet('u.a', '2026-06-09', []), coding: [{ interaction: 'a', purpose: 'training', at } as const] };
    expect(states(attendance(all, [coded, sheet('u.b', '2026-06-09', [1], 'customer')], [], null))).toEqual([
      'u.a open  0 ',
      'u.b open  0 ',
      'u.c open  0 ',
    ]);
  });
});
