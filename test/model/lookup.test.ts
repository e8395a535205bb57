import { describe, expect, it } from 'vitest';
import { accountById, accountsOfNode, everAt } from '../../src/model/lookup.ts';
import { modelOf } from '../support/workspace.ts';

const model = modelOf({
  'firm.yaml': 'id: f\n',
  'accounts/a.yaml':
    'id: a\nnode: n\npeople: [{id: p, history: [{account: b, from: 2020}, {account: a, from: 2024}, {account: b, from: 2025}]}, {id: o}]\n',
  'accounts/b.yaml': 'id: b\nnode: n\n',
  'accounts/constructor.yaml': 'id: constructor\n',
});
const ids = (of: readonly { readonly id: string }[]): string[] => of.map((one) => one.id);

describe('what is looked up', () => {
  it('accounts by id and by node; no id of ours is one of JavaScript’s', () => {
    expect(accountById(model, 'b')?.id).toBe('b');
    expect([accountById(model, 'constructor')?.id, accountById(model, 'valueof')]).toEqual(['constructor', undefined]);
    expect([ids(accountsOfNode(model, 'n')), accountsOfNode(model, 'toString')]).toEqual([['a', 'b'], []]);
  });
  it('whoever the record ever places at an account, once each, by id', () => {
    expect([ids(everAt(model, 'a')), ids(everAt(model, 'b')), ids(everAt(model, 'c'))]).toEqual([['o', 'p'], ['p'], []]);
  });
});
