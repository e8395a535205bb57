import { describe, expect, it } from 'vitest';
import { named } from '../../src/reporters/names.ts';

describe('names', () => {
  it('stand for ids of persons, alone and in lists, and for nothing else', () => {
    const names = new Map([['u.chen', '陈工']]);
    expect(named({ by: ['u.chen', 'u.lin'], ours: 'u.chen', n: 1, gone: null, sure: true }, names)).toEqual({
      by: ['陈工', 'u.lin'],
      ours: '陈工',
      n: 1,
      gone: null,
      sure: true,
    });
  });
});
