import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/result.ts';
import { judged } from '../support/workspace.ts';

const person = (history: string) => `people: [{id: p, name: P, roles: [decider], influence: 60, history: ${history}}]\n`;
const found = (code: string, history: string): Finding | undefined =>
  judged({ 'firm.yaml': 'id: f\n', 'accounts/a.yaml': `id: a\nname: A\n${person(history)}`, 'accounts/b.yaml': 'id: b\nname: B\n' }).find(
    (finding) => finding.code === code,
  );

describe('a key person who has gone', () => {
  it.each([
    ['stated', '[{account: a, to: 2026-03}]', '2026-03'],
    ['by the next stint begun', '[{account: a, from: 2019}, {account: b, from: 2026-04-01}]', '2026-03-31'],
    ['by a stint elsewhere, none at home', '[{account: b, from: 2026-04-01}]', '2026-03-31'],
  ])('%s: %s', (_, history, date) => {
    expect(found('GX702', history)).toMatchObject({
      entity: { id: 'a' },
      args: { people: ['P'], date },
      at: [{ file: 'accounts/a.yaml', line: 3 }],
    });
    expect(found('GX703', history)?.entity.id).toBe(history.includes('account: b') ? 'b' : undefined);
  });
  it.each([
    ['still there on the last day', '[{account: a, to: 2026-06-30}]'],
    ['gone for long', '[{account: a, to: 2019}]'],
    ['beside another post', '[{account: a, from: 2019, to: 2027}, {account: b, from: 2026-04-01}]'],
  ])('%s: %s', (_, history) => expect(found('GX702', history)).toBeUndefined());
});

describe('somebody who came from another account', () => {
  it('is named with where from, and where it is written', () => {
    expect(found('GX703', '[{account: a, from: 2019}, {account: b, from: 2026-04-01}]')).toMatchObject({
      entity: { id: 'b' },
      args: { people: ['P'], from: 'A' },
      at: [{ file: 'accounts/a.yaml', line: 3 }],
    });
  });
});
