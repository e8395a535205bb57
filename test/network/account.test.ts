import { describe, expect, it } from 'vitest';
import { accountNetwork } from '../../src/network/account.ts';
import { member, person, tie, tiesOf } from './sample-model.ts';

const EDGE = 0.35;
const B2 = ['A~p', 'A~q', 'B~q', 'B~s', 'C~s'].map((pair) => {
  const [ours = '', theirs = ''] = pair.split('~');
  return tie(ours, theirs, 0.5);
});

describe('the network of an account', () => {
  it('method B2: A, B, q and s are articulation points', () => {
    const found = accountNetwork(tiesOf(B2), [], [], EDGE);
    expect(found.articulation).toEqual([
      { side: 'ours', id: 'A' },
      { side: 'ours', id: 'B' },
      { side: 'theirs', id: 'q' },
      { side: 'theirs', id: 's' },
    ]);
    expect(found.parts).toBe(1);
    expect(found.bridges).toContainEqual({ ours: 'C', theirs: 's' });
  });

  it('counts a tie at the line, and none below it', () => {
    expect(accountNetwork(tiesOf([tie('A', 'p', EDGE)]), [], [], EDGE)).toMatchObject({ parts: 1, bridges: [{ ours: 'A', theirs: 'p' }] });
    expect(accountNetwork(tiesOf([tie('A', 'p', 0.349)]), [], [], EDGE)).toMatchObject({ parts: 0, bridges: [] });
  });

  it('keeps the two houses apart where they use the same id', () => {
    const found = accountNetwork(tiesOf([tie('x', 'x', 0.5), tie('x', 'y', 0.5)]), [], [], EDGE);
    expect(found.articulation).toEqual([{ side: 'ours', id: 'x' }]);
  });

  it('fills the coverage matrix and names the functions nobody reaches', () => {
    const ties = tiesOf([tie('A', 'p', 0.5), tie('B', 'p', 0.7), tie('A', 'q', 0.4), tie('C', 'r', 0.2)]);
    const theirs = [person('p:production'), person('q:quality'), person('r:purchasing'), person('s')];
    const found = accountNetwork(ties, theirs, [member('A:sales'), member('B:sales'), member('C:service')], EDGE);
    expect(found.functions).toEqual([
      { ours: 'sales', theirs: 'production', ties: 2, best: 0.7 },
      { ours: 'sales', theirs: 'quality', ties: 1, best: 0.4 },
    ]);
    expect(found.unreached).toEqual(['purchasing', null]);
  });

  it('is open where a tie lies on both sides of the line, or the ties are unknown', () => {
    expect(accountNetwork(tiesOf([tie('A', 'p', 0.5)]), [], [], EDGE).open).toBe(false);
    expect(accountNetwork(tiesOf([tie('A', 'p', 0.3, 0.2, 0.4)]), [], [], EDGE).open).toBe(true);
    expect(accountNetwork(tiesOf([], true), [], [], EDGE).open).toBe(true);
  });
});
