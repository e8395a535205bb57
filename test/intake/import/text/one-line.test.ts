import { describe, expect, it } from 'vitest';
import { isOurs } from '../../../../src/intake/import/text/one-line.ts';

describe('whose an address is', () => {
  it.each([
    ['nobody’s where there is none', null, false],
    ['ours by itself', 'chen@mail.example', true],
    ['ours by its domain', 'lin@ours.example', true],
    ['ours by a domain above it', 'lin@cn.ours.example', true],
    ['theirs where ours is only the end of it', 'lin@notours.example', false],
  ])('%s', (_, address, ours) => expect(isOurs(address, ['chen@mail.example'], ['ours.example'])).toBe(ours));
});
