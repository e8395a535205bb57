import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/intake/edit/change.ts';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';
import { parsed } from '../../../src/intake/edit/parsed.ts';
import { tasksOf } from '../../../src/intake/edit/task.ts';
import { together } from '../../../src/intake/edit/together.ts';

const one = (text: string, edits: readonly Edit[]): string => edits.reduce((now, edit) => editYaml(now, [edit]), text);
const add = (path: Edit['path'], value: unknown): Edit => ({ op: 'add', path, value });

const STYLES = [
  (n: number) => `people:\n${Array.from({ length: n }, (_, i) => `  - {id: p.n${i}, name: N} # ${i}\n`).join('')}`,
  (n: number) => `people:\n${Array.from({ length: n }, (_, i) => `  - id: p.n${i}\n    # of ${i}\n    name: N\n\n`).join('')}# end\n`,
  (n: number) => `people: [\n${Array.from({ length: n }, (_, i) => `  {id: p.n${i}, name: N},\n`).join('')}]`,
] as const;

describe('edits that have nothing to do with each other', () => {
  it('are made as if one after the other, in whatever order and style', () => {
    const edit = fc.record({ person: fc.nat(3), key: fc.constantFrom('addresses', 'source_ids', 'note', 'new'), value: fc.nat(9) });
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.array(edit, { minLength: 2, maxLength: 9 }), (style, asked) => {
        const taken = new Set<string>();
        const edits = asked.flatMap(({ person, key, value }): Edit[] => {
          if (key === 'new') return [{ op: 'append', path: ['people'], value: { id: `p.m${value}` }, flow: true }];
          if (key === 'addresses') return [{ op: 'append', path: ['people', person, key], value: `a${value}@b.example` }];
          const path = key === 'note' ? ['people', person, key] : ['people', person, key, `system${value}`];
          const isNew = !taken.has(path.join());
          taken.add(path.join());
          return isNew ? [add(path, `v${value}`)] : [];
        });
        expect(editYaml(style(4), edits)).toBe(one(style(4), edits));
      }),
      { numRuns: 300 },
    );
  });

  it('take as many readings as one person has news, not as many as there are people', () => {
    for (const people of [10, 40]) {
      const text = STYLES[0](people);
      const edits = Array.from({ length: people }, (_, i) => [
        add(['people', i, 'source_ids', 'vcard'], i),
        add(['people', i, 'note'], 'n'),
      ]);
      const round = together(parsed(text), tasksOf(edits.flat()));
      expect([round?.tasks.length, round?.later.length]).toEqual([people, people]);
    }
  });

  it('go alone where something is taken away, or where all are of one collection', () => {
    const file = parsed('a: 1\nb: {}\nc: 3\n');
    const replace: Edit = { op: 'replace', path: ['a'], value: 2 };
    expect(together(file, tasksOf([replace, add(['d'], 1)]))).toBeNull();
    expect(together(file, tasksOf(Array.from({ length: 99 }, (_, i) => add([`k${i}`], i))))).toBeNull();
    expect(editYaml('a: 1\n', [add(['b'], 1), replace, add(['c'], 1)])).toBe('a: 2\nb: 1\nc: 1\n');
  });
});
