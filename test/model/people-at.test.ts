import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import { dayNumber, formatDay } from '../../src/model/days.ts';
import { lastDayAt, leftPeople, leftTeam, peopleAt, teamAt } from '../../src/model/people-at.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { workspace, yaml } from './stub.ts';

const DAY = dayNumber(2026, 6, 30);

function model(history: string) {
  const a = yaml(`id: a\nrelation: customer\npeople:\n  - {id: p, history: ${history}}\n`, 'accounts/a.yaml');
  const b = yaml('id: b\nrelation: customer\n', 'accounts/b.yaml');
  const firm = yaml('id: f\nteam:\n  - {id: u.old, to: 2026-05}\n  - {id: u.new, from: 2026-07-01}\n  - {id: u.now}\n', 'firm.yaml');
  return buildModel(workspace({ accounts: [a, b], firm }), new Set([a.file, b.file]), readLogs([], DAY)).model;
}
const at = (history: string, account: string) => peopleAt(model(history), account, DAY).length === 1;
const left = (history: string, account: string) => leftPeople(model(history), account, DAY).length === 1;

describe('people at an account', () => {
  it.each([
    ['[]', true, false],
    ['[{account: a, to: 2026-03-01}]', false, true],
    ['[{account: a, from: 2020, to: 2026}]', true, false],
    ['[{account: a, from: 2020}, {account: b, from: 2026-01-01}]', false, true],
    ['[{account: b, from: 2026-01-01}]', false, true],
    ['[{account: b, from: 2015, to: 2020}]', true, false],
    ['[{account: b, from: 2026-07-01}]', true, false],
    ['[{account: a, from: 2026-08-01}]', false, false],
  ])('with history %s: home %s, left home %s', (history, home, gone) => {
    expect([at(history, 'a'), left(history, 'a')]).toEqual([home, gone]);
  });
  it('follows the person to the new account', () => {
    expect(at('[{account: b, from: 2026-01-01}]', 'b')).toBe(true);
    expect(left('[{account: b, from: 2015, to: 2020}]', 'b')).toBe(true);
  });
  it('knows the last day', () => {
    const last = (history: string) => {
      const built = model(history);
      const [person] = [...built.people.values()];
      const day = person === undefined ? null : lastDayAt(person, 'a', DAY);
      return day === null ? null : formatDay(day);
    };
    expect(last('[{account: a, to: 2026-03}]')).toBe('2026-03-31');
    expect(last('[{account: b, from: 2026-01-01}]')).toBe('2025-12-31');
    expect(last('[]')).toBeNull();
  });
  it('knows our people of the day', () => {
    const built = model('[]');
    expect(teamAt(built, DAY)?.map((member) => member.id)).toEqual(['u.now']);
    expect(leftTeam(built, DAY).map((member) => member.id)).toEqual(['u.old']);
  });
});
