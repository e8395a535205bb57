import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/intake/edit/change.ts';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';

const style = (name: string, before: string, edit: Edit, after: string) => ({ name, before, edit, after });
const add = (path: Edit['path'], value: unknown, evenIfNone = false): Edit => ({ op: 'add', path, value, evenIfNone });
const append = (path: Edit['path'], value: unknown, flow = false, evenIfNone = false): Edit => ({
  op: 'append',
  path,
  value,
  flow,
  evenIfNone,
});
const replace = (path: Edit['path'], value: unknown): Edit => ({ op: 'replace', path, value });

const STYLES = [
  style('a key at the end of a map', 'id: a\nname: b\n', add(['note'], 'c'), 'id: a\nname: b\nnote: c\n'),
  style('no final line end', 'id: a', add(['note'], 'c'), 'id: a\nnote: c'),
  style(
    'a map in brackets, of which the pairs that still hold stay as they were written',
    'x: {status: used,  "note": "kept as it is", last: 2026-01-02}\n',
    replace(['x'], { status: 'none', note: 'kept as it is' }),
    'x: {status: none, "note": "kept as it is"}\n',
  ),
  style('CRLF', 'id: a\r\nx:\r\n  - 1\r\n', append(['x'], 2), 'id: a\r\nx:\r\n  - 1\r\n  - 2\r\n'),
  style(
    'the line end of the place, where they are mixed',
    'a: 1\nx:\r\n- 1\r\nb: 2\n',
    append(['x'], 2),
    'a: 1\nx:\r\n- 1\r\n- 2\r\nb: 2\n',
  ),
  style('byte order mark', '\ufeff- 1\n', append([], 2), '\ufeff- 1\n- 2\n'),
  style(
    'behind a comment of the item',
    'x:\n  - id: a\n    # of a\n\ny: 1\n',
    append(['x'], { id: 'b' }),
    'x:\n  - id: a\n    # of a\n  - id: b\n\ny: 1\n',
  ),
  style(
    'before a comment of what follows',
    'x:\n- 1 # one\n# y is next\ny: 1\n',
    append(['x'], 2),
    'x:\n- 1 # one\n- 2\n# y is next\ny: 1\n',
  ),
  style('blank lines between items', '- a: 1\n\n- a: 2\n', append([], { a: 3 }), '- a: 1\n\n- a: 2\n\n- a: 3\n'),
  style(
    'dashes four in, keys two in',
    'x:\n    - a: 1\n      b: 2\n',
    append(['x'], { a: 3, b: 4 }),
    'x:\n    - a: 1\n      b: 2\n    - a: 3\n      b: 4\n',
  ),
  style(
    'items in braces stay on one line',
    'x:\n  - {a: 1}\n',
    append(['x'], { a: 2, t: ['p', 'q'] }),
    'x:\n  - {a: 1}\n  - {a: 2, t: [p, q]}\n',
  ),
  style('entries asked for on one line', 'e:\n  - a: 1\n', append(['e'], { a: 2 }, true), 'e:\n  - a: 1\n  - {a: 2}\n'),
  style('into braces on one line', 'm: { a: 1, b: 2 } # c\n', add(['m', 'c'], 3), 'm: { a: 1, b: 2, c: 3 } # c\n'),
  style('into brackets over several lines', 'x: [\n  1, # one\n  2 # two\n]\n', append(['x'], 3), 'x: [\n  1, # one\n  2, # two\n  3\n]\n'),
  style('behind a last comma', 'x: [\n  1,\n  2,\n]\n', append(['x'], 3), 'x: [\n  1,\n  2,\n  3,\n]\n'),
  style('into the braces of an item', '- {a: {b: 1}, c: 2}\n', add([0, 'a', 'd'], 'x, y'), '- {a: {b: 1, d: "x, y"}, c: 2}\n'),
  style('maps on the way are made', 'id: a\n', add(['v', 'w'], { status: 'claimed' }), 'id: a\nv: {w: {status: claimed}}\n'),
  style('an empty value', 'a: # todo\nb: 1\n', add(['a'], 'x'), 'a: x # todo\nb: 1\n'),
  style('an empty value becomes a list', 'a: # todo\nb: 1\n', append(['a'], { id: 'x' }), 'a: # todo\n  - {id: x}\nb: 1\n'),
  style('null', 'a: null # not yet\n', add(['a'], ['x']), 'a: [x] # not yet\n'),
  style('an empty file', '', append(['entries'], { a: 1 }, true), 'entries:\n  - {a: 1}\n'),
  style(
    'a long entry into an empty file',
    '',
    append(['entries'], { note: 'x'.repeat(200), to: ['p'] }, true),
    `entries:\n  - {note: ${'x'.repeat(200)}, to: [p]}\n`,
  ),
  style('a file of comments', '# mine\n', append([], { a: 1 }, true), '# mine\n- {a: 1}\n'),
  style('into [] where somebody says so', 'x: [] # none yet\n', append(['x'], 1, false, true), 'x: [1] # none yet\n'),
  style('into {} where somebody says so', 'x: {}\n', add(['x', 'k'], 1, true), 'x: {k: 1}\n'),
  style('years stay numbers', 'revenue: {2024: 1}\n', add(['revenue', '2025'], 2), 'revenue: {2024: 1, 2025: 2}\n'),
  style('an id that looks like a number', 'a: 1\n', add(['id'], '2026'), 'a: 1\nid: "2026"\n'),
  style('a day', 'a: 1\n', add(['date'], '2026-03-02'), 'a: 1\ndate: 2026-03-02\n'),
  style('Chinese', 'a: 1\n', add(['note'], '陈工到现场，换型'), 'a: 1\nnote: 陈工到现场，换型\n'),
  style('colon and hash', 'a: 1\n', add(['note'], 'x: y #1'), 'a: 1\nnote: "x: y #1"\n'),
  style('lines', 'a: 1\n', add(['note'], 'one\ntwo\n'), 'a: 1\nnote: |\n  one\n  two\n'),
  style('lines inside braces', '- {a: 1}\n', append([], { note: 'one\ntwo' }), '- {a: 1}\n- {note: "one\\ntwo"}\n'),
  style('controls', 'a: 1\n', add(['note'], 'x\u0000\u001b[2J'), 'a: 1\nnote: "x\\0\\e[2J"\n'),
  style('behind lines of text', 'x:\n  - |\n    text\n\ny: 1\n', append(['x'], 'z'), 'x:\n  - |\n    text\n  - z\n\ny: 1\n'),
  style('dashes under their key', 'a:\n- 1\nb: 2\n', add(['c'], [{ d: 1 }]), 'a:\n- 1\nb: 2\nc:\n- {d: 1}\n'),
  style('a comma in a comment', 'x: [\n  1 # a, b\n]\n', append(['x'], 2), 'x: [\n  1, # a, b\n  2\n]\n'),
  style('behind a comment in line with the items', 'x:\n  - 1\n  # - 2\ny: 1\n', append(['x'], 3), 'x:\n  - 1\n  # - 2\n  - 3\ny: 1\n'),
  style('replace: only the value', "a: 'old' # why\nb: 2\n", replace(['a'], 'new, x'), 'a: new, x # why\nb: 2\n'),
  style('replace: inside brackets', 'a: [x, y] # why\n', replace(['a', 1], 'p, q'), 'a: [x, "p, q"] # why\n'),
  style('replace: the word none', 'a: none # asked\n', replace(['a'], { status: 'used' }), 'a: {status: used} # asked\n'),
  style('what is said already', 'a: {b: 1, c: [x]} # d\n', add(['a'], { c: ['x'], b: 1 }), 'a: {b: 1, c: [x]} # d\n'),
];

describe('what is put in follows what stands beside it', () => {
  it.each(STYLES)('$name', ({ before, edit, after }) => {
    expect(editYaml(before, [edit])).toBe(after);
  });

  it('writes each item as it was asked for', () => {
    const edits = [append(['x'], { a: 2 }, true), append(['x'], { a: 3 }), append(['x'], { a: 4 }, true)];
    expect(editYaml('x:\n  - a: 1\n', edits)).toBe('x:\n  - a: 1\n  - {a: 2}\n  - {a: 3}\n  - {a: 4}\n');
    expect(editYaml('x:\n  - a: 1\n', edits.slice(1))).toBe('x:\n  - a: 1\n  - a: 3\n  - {a: 4}\n');
  });

  it('appends many items at once, as fast as one', () => {
    const items = Array.from({ length: 20_000 }, (_, n): Edit => append(['entries'], { n }, true));
    const after = editYaml('entries:\n  - {n: -1}\n# end\n', items);
    expect(after.split('\n').slice(-4)).toEqual(['  - {n: 19998}', '  - {n: 19999}', '# end', '']);
  });
});
