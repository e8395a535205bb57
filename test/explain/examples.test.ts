import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Example, FileKind, Topic } from '../../src/explain/topic.ts';
import { TOPICS } from '../../src/explain/topics/index.ts';
import { schemaErrors } from '../../src/schema/validators.ts';
import { width } from '../../src/text/width.ts';

/** What a file must hold besides the fragment shown. */
const FRAME: Readonly<Record<FileKind, object>> = {
  config: { guanxi: 1 },
  firm: { id: 'hengrui', name: 'Hengrui' },
  chain: {},
  account: { id: 'mengyuan', name: 'Mengyuan', relation: 'customer' },
  interactions: {},
  community: { id: 'peers', name: 'Peers' },
  workshop: {},
};

function errorsOf({ file, yaml }: Example): readonly string[] {
  const data: unknown = parse(yaml, { version: '1.2' });
  const whole = Array.isArray(data) ? data : { ...FRAME[file], ...(data as object) };
  return schemaErrors(file, whole).map((error) => `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`);
}

const all: readonly (readonly [string, Topic])[] = Object.entries(TOPICS);

describe('examples', () => {
  it.each(all)('%s: the good one is accepted', (_, { good }) => {
    expect(errorsOf(good)).toEqual([]);
  });

  it.each(all)('%s: the bad one is refused exactly where we say so', (_, { bad }) => {
    expect(errorsOf(bad).length > 0).toBe(bad.refused === true);
  });

  it.each(all)('%s: both fit a screen of 80 cells', (_, { good, bad }) => {
    for (const line of [good, bad].flatMap(({ yaml }) => yaml.split('\n'))) expect(width(line)).toBeLessThanOrEqual(76);
  });
});
