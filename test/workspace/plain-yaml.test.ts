import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../src/workspace/plain-yaml.ts';
import type { Path } from '../../src/workspace/source.ts';
import { inspect } from '../../src/workspace/yaml-guards.ts';
import { YamlSource } from '../../src/workspace/yaml-source.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = ['fixtures', 'templates'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.includes('unreadable'))
    .map((file) => join(ROOT, folder, file)),
);
const texts = files.map((file) => readFileSync(file, 'utf8'));

/** What `yaml` makes of a text; null where it finds anything wrong. */
function reference(text: string): YamlSource | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' });
  if (document.errors.length > 0 || inspect(document).length > 0) return null;
  return new YamlSource('f', text, document, lines, document.toJS());
}

/** The quick reader may pass; what it reads must be what `yaml` reads, at the same places. */
function agrees(text: string): boolean {
  const quick = readPlainYaml('f', text);
  if (quick === null) return false;
  const slow = reference(text);
  expect(slow, JSON.stringify(text)).not.toBeNull();
  if (slow === null) return false;
  expect(quick.data, JSON.stringify(text)).toEqual(slow.data);
  walk(slow.data, [], (path) => {
    for (const what of ['key', 'value'] as const) {
      expect(quick.locate(path, what), `${JSON.stringify(path)} ${what}\n${text}`).toEqual(slow.locate(path, what));
      if (typeof at(slow.data, path) !== 'object') expect(quick.written?.(path, what), JSON.stringify(path)).toBe(slow.written(path, what));
    }
    expect(quick.locate([...path, 'no such', 3])).toEqual(slow.locate([...path, 'no such', 3]));
  });
  return true;
}
function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
}
function walk(value: unknown, path: Path, see: (path: Path) => void): void {
  see(path);
  if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i], see));
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) walk(item, [...path, key], see);
}

describe('the quick reader', () => {
  it('reads the files of this project as yaml does, and nearly all of them', () => {
    const read = texts.filter(agrees).length;
    expect(read / texts.length).toBeGreaterThan(0.85);
  });

  it.each<[string, unknown]>([
    ['a: 1\n', { a: 1 }],
    ['a: 1', { a: 1 }],
    ['# c\n\na: x # c\n\n# end', { a: 'x' }],
    ['a:\nb: 2\n', { a: null, b: 2 }],
    ['a:\n- 1\n- 2\nb: 3\n', { a: [1, 2], b: 3 }],
    ['a:\n  - 1\n  - x: 1\n    y: 2\n  - [p, q]\n', { a: [1, { x: 1, y: 2 }, ['p', 'q']] }],
    ['- - 1\n  - 2\n- 3\n', [[1, 2], 3]],
    ["a: {b: [1, 2,], c: \"x, y\", d: 'it''s', e: t:u}\n", { a: { b: [1, 2], c: 'x, y', d: "it's", e: 't:u' } }],
    ['a: {b: 1,\n    # c\n    c: 2}\nd: []\n', { a: { b: 1, c: 2 }, d: [] }],
    ['"a b": true\n\'c\': ~\n2024: .5\n1.10: -3\n', { 'a b': true, c: null, 2024: 0.5, 1.1: -3 }],
    ['a: "\\u674e\\n"\n', { a: '李\n' }],
    ['a: http://x.y/#z\n', { a: 'http://x.y/#z' }],
    ['a: x#y\nb: "x" # y\n', { a: 'x#y', b: 'x' }],
    ['a: 2026-03-02\nb: yes\nc: 007\nd: 1_000\n', { a: '2026-03-02', b: 'yes', c: 7, d: '1_000' }],
    ['a: -x\nb: --\nc: +\nd: .\n', { a: '-x', b: '--', c: '+', d: '.' }],
  ])('reads %j', (text, data) => {
    expect(readPlainYaml('f', text)?.data).toEqual(data);
    expect(agrees(text)).toBe(true);
  });

  it.each([
    '',
    '# c\n',
    'x\n',
    '"x"\n',
    'a: b: c\n',
    'a: 1\na: 2\n',
    'a: *b\n',
    'a: &b 1\n',
    'a: !t 1\n',
    'a: |\n  x\n',
    'a: >\n  x\n',
    'a: x\n  y\n',
    'a: "x\n  y"\n',
    'a: [1,\n2]\n',
    'a: [x\n  y]\n',
    'a: {b}\n',
    'a: {b:1}\n',
    'a: {b: }\n',
    'a: [1 2: 3]\n',
    '\ta: 1\n',
    'a:\t1\n',
    'a: 1\r\n',
    '---\na: 1\n',
    '%YAML 1.2\n',
    'a: 1\n...\n',
    '? a\n: 1\n',
    'a: 1\n b: 2\n',
    '  a: 1\n b: 2\n',
    'a: @x\n',
    'a: %x\n',
    'a: "\\x41"\n',
    'a: 0x1F\n',
    'a: 1e3\n',
    'a: .inf\n',
    'a: 12345678901234567890\n',
    'a : 1\n',
    '-\n- 1\n',
    '__proto__: 1\n',
    'null: 1\n',
    'a: - b\n',
    'a: 1\n- b\n',
    'a: [\n',
    'a: "x" y\n',
    'a: [1] 2\n',
    'a: x: \n',
    '[a, b]\n',
    '{a: 1}\n',
  ])('leaves %j to yaml', (text) => expect(readPlainYaml('f', text)).toBeNull());

  it('leaves absurd nesting to yaml', () => expect(readPlainYaml('f', `a: ${'['.repeat(5000)}`)).toBeNull());

  const scalar = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab1-:#,[]{}"\'\\ .王&*!|>%@`?~'), maxLength: 8 }),
    fc.constantFrom('null', 'true', '1.10', '-5', '+3', '0x1', '2026-03-02', 'a: b', 'a #b', '', '- x', '1e5', '.5', '~'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.oneof(fc.stringMatching(/^[a-z_]{1,6}$/), fc.constantFrom('2024', '1.5', 'a b', 'true', '王', 'x-1', 'a.b'));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      scalar,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
    ),
  }));

  it('agrees on whatever can be written', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }),
        fc.constantFrom(
          {},
          { indentSeq: false },
          { collectionStyle: 'flow' as const, flowCollectionPadding: false },
          { defaultStringType: 'QUOTE_SINGLE' as const },
          { lineWidth: 30 },
          { indent: 4 },
        ),
        (data, style) => {
          if (agrees(stringify(data, style))) read++;
        },
      ),
      { numRuns: 800 },
    );
    expect(read).toBeGreaterThan(150);
  });

  it('agrees, or passes, on files with a slip in them', () => {
    const small = texts.filter((text) => text.length < 3000);
    const slip = fc.record({
      at: fc.nat(3000),
      cut: fc.nat(3),
      put: fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        '- ',
        '#',
        ' #',
        ',',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        'x',
        '\n  ',
        '?',
        '&',
        '*',
        '|',
        '\n- ',
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.array(slip, { minLength: 1, maxLength: 3 }), (text, slips) => {
        let wrong = text;
        for (const { at: place, cut, put } of slips) {
          const from = place % (wrong.length + 1);
          wrong = wrong.slice(0, from) + put + wrong.slice(from + cut);
        }
        agrees(wrong);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees, or passes, on the YAML test suite', () => {
    const suite = JSON.parse(readFileSync(join(ROOT, 'fixtures/yaml/yaml-test-suite.json'), 'utf8')) as Record<string, { yaml: string }>;
    for (const { yaml } of Object.values(suite)) agrees(yaml);
  });
});
