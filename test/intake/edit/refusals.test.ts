import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/intake/edit/change.ts';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';
import { pasted } from '../../../src/intake/edit/pasted.ts';
import { EditRefused, REFUSALS, type Refusal } from '../../../src/intake/edit/refused.ts';

interface Case {
  readonly reason: Refusal;
  readonly before: string;
  readonly edit: Edit;
  readonly line: number;
}
const refused = (reason: Refusal, before: string, edit: Edit, line = 1): Case => ({ reason, before, edit, line });
const add = (path: Edit['path'], value: unknown): Edit => ({ op: 'add', path, value });
const append = (path: Edit['path'], value: unknown): Edit => ({ op: 'append', path, value });
const replace = (path: Edit['path'], value: unknown): Edit => ({ op: 'replace', path, value });

const CASES = [
  refused('syntax', 'a: [1\n', add(['b'], 1), 2),
  refused('syntax', 'a: 1\nb: 1\na: 2\n', add(['c'], 1), 3),
  refused('syntax', 'a: *nowhere\n', add(['c'], 1)),
  refused('syntax', '['.repeat(20_000), append([], 1)),
  refused('documents', 'a: 1\n---\nb: 2\n', add(['c'], 1), 2),
  refused('alias', 'a: &x {k: 1}\nb: *x\n', add(['b', 'c'], 1), 2),
  refused('alias', 'a: &x {k: 1}\nb: *x\n', add(['a', 'c'], 1)),
  refused('stated', 'id: 1\nm: none\n', add(['m', 'plan'], 1), 2),
  refused('stated', 'm: none\n', append(['m'], 1)),
  refused('stated', 'm: none\n', add(['m'], 1)),
  refused('stated', 'm: []\n', append(['m'], 1)),
  refused('stated', 'm: {}\n', add(['m', 'k'], 1)),
  refused('stated', 'm: []\n', add(['m'], [1])),
  refused('exists', 'a: 1\nb: x\n', add(['b'], 'y'), 2),
  refused('missing', 'a: [1]\n', add(['a', 3, 'b'], 1)),
  refused('missing', 'a: 1\n', replace(['b'], 1)),
  refused('missing', 'a: 1\n', add(['b', 0], 1)),
  refused('not-map', 'a: x\n', add(['a', 'b'], 1)),
  refused('not-map', 'a: [1]\n', add(['a', 'b'], 1)),
  refused('not-list', 'a: x\n', append(['a'], 1)),
  refused('comment', 'a:\n  - 1\n  # why\n  - 2\n', replace(['a'], 1), 2),
  refused('unsure', '? a\n', add(['a'], 1)),
];

describe('what is not safe is left to a person', () => {
  it.each(CASES)('$reason: $before', ({ before, edit, reason, line }) => {
    expect(() => editYaml(before, [edit])).toThrow(EditRefused);
    try {
      editYaml(before, [edit]);
    } catch (error) {
      expect(error).toMatchObject({ reason, line });
    }
  });

  it('has a case for every reason', () => {
    expect(new Set(CASES.map(({ reason }) => reason))).toEqual(new Set(REFUSALS));
  });

  it('says what to paste', () => {
    expect(pasted([append(['people'], { id: 'p.a', name: 'x: y' }), add(['m', 'plan'], 'used')])).toEqual([
      'people:',
      '  - id: p.a',
      '    name: "x: y"',
      'm.plan: used',
    ]);
  });
});
