import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SchemaError } from '../../src/schema/validator.ts';
import { type SchemaName, schemaErrors } from '../../src/schema/validators.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMES: readonly SchemaName[] = [
  'config',
  'ruleset',
  'firm',
  'chain',
  'account',
  'interactions',
  'entry',
  'community',
  'workshop',
  'intake',
  'mapping',
];
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  strictNumbers: true,
  schemas: ['common', ...NAMES].map((name) => JSON.parse(readFileSync(join(ROOT, `src/schema/${name}.schema.json`), 'utf8')) as object),
});

/** What ajv itself says of the schemas as written, prose, references and all. */
function reference(name: SchemaName, data: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(name);
  return validate(data) ? [] : sorted((validate.errors ?? []) as readonly SchemaError[]);
}
function sorted(errors: readonly SchemaError[]): string[] {
  const one = ({ instancePath, keyword, params }: SchemaError) =>
    `${instancePath} ${keyword} ${String(params['missingProperty'] ?? params['additionalProperty'] ?? '')}`;
  return [...new Set(errors.filter(({ keyword }) => keyword !== 'if').map(one))].sort();
}

/** Real files of each kind to start from. */
const TEMPLATES = join(ROOT, 'templates/full');
const samples: [SchemaName, unknown][] = [
  ['config', load('guanxi.yaml')],
  ['ruleset', load('rules/ours.yaml')],
  ['firm', load('firm.yaml')],
  ['chain', load('chain.yaml')],
  ['account', load('accounts/first-customer.yaml')],
  ['account', load('accounts/north-dealer.yaml')],
  ['interactions', load('interactions/2026-H1.yaml')],
  ['community', load('communities/line-care-circle.yaml')],
  ['workshop', load('workshops/2026-06/u.lin.yaml')],
];
function load(file: string): unknown {
  return parse(readFileSync(join(TEMPLATES, file), 'utf8'));
}

const JUNK = [
  null,
  true,
  'x',
  '',
  'none',
  'used',
  -1,
  0,
  2.5,
  99,
  [],
  ['a', 7],
  {},
  { value: 'a' },
  { status: 'none', low: 3 },
  { oops: 1 },
];

/** The same data with one place spoilt: replaced, taken away, or given an unknown key. */
function spoilt(data: unknown, pick: readonly number[], junk: unknown, how: number): unknown {
  const copy: unknown = structuredClone(data);
  let at = copy as Record<string, unknown>;
  for (const [depth, number] of pick.entries()) {
    const keys = Object.keys(at);
    const key = keys[number % Math.max(1, keys.length)];
    if (key === undefined) break;
    const inner = at[key];
    if (depth < pick.length - 1 && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) {
      at = inner as Record<string, unknown>;
      continue;
    }
    if (how === 0) at[key] = structuredClone(junk);
    else if (how === 1) delete at[key];
    else at['oops'] = structuredClone(junk);
    break;
  }
  return copy;
}

describe('the precompiled validators', () => {
  it.each(samples.map(([name, data], i) => [`${name} ${i}`, name, data] as const))('%s: a real file has no error', (_, name, data) => {
    expect(schemaErrors(name, data)).toEqual([]);
    expect(reference(name, data)).toEqual([]);
  });

  it('say what ajv says of the schemas as written', () => {
    const picks = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...samples), picks, fc.constantFrom(...JUNK), fc.nat(2), ([name, data], pick, junk, how) => {
        const wrong = spoilt(data, pick, junk, how);
        expect(sorted(schemaErrors(name, wrong))).toEqual(reference(name, wrong));
      }),
      { numRuns: 3000 },
    );
  });

  it('refuse whatever is no file of theirs', () => {
    for (const name of NAMES)
      for (const junk of [null, 'x', 3, true]) expect(sorted(schemaErrors(name, junk))).toEqual(reference(name, junk));
  });

  it('are small: start-up is mostly reading code', () => {
    const folder = join(ROOT, 'src/schema/compiled');
    const sizes = Object.fromEntries(readdirSync(folder).map((file) => [file, statSync(join(folder, file)).size]));
    expect(sizes['inputs.js']).toBeLessThan(400_000);
    expect(sizes['shapes.js']).toBeLessThan(100_000);
  });
});
