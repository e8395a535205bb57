import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readTree, type Part } from '../../../src/intake/import/ics/tree.ts';
import { FIXTURES } from '../../fixtures/read.ts';

const FOLDER = resolve(FIXTURES, 'import/ical.js/parser');

/** RFC 7265: a component is its name, its properties and its components. */
const jcal = (part: Part): unknown => [part.name, part.properties, part.parts.map(jcal)];

describe('the tree of a calendar is the jCal its authors expect', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ics'));

  it('covers every sample', () => expect(files).toHaveLength(21));

  it.each(files)('%s', (name) => {
    const { parts } = readTree(readFileSync(resolve(FOLDER, name)));
    const expected: unknown = JSON.parse(readFileSync(resolve(FOLDER, name.replace('.ics', '.json')), 'utf8'));
    const roots = parts.map(jcal);
    expect(JSON.parse(JSON.stringify(roots.length === 1 ? roots[0] : roots))).toEqual(expected);
  });
});
