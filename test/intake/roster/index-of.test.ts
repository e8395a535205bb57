import { describe, expect, it } from 'vitest';
import { IndexOf } from '../../../src/intake/roster/index-of.ts';
import { Roster } from '../../../src/intake/roster/roster.ts';

describe('a name that thousands go by', () => {
  it('asks of each once whether it is somebody else, however often it is looked up', () => {
    const index = new IndexOf<{ readonly id: string }>();
    let asked = 0;
    const isOut = (): boolean => {
      asked += 1;
      return true;
    };
    for (let n = 0; n < 1000; n += 1) {
      index.add('front desk', { id: `p.${n}` });
      expect(index.matchBut('front desk', 'name', 'crm', isOut)).toEqual({ found: 'none' });
    }
    expect(asked).toBe(1000);
  });

  it('leads to those who are left, of each kind of number by itself', () => {
    const index = new IndexOf<{ readonly id: string }>();
    for (const id of ['a', 'b', 'b', 'c']) index.add('x', { id });
    const but = (kind: string, ...out: string[]) => index.matchBut('x', 'name', kind, ({ id }) => out.includes(id));
    expect(but('crm', 'a')).toEqual({ found: 'many', many: [{ id: 'b' }, { id: 'c' }] });
    expect(but('crm', 'b')).toEqual({ found: 'many', many: [{ id: 'c' }] });
    expect(but('erp', 'a', 'b', 'c')).toEqual({ found: 'none' });
    expect(index.match(['x', 'y'], 'name')).toMatchObject({ found: 'many', many: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    index.add('y', { id: 'a' });
    expect(index.matchBut('y', 'name', 'crm', () => false)).toEqual({ found: 'one', one: { id: 'a' }, by: 'name' });
  });

  it('is looked for at the account alone', () => {
    const roster = new Roster();
    let looked = 0;
    for (let n = 0; n < 500; n += 1) {
      const accounts = Object.defineProperty([`a${n}`] as [string], 'includes', {
        value: (id: string) => {
          looked += 1;
          return id === `a${n}`;
        },
      });
      roster.addPerson({ id: `p.${n}`, name: 'Office', sourceIds: {}, addresses: [], accounts, file: '', path: [] });
    }
    const office = { system: 'crm', sourceId: null, name: 'Office', addresses: [] };
    expect(roster.person(office, 'a7')).toMatchObject({ found: 'one', one: { id: 'p.7' }, by: 'name' });
    expect(roster.person(office, 'a500')).toEqual({ found: 'none' });
    expect(looked).toBeLessThan(10);
  });
});
