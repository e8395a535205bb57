import { describe, expect, it } from 'vitest';
import { CliError, report } from '../../src/cli/errors.ts';
import { fakeIo } from './fake-io.ts';

function secretive(): never {
  throw new RangeError('no account Acme GmbH');
}
function thrown(work: () => never): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('an internal error', () => {
  it('names its kind and place, and nothing of the plan', () => {
    const io = fakeIo();
    expect(report(thrown(secretive), [], io)).toBe(2);
    expect(io.err()).toMatch(/^guanxi: internal error \(RangeError in secretive errors\.test\.ts:\d+\)/);
    expect(io.err()).not.toContain('Acme');
    expect(io.err()).not.toMatch(/[/\\]test[/\\]/);
    expect(io.err()).not.toContain('    at ');
    expect(io.out()).toBe('');
  });

  it('tells everything with GUANXI_DEBUG=1', () => {
    const io = fakeIo({ env: { GUANXI_DEBUG: '1' } });
    report(thrown(secretive), [], io);
    expect(io.err()).toContain('no account Acme GmbH');
    expect(io.err()).toContain('    at ');
  });

  it('survives what is not an Error', () => {
    const io = fakeIo();
    expect(report('Acme', ['--lang', 'zh'], io)).toBe(2);
    expect(io.err()).toContain('内部错误（string');
    expect(io.err()).not.toContain('Acme');
  });
});

describe('a known error', () => {
  it('follows the workspace language unless --lang says otherwise', () => {
    const error = new CliError('cli.error.account', { id: 'x', accounts: ['a', 'b'] }, ['a'], 'zh');
    const zh = fakeIo();
    report(error, [], zh);
    expect(zh.err()).toBe('guanxi: 这个工作区里没有客户 x。\n  是不是想写 a？\n  现有客户：a、b。\n');
    const en = fakeIo();
    report(error, ['--lang', 'en'], en);
    expect(en.err()).toContain('this workspace has no account x.');
  });
});

it.each([
  ['cli.error.log.account', { word: 'acme', options: [] }],
  ['cli.error.account', { id: 'acme', accounts: [] }],
] as const)('%s lists no accounts where there are none, and says where to look', (key, args) => {
  const told = (['en', 'zh'] as const).map((language) => {
    const io = fakeIo();
    report(new CliError(key, args, [], language), [], io);
    return io.err();
  });
  for (const text of told) expect(text).toMatch(/guanxi validate/);
  for (const text of told) expect(text).not.toMatch(/[:：]\s*[.。]$/m);
});
