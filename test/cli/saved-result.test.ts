import { describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/errors.ts';
import { readResult } from '../../src/cli/saved-result.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { dyadic, empty, rich, single } from '../reporters/sample.ts';
import { fakeIo } from './fake-io.ts';

const read = (stdin: string) => readResult('-', fakeIo({ stdin }));
function refused(stdin: string): CliError {
  try {
    read(stdin);
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error('it was read');
}
const saved = (more: object): string => JSON.stringify({ ...(JSON.parse(renderJson(rich, 'en')) as object), ...more });

describe('a saved result', () => {
  it.each([rich, empty, single, dyadic])('comes back as it was, without the prose', (result) => {
    for (const language of ['en', 'zh'] as const) expect(read(renderJson(result, language))).toEqual(result);
    expect(read(`\ufeff${renderJson(result, 'en')}`)).toEqual(result);
  });
  it('may come without prose', () => expect(read(JSON.stringify(rich))).toEqual(rich));
  it('is refused when it is not JSON, or was cut off', () => {
    expect(refused('guanxi').key).toBe('cli.error.resultJson');
    expect(refused('').key).toBe('cli.error.resultJson');
    expect(refused(renderJson(rich, 'en').slice(0, -20)).key).toBe('cli.error.resultJson');
  });
  it.each(['[]', 'null', '3', '{}', '{"format":"guanxi-route"}'])('is refused when it is something else: %s', (text) => {
    expect(refused(text).key).toBe('cli.error.resultKind');
  });
  it('is refused when another version wrote it, which is named', () => {
    const error = refused(saved({ formatVersion: 2, tool: { name: 'guanxi', version: '9.9.9' } }));
    expect([error.key, error.args]).toEqual(['cli.error.resultVersion', { path: '-', version: '2', known: 1, made: '9.9.9' }]);
    expect(refused(saved({ formatVersion: undefined, tool: 3 })).args).toMatchObject({ made: '?' });
  });
  it('is refused when it is damaged, and where is said', () => {
    expect(refused(saved({ accounts: 'none' })).args).toEqual({ path: '-', where: '/accounts' });
    expect(refused(saved({ surprise: 1 })).key).toBe('cli.error.resultDamaged');
    expect(refused(saved({ findings: [{}] })).key).toBe('cli.error.resultDamaged');
  });
  it('is refused when it cannot be read', () => {
    expect(() => readResult('no-such-file.json', fakeIo())).toThrow(expect.objectContaining({ key: 'cli.error.resultRead' }) as Error);
  });
});
