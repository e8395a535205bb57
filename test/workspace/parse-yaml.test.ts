import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { problemsOf } from '../../src/schema/check-schemas.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { Path } from '../../src/workspace/source.ts';

const YAML = join(import.meta.dirname, '../../fixtures/yaml');
const suite = JSON.parse(readFileSync(join(YAML, 'yaml-test-suite.json'), 'utf8')) as Record<string, { yaml: string; error: boolean }>;

describe('documents of the YAML test suite as account files', () => {
  it.each(Object.entries(suite))('%s: a problem or a plan, never a crash', (_, { yaml }) => {
    const { source, problems } = parseYaml('accounts/a.yaml', yaml);
    const all = [...problems, ...(source ? problemsOf(source, 'account') : [])];
    // None of them is an account: something must be said, at a place inside the file.
    expect(all.length).toBeGreaterThan(0);
    const lines = yaml.split('\n').length;
    for (const { at } of all) {
      expect(at.line).toBeGreaterThanOrEqual(1);
      expect(at.line).toBeLessThanOrEqual(lines + 1);
      expect(at.col).toBeGreaterThanOrEqual(1);
    }
  });

  it('refuses what the suite calls malformed, as far as the parser does', () => {
    const accepted = Object.entries(suite).filter(([, { yaml, error }]) => error && parseYaml('a.yaml', yaml).source !== null);
    expect(accepted.map(([id]) => id)).toEqual([]);
  });
});

describe('alias bombs', () => {
  const bombs = readdirSync(join(YAML, 'bombs'));
  const read = (file: string) => readFileSync(join(YAML, 'bombs', file), 'utf8');

  it.each(bombs.filter((file) => file.startsWith('billion')))('%s is refused before it is expanded', (file) => {
    const { source, problems } = parseYaml(file, read(file));
    expect(source).toBeNull();
    expect(problems.map(({ name }) => name)).toEqual(['alias-bomb']);
  });

  it('loads the harmless control', () => {
    const { source, problems } = parseYaml('control.yaml', read('mini_alias_control.yaml'));
    expect(problems).toEqual([]);
    expect(source?.data).toEqual({
      a: [1, 2, 3],
      b: [
        [1, 2, 3],
        [1, 2, 3],
      ],
      c: [
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ],
    });
  });

  it('lets one anchor be used often', () => {
    const { source } = parseYaml('a.yaml', `base: &b [u.chen, u.lin]\nlist:\n${'  - *b\n'.repeat(5000)}`);
    expect((source?.data as { list: unknown[] }).list).toHaveLength(5000);
  });

  it('refuses a large value repeated until it fills memory', () => {
    const big = `big: &b [${Array.from({ length: 2000 }, (_, i) => i).join(', ')}]\nlist:\n${'  - *b\n'.repeat(1000)}`;
    expect(parseYaml('a.yaml', big).problems.map(({ name }) => name)).toEqual(['alias-bomb']);
  });

  it('refuses an alias within its own anchor', () => {
    expect(parseYaml('a.yaml', 'a: &a {b: [*a]}\n').problems.map(({ name }) => name)).toEqual(['alias-bomb']);
    expect(parseYaml('a.yaml', '- &a {b: 1}\n- &a {b: *a}\n').problems.map(({ name }) => name)).toEqual(['alias-bomb']);
  });
});

describe('files that do not read', () => {
  const said = (text: string) =>
    parseYaml('a.yaml', text).problems.map(({ name, at, args }) => `${name} ${at.line}:${at.col} ${args['reason'] ?? ''}`.trim());

  it.each([
    ['a: b: c\n', ['yaml-syntax 1:4 BLOCK_AS_IMPLICIT_KEY']],
    ['a:\n\tb: 1\n', ['tab-indent 2:1']],
    ['a:\n\tb: 1\nc:\n\td: 2\n', ['tab-indent 2:1', 'tab-indent 4:1']],
    ['a: "x\nb: 1\n', ['yaml-syntax 1:4 OPEN_QUOTE']],
    ["a: it's\nb: 'open\nc: 1\n", ['yaml-syntax 2:4 OPEN_QUOTE']],
    ['a: [1, [2, 3]\nb: {c: 3}\n', ['yaml-syntax 1:4 OPEN_BRACKET']],
    ['- a\nb: 1\n', ['yaml-syntax 2:1 UNEXPECTED_TOKEN']],
    ['a: @x\n', ['yaml-syntax 1:4 BAD_SCALAR_START']],
    ['name：王总\nid: 3\n', ['yaml-syntax 1:1 FULLWIDTH_COLON']],
    ['a: 1\n  b: 2\n', ['yaml-syntax 2:1 OVER_INDENTED']],
    ['a: *nope\n', ['yaml-syntax 1:4 NO_ANCHOR']],
    ['x: 1\n---\ny: 2\n', ['yaml-syntax 2:1 MULTIPLE_DOCS']],
    ['a: - b\n', ['yaml-syntax 1:4 DASH_AFTER_KEY']],
    ['a: "\\q"\nb: "\\z"\n', ['yaml-syntax 1:5 BAD_DQ_ESCAPE', 'yaml-syntax 2:5 BAD_DQ_ESCAPE']],
    ['', ['empty-file 1:1']],
    ['# later\n', ['empty-file 1:1']],
    ['---\n...\n', ['empty-file 1:1']],
    ['a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1']],
    ['a: {b: 1, "b": 2}\na: 1\n', ['duplicate-key 1:11', 'duplicate-key 2:1']],
    ['2024: 1\n"2024": 2\n', ['duplicate-key 2:1']],
  ])('%j: %j', (text, expected) => expect(said(text)).toEqual(expected));

  it('says so when nested beyond reason', () => {
    expect(said(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`)[0]).toMatch(/^yaml-syntax 1:1 TOO_DEEP|^yaml-syntax/);
  });

  it('finds a repeated key among fifty thousand', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => `k${i}: ${i}`).join('\n');
    expect(parseYaml('a.yaml', `${many}\nk7: again\n`).problems.map(({ at }) => at.line)).toEqual([50_001]);
  });
});

describe('places', () => {
  const text =
    'id: mengyuan\npeople:\n  - id: p.wang\n    name: 王总\n    roles: [user, decider]\nnode:\nbase: &b {x: 1}\ncopy: *b\n1.10: v\n';
  const { source } = parseYaml('accounts/m.yaml', text.replace('node:\n', ''));
  const at = (path: Path, what?: 'key' | 'value') => {
    const place = source?.locate(path, what);
    return `${place?.line}:${place?.col} ${source?.written?.(path, what)}`;
  };

  it.each<[Path, 'key' | 'value', string]>([
    [['id'], 'key', '1:1 id'],
    [['id'], 'value', '1:5 mengyuan'],
    [['people'], 'key', '2:1 people'],
    [['people', 0, 'name'], 'value', '4:11 王总'],
    [['people', 0, 'roles', 1], 'value', '5:19 decider'],
    [['copy', 'x'], 'value', '6:14 1'],
    [['1.1'], 'key', '8:1 1.10'],
    [['people', 0, 'nothing', 'deeper'], 'value', '3:5 id: p.wang'],
    [['people', 7], 'value', '3:3 - id: p.wang'],
    [[], 'value', '1:1 id: mengyuan'],
  ])('%j (%s) stands at %s', (path, what, expected) => expect(at(path, what)).toBe(expected));

  it('falls back to the key of an empty value', () => {
    const empty = parseYaml('a.yaml', 'a: 1\nnode:\nb: 2\n').source;
    expect(empty?.locate(['node'])).toEqual({ file: 'a.yaml', line: 2, col: 1 });
  });

  const scalars = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
  );
  const trees = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      scalars,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('tree'), { maxKeys: 4 }),
    ),
  })).tree;

  it('is where each value was written, whatever the document', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), trees, { minKeys: 1, maxKeys: 4 }), (data) => {
        const written = stringify(data);
        const parsed = parseYaml('a.yaml', written).source;
        expect(parsed?.data).toEqual(JSON.parse(JSON.stringify(data)));
        const lines = written.split('\n');
        walk(data, [], (path, value) => {
          const place = parsed?.locate(path);
          const rest = lines[(place?.line ?? 0) - 1]?.slice((place?.col ?? 0) - 1) ?? '';
          if (typeof value === 'number' && Number.isInteger(value)) expect(rest.startsWith(String(value))).toBe(true);
          if (typeof value === 'boolean') expect(rest.startsWith(String(value))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('naughty strings', () => {
  const strings = JSON.parse(readFileSync(join(YAML, 'blns.json'), 'utf8')) as string[];
  it('survive as values', () => {
    for (const text of strings) {
      const { source, problems } = parseYaml('a.yaml', stringify({ name: text }));
      expect(problems).toEqual([]);
      expect(source?.data).toEqual({ name: text });
    }
  });
  it('written raw, are a problem or a value, never a crash', () => {
    for (const text of strings) {
      const { source, problems } = parseYaml('a.yaml', `id: ${text}\n`);
      expect(source !== null || problems.length > 0).toBe(true);
    }
  });
  it('as keys do not reach a prototype', () => {
    const { source } = parseYaml('a.yaml', '__proto__: {polluted: true}\nconstructor: 1\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(source ? problemsOf(source, 'account').map(({ args }) => args['key']) : []).toContain('__proto__');
  });
});

function walk(value: unknown, path: Path, see: (path: Path, value: unknown) => void): void {
  see(path, value);
  if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i], see));
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) walk(item, [...path, key], see);
}
