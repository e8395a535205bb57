import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ALLIANCE, CONTRACTS, DEFAULT_PROCESS, FIT_RATINGS, MECHANISMS, PROXIMITY, RELATIONS } from '../../src/model/account.ts';
import { ECONOMIC_FIGURES, ORGANISING } from '../../src/model/firm.ts';
import { BENEFITS, CHANNELS, INITIATORS, PURPOSES, SOURCES } from '../../src/model/log.ts';
import { ROLES, VALUE_SLOTS } from '../../src/model/person.ts';
import { PUBLISHED, publishedSchema } from '../../src/schema/publish.ts';
import { schemaErrors } from '../../src/schema/validators.ts';

type Node = Readonly<Record<string, unknown>>;
const FOLDER = join(import.meta.dirname, '../../src/schema');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8')) as Node;

/** Every schema within a schema, with its path. */
function* parts(node: unknown, path: string): Generator<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const [i, item] of node.entries()) yield* parts(item, `${path}/${i}`);
    return;
  }
  yield [path, node as Node];
  for (const [key, value] of Object.entries(node)) if (typeof value === 'object') yield* parts(value, `${path}/${key}`);
}

/** The enum of the property at a path of keys, through allOf and branches. */
function words(schema: Node, ...path: string[]): unknown[] {
  let here: Node[] = [schema];
  const open = (node: Node): Node[] => [
    node,
    ...[...((node['allOf'] as Node[] | undefined) ?? []), node['then'], node['else'], node['items']].flatMap((part) =>
      part ? open(part as Node) : [],
    ),
  ];
  for (const key of path) {
    here = here.flatMap(open).flatMap((node) => {
      const found = (node['properties'] as Record<string, Node> | undefined)?.[key];
      return found ? [found] : [];
    });
  }
  const sets = here.flatMap(open).flatMap((node) => (Array.isArray(node['enum']) ? [node['enum'] as unknown[]] : []));
  return [...new Set(sets.flat())];
}
/** Keys of the record at a path. */
function keys(schema: Node, key: string): string[] {
  for (const [path, node] of parts(schema, '')) {
    if (!path.endsWith(`/properties/${key}`)) continue;
    for (const [, inner] of parts(node, '')) if (inner['properties']) return Object.keys(inner['properties'] as Node);
  }
  return [];
}
const FREE = ['note', 'source', 'evidence', 'grade', 'derived', 'facts'];

describe('published schemas', () => {
  it.each(PUBLISHED)('%s is valid draft-07, and stands alone', async (name) => {
    const schema = await publishedSchema(name);
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
    expect(JSON.stringify(schema)).not.toContain('common.schema.json');
  });

  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.schema.json')))('%s: every field has a title and both languages', (file) => {
    const schema = read(file.replace('.schema.json', ''));
    for (const [path, node] of parts(schema, '')) {
      const named = /\/(properties|definitions)\/[^/]+$/.test(path) && !/\/(then|if|else)\/properties/.test(path);
      if (!named && path !== '') continue;
      if (typeof node['$ref'] === 'string' || !('title' in node)) {
        // References show the title of what they refer to; a bare number, word or helper has none to show.
        const helper = /definitions\/(text|every)$/.test(path);
        expect(typeof node['$ref'] === 'string' || helper, `${file}${path} lacks a title`).toBe(true);
        continue;
      }
      expect(node['title'], path).toMatch(/ · /);
      expect(node['description'], path).toMatch(/[A-Za-z0-9).”’%]\.? .*[\u4e00-\u9fff]/);
    }
  });

  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.schema.json')))(
    '%s: records are closed, and nothing is oneOf or anyOf',
    (file) => {
      for (const [path, node] of parts(read(file.replace('.schema.json', '')), '')) {
        expect('oneOf' in node || 'anyOf' in node, path).toBe(false);
        if (node['properties'] && node['type'] === 'object') expect(node['additionalProperties'], path).toBe(false);
      }
    },
  );
});

describe('one list of words, in schema and model', () => {
  const common = (read('common')['definitions'] as Record<string, Node>)['entry'] as Node;
  const account = read('account');
  const firm = read('firm');
  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['channels', words(common, 'channel'), CHANNELS],
    ['initiators', words(common, 'initiator'), INITIATORS],
    ['purposes', words(common, 'purpose'), PURPOSES],
    ['sources', words(common, 'source'), SOURCES],
    ['benefits', words(common, 'benefit', 'kind'), BENEFITS],
    ['relations', words(account, 'relation'), RELATIONS],
    ['roles', words(account, 'people', 'roles'), ROLES],
    ['roles expected', words(account, 'roles_expected'), ROLES],
    ['proximity', words(account, 'offerings', 'proximity'), PROXIMITY],
    ['contracts', words(account, 'offerings', 'contract'), CONTRACTS],
  ])('%s', (_, schema, model) => expect(schema.filter((word) => word !== 'none')).toEqual(model));

  it.each<[string, readonly string[], readonly string[]]>([
    ['mechanisms', keys(account, 'mechanisms'), MECHANISMS],
    ['alliance', keys(account, 'alliance'), ALLIANCE],
    ['fit', keys(account, 'fit'), FIT_RATINGS],
    ['value', keys(account, 'value'), VALUE_SLOTS],
    ['organising', keys(firm, 'organising'), ORGANISING],
  ])('%s', (_, schema, model) => expect(schema.filter((key) => !FREE.includes(key))).toEqual(model));

  it('economics', () => {
    const found = keys(firm, 'economics').filter((key) => ![...FREE, 'period', 'promotion', 'series'].includes(key));
    expect(found).toEqual(ECONOMIC_FIGURES);
  });
  it('process', () => expect(DEFAULT_PROCESS.length).toBe(7));
});

describe('values a workspace may state', () => {
  const account = (more: object) =>
    schemaErrors('account', { id: 'a', name: 'A', relation: 'customer', ...more }).map((e) => `${e.instancePath} ${e.keyword}`);
  it.each<[string, object]>([
    [
      'a ranged number',
      { revenue: { 2025: { value: 9, low: 8, high: 10, grade: 'B', source: 's', evidence: 'e', derived: true, note: 'n' } } },
    ],
    ['a sourced word', { offerings: [{ id: 'o', proximity: { status: 'core', grade: 'C', source: 's' } }] }],
    ['a sourced word as value', { pains: [{ id: 'p', status: { value: 'solved', evidence: 'e' } }] }],
    ['a bare status', { mechanisms: { annual_plan: 'used' } }],
    ['none for a list', { people: 'none', referrals: 'none', mechanisms: 'none' }],
    ['[] for a list', { people: [], referrals: [] }],
    ['visibility as word', { visibility: 'live' }],
    ['visibility as number', { visibility: 0.4 }],
    ['visibility with its source', { visibility: { value: 'monthly', source: 's' } }],
    ['visibility as ranged number', { visibility: { value: 0.4, low: 0.2 } }],
    ['visibility as status', { visibility: { status: 'none', grade: 'B' } }],
    ['a size of gain', { initiatives: [{ gain_them: 'large', gain_us: { value: 'small', grade: 'C' } }] }],
    ['a loss', { initiatives: [{ gain_them: -3, gain_us: { value: -2, low: -4 } }] }],
    ['influence as number', { people: [{ id: 'p', influence: 40 }] }],
    ['influence by informants', { people: [{ id: 'p', influence: [{ by: 'u', points: { value: 40, low: 30 } }] }] }],
    ['facts anywhere', { facts: [{ what: 'x', value: 3, source: 's' }], wallet: { facts: [{ what: 'y' }] } }],
    ['partial dates', { since: 2019, equity: { from: '2019-03', to: '2020-01-02' } }],
    [
      'one stage or several',
      {
        offerings: [
          { id: 'a', stage: 'need' },
          { id: 'b', stage: ['need', 'design'] },
        ],
      },
    ],
    [
      'a claimed stage as word or number',
      {
        claims: [
          { by: 'u', stage: 'personal-community' },
          { by: 'u', stage: 3 },
        ],
      },
    ],
  ])('%s', (_, more) => expect(account(more)).toEqual([]));

  it('takes a log as a list or as a map', () => {
    const entry = { date: '2026-03-02', account: 'a', purpose: ['order', 'planning'] };
    expect(schemaErrors('interactions', [entry])).toEqual([]);
    expect(
      schemaErrors('interactions', {
        observed: { from: 2025, complete: true },
        standing: [{ every: '2w', account: 'a' }],
        entries: [entry],
      }),
    ).toEqual([]);
    expect(schemaErrors('entry', entry)).toEqual([]);
  });
  it('takes NaN and infinity for no number', () => {
    expect(account({ switch_months: Number.NaN })).toContain('/switch_months type');
    expect(account({ switch_months: Number.POSITIVE_INFINITY })).toContain('/switch_months type');
  });
});
