import { describe, expect, it } from 'vitest';
import { placeFor, type YamlLog } from '../../../src/intake/log/place.ts';
import { dayNumber } from '../../../src/model/days.ts';

const USUAL = ['interactions/**/*.{yaml,yml,jsonl,csv}'];
const may = dayNumber(2026, 5, 14);
const log = (name: string, data: unknown = { entries: [] }): YamlLog => ({ file: `interactions/${name}`, data });
const place = (logs: readonly YamlLog[], patterns: readonly string[] = USUAL, taken: readonly string[] = [], day = may) =>
  placeFor(day, logs, patterns, (file) => taken.includes(file));

describe('where an entry goes', () => {
  it.each([
    ['the quarter', ['2026-Q1.yaml', '2026-Q2.yaml', 'standing.yaml'], 'interactions/2026-Q2.yaml'],
    ['the half', ['2026-H1.yaml'], 'interactions/2026-H1.yaml'],
    ['the year', ['2026.yml', '2025.yml'], 'interactions/2026.yml'],
    ['the narrowest', ['2026.yaml', '2026-Q2.yaml', '2026-05.yaml'], 'interactions/2026-05.yaml'],
    ['a new quarter after quarters', ['2025-Q4.yaml'], 'interactions/2026-Q2.yaml'],
    ['a new half after halves', ['2025-H2.yaml'], 'interactions/2026-H1.yaml'],
    ['a new month after months', ['2026-04.yaml'], 'interactions/2026-05.yaml'],
    ['a new year after years', ['2025.yaml'], 'interactions/2026.yaml'],
    ['a new quarter where there is nothing', [], 'interactions/2026-Q2.yaml'],
    ['a new quarter beside names that say no time', ['notes.yaml'], 'interactions/2026-Q2.yaml'],
    ['the folder of the latest', ['2025/2025-Q4.yaml'], 'interactions/2025/2026-Q2.yaml'],
  ])('%s', (_name, files, expected) => {
    expect(place(files.map((name) => log(name)))?.file).toBe(expected);
  });

  it('is the list itself or its entries', () => {
    expect(place([log('2026-Q2.yaml', [])])?.path).toEqual([]);
    expect(place([log('2026-Q2.yaml', { observed: {} })])?.path).toEqual(['entries']);
  });

  it('is no file that an import wrote', () => {
    const imported = log('2026-Q2.yaml', { import: 'crm', entries: [] });
    expect(place([imported], USUAL, ['interactions/2026-Q2.yaml'])?.file).toBe('interactions/2026-Q2-2.yaml');
    expect(place([imported, log('2026-Q2-2.yaml')])?.file).toBe('interactions/2026-Q2-2.yaml');
  });

  it('is no file that states it was not watched over then, and says so', () => {
    const short = log('2026-H1.yaml', { observed: { from: '2026-01-01', to: '2026-03-31' }, entries: [] });
    const found = place([short], USUAL, ['interactions/2026-H1.yaml']);
    expect(found).toEqual({
      file: 'interactions/2026-H1-2.yaml',
      path: ['entries'],
      passed: [{ file: 'interactions/2026-H1.yaml', from: '2026-01-01', to: '2026-03-31' }],
    });
    expect(place([log('2026-H1.yaml', { observed: { from: 2026, to: '2026-05' } })])?.passed).toEqual([]);
  });

  it('is found again by the patterns', () => {
    expect(place([], ['log/*.yml'])?.file).toBe('log/2026-Q2.yml');
    expect(place([], ['./log/*.yaml', '!log/2026-*'])).toBeNull();
    expect(place([], ['log/*.csv'])).toBeNull();
    expect(place([{ file: 'contacts.yaml', data: { entries: [] } }], ['contacts.yaml'])?.file).toBe('contacts.yaml');
    expect(place([{ file: 'contacts.yaml', data: { import: 'x', entries: [] } }], ['contacts.yaml'])).toBeNull();
  });
});
