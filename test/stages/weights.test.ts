import { expect, it } from 'vitest';
import { accountIn, diagnosed } from '../support/workspace.ts';

it('gives an account whose amount is refused no share, rather than none of the revenue', () => {
  const of = (id: string, revenue: number) => ({ id, name: id, relation: 'customer', revenue: { 2025: revenue } });
  const found = diagnosed({ 'firm.yaml': { id: 'f', name: 'F' }, 'accounts/a.yaml': of('a', 100), 'accounts/b.yaml': of('b', -50) });
  expect(accountIn(found, 'a').weight).toBe(1);
  expect(accountIn(found, 'b')).toMatchObject({ weight: null, revenue: null });
});
