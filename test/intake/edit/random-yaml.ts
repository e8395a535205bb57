import fc from 'fast-check';
import { stringify } from 'yaml';

/** A value as a workspace may hold it, nested to a depth that still has every kind of place. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const WORDS = [
  '王总',
  '12',
  '2026-03-02',
  'a: b',
  '# no',
  "it's",
  'say "x"',
  'x, y',
  '[z]',
  'none of it',
  '',
  ' pad ',
  'true',
  'two\nlines\n',
  'end\n\n',
  '1.10',
  '- a',
  '\u2028',
  'tab\there',
  '~',
  '09:30',
  'p.wang',
  '=',
  '{',
  '*a',
  '&a',
  '!t',
  '%',
  '@',
];
const KEYS = ['id', 'name', 'people', 'revenue', '2024', 'note', '人', 'a b', 'x-y', 'constructor'];

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: -5, max: 5000 }),
  fc.boolean(),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** How a file is written: taken from in the order of need, so that one list of numbers is one file. */
export interface Hand {
  readonly step: number;
  readonly dash: number;
  readonly eol: string;
  readonly mark: boolean;
  readonly ends: boolean;
  readonly whims: readonly number[];
}

export const hand: fc.Arbitrary<Hand> = fc.record({
  step: fc.integer({ min: 1, max: 4 }),
  dash: fc.integer({ min: 0, max: 3 }),
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  ends: fc.boolean(),
  whims: fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 40 }),
});

/** A collection as somebody with that hand would write it: comments, blank lines, brackets and quotes as the whims have it. */
export function writtenBy(root: Value, { step, dash, eol, mark, ends, whims }: Hand): string {
  let turn = 0;
  const whim = (): number => whims[turn++ % whims.length] ?? 0;
  const lines: string[] = [];
  const comments = (indent: number): void => {
    const kind = whim();
    if (kind === 0) lines.push('');
    if (kind === 1 || kind === 2) lines.push(`${' '.repeat(indent)}# about ${turn}, "[{: `);
  };
  const tail = (): string => (whim() === 3 ? ` # tail ${turn}` : '');
  const block = (node: Value, indent: number): void => {
    for (const [index, [key, item]] of Object.entries(node as object).entries() as Iterable<[number, [string, Value]]>) {
      if (indent > 0 || index > 0) comments(indent);
      const head = `${' '.repeat(indent)}${Array.isArray(node) ? '-' : `${flow(/^\d+$/.test(key) ? Number(key) : key)}:`}`;
      const nest = typeof item === 'object' && item !== null && Object.keys(item).length > 0 && whim() < 8;
      if (!nest) lines.push(item === null ? `${head}${tail()}` : `${head} ${flow(item)}${tail()}`);
      else if (Array.isArray(node) && whim() < 9) compact(head, item, indent + 2);
      else {
        lines.push(`${head}${tail()}`);
        block(item, indent + (Array.isArray(item) && !Array.isArray(node) ? dash : step));
      }
    }
  };
  /** The first key on the line of the dash. */
  const compact = (head: string, item: Value, indent: number): void => {
    const at = lines.length;
    block(item, indent);
    const first = lines.findIndex((line, index) => index >= at && line.trim() !== '' && !line.trimStart().startsWith('#'));
    const dropped = lines.splice(at, first - at);
    lines[at] = `${head} ${(lines[at] ?? '').trimStart()}`;
    lines.splice(at, 0, ...dropped.map((line) => (line === '' ? '' : line)));
  };
  block(root, 0);
  comments(0);
  return `${mark ? '\ufeff' : ''}${lines.join(eol)}${ends ? eol : ''}`;
}

/** On one line, by the library, which is right about quotes. */
function flow(item: Value): string {
  const text = stringify([item], {
    collectionStyle: 'flow',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: 1e9,
    defaultStringType: 'PLAIN',
  });
  const inner = text.trim().slice(1, -1).trim();
  return /[\r\n\u2028\ufeff]/.test(inner) || (typeof item === 'string' && /\n/.test(item)) ? JSON.stringify(item) : inner;
}
