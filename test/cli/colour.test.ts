import { describe, expect, it } from 'vitest';
import { type When, wantsColour } from '../../src/cli/colour.ts';

describe('colour of one stream', () => {
  it.each<[string, When, Record<string, string>, boolean, boolean]>([
    ['a terminal has colour', 'auto', {}, true, true],
    ['a pipe has none', 'auto', {}, false, false],
    ['a dumb terminal has none', 'auto', { TERM: 'dumb' }, true, false],
    ['FORCE_COLOR beats the pipe', 'auto', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR beats a dumb terminal', 'auto', { FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
    ['an empty FORCE_COLOR still forces', 'auto', { FORCE_COLOR: '' }, false, true],
    ['FORCE_COLOR=0 means no', 'auto', { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR=false means no', 'auto', { FORCE_COLOR: 'false' }, true, false],
    ['NO_COLOR beats FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['an empty NO_COLOR counts as absent', 'auto', { NO_COLOR: '' }, true, true],
    ['--color beats NO_COLOR', 'always', { NO_COLOR: '1' }, false, true],
    ['--no-color beats FORCE_COLOR', 'never', { FORCE_COLOR: '1' }, true, false],
  ])('%s', (_, when, env, isTTY, expected) => {
    expect(wantsColour(when, env, isTTY)).toBe(expected);
  });
});
