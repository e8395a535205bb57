import { describe, expect, it } from 'vitest';
import { Speaker } from '../../src/messages/messages.ts';
import { named } from '../../src/reporters/names.ts';
import { titleOf } from '../../src/reporters/titles.ts';

const speaker = new Speaker('en');

describe('titles', () => {
  it('gives an unknown code back as it is', () => {
    expect(titleOf(speaker, 'finding.GX9999', {})).toBe('finding.GX9999.title');
  });
  it('fills a title from its args', () => {
    expect(titleOf(speaker, 'finding.GX101', { account: 'North', trade: 3, contacts: 4 })).toBe('North: 3 of 4 contacts were about an order');
  });
});

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
