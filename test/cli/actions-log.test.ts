import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandless, inActions } from '../../src/cli/actions-log.ts';
import { CliError } from '../../src/cli/errors.ts';
import { addToSummary } from '../../src/cli/step-summary.ts';
import { empty } from '../reporters/sample.ts';
import { fakeIo } from './fake-io.ts';

describe('the log of a step of GitHub Actions', () => {
  it('lets through what is written as commands and nothing else', () => {
    const io = fakeIo({ columns: 100 });
    const sink = commandless(io.stdout);
    sink.write('::error::a name\n');
    sink.write('::error::ours\n', 'commands');
    expect(io.out()).toBe(': :error::a name\n::error::ours\n');
    expect(sink.columns).toBe(100);
  });
  it('is known by the variable that GitHub sets', () => {
    expect([inActions({ GITHUB_ACTIONS: 'true' }), inActions({}), inActions({ GITHUB_ACTIONS: 'false' })]).toEqual([true, false, false]);
  });
});

describe('the summary of a step', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guanxi-summary-')), 'summary.md');
  it('gets the Markdown report after what stands there already', async () => {
    writeFileSync(file, '# before\n');
    await addToSummary(empty, 'zh', fakeIo({ env: { GITHUB_STEP_SUMMARY: file } }));
    await addToSummary(empty, 'en', fakeIo({ env: { GITHUB_STEP_SUMMARY: file } }));
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# before\n<!-- guanxi:report/);
    expect(text.match(/<!-- guanxi:report/g)).toHaveLength(2);
  });
  it('is not asked for outside of a step', async () => {
    await expect(addToSummary(empty, 'en', fakeIo())).resolves.toBeUndefined();
    await expect(addToSummary(empty, 'en', fakeIo({ env: { GITHUB_STEP_SUMMARY: '' } }))).resolves.toBeUndefined();
  });
  it('says which file cannot be written', async () => {
    const io = fakeIo({ env: { GITHUB_STEP_SUMMARY: join(file, 'below-a-file') } });
    await expect(addToSummary(empty, 'en', io)).rejects.toBeInstanceOf(CliError);
  });
});
