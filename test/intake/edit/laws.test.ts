import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, parseDocument } from 'yaml';
import type { Edit, Step } from '../../../src/intake/edit/change.ts';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';
import { EditRefused } from '../../../src/intake/edit/refused.ts';
import { hand, value, writtenBy } from './random-yaml.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Without the mark at the beginning, which is no part of the document. */
function parse(text: string): unknown {
  const document = parseDocument(text.replace(/^\ufeff/, ''), { logLevel: 'error' });
  expect(document.errors).toEqual([]);
  return document.toJS();
}

/** Every collection of a value with the way to it. */
function collections(node: unknown, path: readonly Step[] = []): { readonly path: readonly Step[]; readonly node: object }[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, item]) => collections(item, [...path, Array.isArray(node) ? Number(key) : key]));
  return [{ path, node }, ...inner];
}

/** Done to plain data by the shortest way there is: what the editor is held against. */
function done(before: unknown, { path, value: fresh, op }: Edit): unknown {
  const root = structuredClone(before) as Record<string, unknown>;
  const walk = (steps: readonly Step[]): unknown =>
    steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[String(step)], root);
  if (op === 'append') (walk(path) as unknown[]).push(fresh);
  else
    Object.defineProperty(walk(path.slice(0, -1)), String(path.at(-1)), {
      value: fresh,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return root;
}

/** Whether every character of `part` comes in `whole`, in that order: nothing was taken away or moved. */
function survives(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (at < part.length && part.startsWith(character, at)) at += character.length;
  return at === part.length;
}

function additionTo(data: unknown, pick: number, fresh: unknown): Edit {
  const places = collections(data).filter(({ node }) => Object.keys(node).length > 0);
  const { path, node } = places[pick % places.length] ?? { path: [], node: {} };
  return Array.isArray(node)
    ? { op: 'append', path, value: fresh }
    : { op: 'add', path: [...path, `new ${pick} of ${Object.keys(node).length}`], value: fresh };
}

const notEmpty = value.filter((root) => typeof root === 'object' && root !== null && Object.keys(root).length > 0);

describe('editing whatever a person may have written', () => {
  it('adds exactly what was asked and keeps every character', () => {
    fc.assert(
      fc.property(notEmpty, hand, fc.nat({ max: 50 }), value, (root, writing, pick, fresh) => {
        const before = writtenBy(root, writing);
        const data: unknown = parse(before);
        const edit = additionTo(data, pick, fresh);
        const after = editYaml(before, [edit]);
        expect(parse(after)).toEqual(done(data, edit));
        expect(survives(before, after)).toBe(true);
        expect(after.split('#').length).toBeGreaterThanOrEqual(before.split('#').length);
        if (before.includes('\n')) expect(/(?<!\r)\n/.test(after)).toBe(writing.eol === '\n');
      }),
      { numRuns: 6000, seed: 20260316 },
    );
  });

  it('makes many edits as it makes one after the other', () => {
    fc.assert(
      fc.property(
        notEmpty,
        hand,
        fc.array(fc.tuple(fc.nat({ max: 50 }), value), { minLength: 2, maxLength: 4 }),
        (root, writing, wanted) => {
          const before = writtenBy(root, writing);
          const edits: Edit[] = [];
          let [text, data] = [before, parse(before) as unknown];
          for (const [pick, fresh] of wanted) {
            const edit = additionTo(data, pick, fresh);
            edits.push(edit);
            text = editYaml(text, [edit]);
            data = done(data, edit);
          }
          expect(parse(editYaml(before, edits))).toEqual(data);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  it('writes another value in place of one and keeps what stands around it', () => {
    fc.assert(
      fc.property(notEmpty, hand, fc.nat({ max: 50 }), value, (root, writing, pick, fresh) => {
        const before = writtenBy(root, writing);
        const data: unknown = parse(before);
        const scalars = collections(data).flatMap(({ path, node }) =>
          Object.entries(node).flatMap(([key, item]) =>
            typeof item === 'object' ? [] : [[...path, Array.isArray(node) ? Number(key) : key]],
          ),
        );
        fc.pre(scalars.length > 0);
        const edit: Edit = { op: 'replace', path: scalars[pick % scalars.length] ?? [], value: fresh };
        const after = editYaml(before, [edit]);
        expect(parse(after)).toEqual(done(data, edit));
      }),
      { numRuns: 250, seed: 3 },
    );
  });

  it('puts into empty files and files of comments what they are to say', () => {
    const nothing = fc.constantFrom('', '\n', '\ufeff', '# only a comment', '# one\n\n# two\n', '---\n', '---\n# c\n', '\r\n# c\r\n');
    fc.assert(
      fc.property(nothing, notEmpty, (before, fresh) => {
        const edit: Edit = Array.isArray(fresh) ? { op: 'append', path: [], value: fresh } : { op: 'add', path: ['root'], value: fresh };
        const after = editYaml(before, [edit]);
        expect(parse(after)).toEqual(Array.isArray(fresh) ? [fresh] : { root: fresh });
        expect(survives(before, after)).toBe(true);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('files that were torn', () => {
  const whole = readFileSync(join(ROOT, 'templates/full/accounts/first-customer.yaml'), 'utf8');
  const tear = fc.record({
    at: fc.nat({ max: whole.length }),
    kind: fc.constantFrom('cut', 'flip', 'drop', 'tab'),
    code: fc.nat({ max: 0xffff }),
  });

  it('are edited rightly or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.array(tear, { minLength: 1, maxLength: 3 }), (tears) => {
        const before = tears.reduce((text, { at, kind, code }) => {
          if (kind === 'cut') return text.slice(0, at);
          if (kind === 'drop') return text.slice(0, at) + text.slice(at + 7);
          return text.slice(0, at) + (kind === 'tab' ? '\t' : String.fromCharCode(code)) + text.slice(at + 1);
        }, whole);
        const edit: Edit = { op: 'append', path: ['people'], value: { id: 'p.new', name: '新人' } };
        let after: string;
        try {
          after = editYaml(before, [edit]);
        } catch (error) {
          expect(error).toBeInstanceOf(EditRefused);
          return;
        }
        expect((parse(after) as { people: unknown[] }).people.at(-1)).toEqual(edit.value);
        expect(survives(before, after)).toBe(true);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

describe('the YAML test suite', () => {
  const suite = JSON.parse(readFileSync(join(ROOT, 'fixtures', 'yaml', 'yaml-test-suite.json'), 'utf8')) as Record<
    string,
    { readonly yaml: string; readonly error?: boolean }
  >;
  const whole = (text: string): unknown => {
    const documents = parseAllDocuments(text, { logLevel: 'error' });
    const [first] = Array.isArray(documents) ? documents : [];
    if (documents.length === 0) return null;
    return documents.length === 1 && first !== undefined && first.errors.length === 0 ? first.toJS({ maxAliasCount: -1 }) : undefined;
  };

  it.each(Object.keys(suite))('%s is edited rightly or not at all', (id) => {
    const before = suite[id]?.yaml ?? '';
    const data = whole(before);
    const places = collections(data).filter(({ node }) => Object.getPrototypeOf(node) === Object.prototype || Array.isArray(node));
    for (const [index] of [{}, ...places].entries()) {
      const edit = additionTo(data, index, { 'x: y': ['a, b', '2026', 2026] });
      let after: string;
      try {
        after = editYaml(before, [edit]);
      } catch (error) {
        expect(error).toBeInstanceOf(EditRefused);
        continue;
      }
      expect(data).toBeDefined();
      expect(whole(after)).toEqual(done(data ?? {}, edit));
      expect(survives(before, after)).toBe(true);
    }
  });
});

describe('the workspaces that come with the program', () => {
  const folders = [
    'fixtures/hengrui/accounts',
    'fixtures/hengrui/interactions',
    'fixtures/hengrui/communities',
    'templates/full/accounts',
    'templates/full/interactions',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );

  it.each(files)('%s takes something in each of its lists and maps', (file) => {
    const before = readFileSync(join(ROOT, file), 'utf8');
    const data: unknown = parse(before);
    const places = collections(data).filter(({ node }) => Object.keys(node).length > 0);
    // Every place of a small file, some of a long log.
    const every = Math.ceil(places.length / 40);
    for (let index = 0; index < places.length; index += every) {
      const edit = additionTo(data, index, { id: 'p.new', name: '新人: 测试', roles: ['user'] });
      const after = editYaml(before, [edit]);
      expect(survives(before, after)).toBe(true);
      expect(parse(after)).toEqual(done(data, edit));
    }
  });
});
