import { describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/errors.ts';
import { asOf, commonOptions, lens, outputs } from '../../src/cli/options.ts';

function refusal(work: () => unknown): CliError {
  try {
    work();
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('outputs', () => {
  it('reports to the terminal unless told otherwise', () => {
    expect(outputs(undefined)).toEqual([{ format: 'terminal', path: null }]);
  });
  it('takes formats with and without a file', () => {
    expect(outputs(['terminal', 'json=out/a=b.json'])).toEqual([
      { format: 'terminal', path: null },
      { format: 'json', path: 'out/a=b.json' },
    ]);
  });
  it.each([
    [['terminal', 'json'], 'cli.error.twoOnStdout'],
    [['json=a', 'terminal=a'], 'cli.error.samePath'],
    [['json='], 'cli.error.noPath'],
    [['jsn'], 'cli.error.choice'],
  ])('refuses %j', (stated, key) => expect(refusal(() => outputs(stated)).key).toBe(key));
  it('names the nearest format', () => expect(refusal(() => outputs(['jsn'])).suggestions).toEqual(['json']));
});

describe('--as-of', () => {
  it.each(['2026', '2026-06', '2026-06-30', '2024-02-29', '1960-01-01'])('takes %s', (text) => expect(asOf(text)).toBe(text));
  it.each(['2026-02-30', '2025-02-29', '2026-13', '2026-6-1', 'today', '', '2026-06-30T00:00'])('refuses %j', (text) =>
    expect(refusal(() => asOf(text)).key).toBe('cli.error.date'),
  );
  it('may be absent', () => expect(asOf(undefined)).toBeNull());
});

describe('common options', () => {
  it('has defaults that leave the choice to others', () => {
    expect(commonOptions({})).toEqual({ lang: null, color: 'auto', width: null });
  });
  it('takes stated values', () => {
    expect(commonOptions({ lang: 'zh', color: 'never', width: '120' })).toEqual({ lang: 'zh', color: 'never', width: 120 });
  });
  it.each(['39', '401', '80.5', 'wide', ''])('refuses a width of %j', (width) =>
    expect(refusal(() => commonOptions({ width })).key).toBe('cli.error.width'),
  );
  it('refuses a language it does not speak', () => {
    expect(refusal(() => commonOptions({ lang: 'fr' })).args).toMatchObject({ option: '--lang', allowed: ['en', 'zh'] });
  });
});

describe('--lens', () => {
  it('does not care for case', () => expect(lens('V4')).toBe('v4'));
  it('refuses what is no lens', () => expect(refusal(() => lens('v9')).key).toBe('cli.error.choice'));
});
