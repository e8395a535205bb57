import { expect, it } from 'vitest';
import { CliError } from '../../src/cli/errors.ts';
import { undisturbed } from '../../src/cli/undisturbed.ts';

it('does again what somebody else came between, and nothing else', async () => {
  const seen: boolean[] = [];
  const done = await undisturbed((again) => {
    seen.push(again);
    if (seen.length < 3) throw new CliError('cli.error.changedMeanwhile', { path: 'a' });
    return 'done';
  });
  expect([done, seen]).toEqual(['done', [false, true, true]]);
  let times = 0;
  const failing = undisturbed(() => {
    times += 1;
    throw new CliError('cli.error.write', { path: 'a', reason: 'ENOSPC' });
  });
  await expect(failing).rejects.toMatchObject({ key: 'cli.error.write' });
  expect(times).toBe(1);
});
