import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { fakeIo } from './fake-io.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-retention-'));
  mkdirSync(join(root, 'plan/accounts'), { recursive: true });
  writeFileSync(join(root, 'plan/firm.yaml'), 'id: ours\nname: Ours\nteam:\n  - {id: u.chen, name: 陈工}\n');
  writeFileSync(join(root, 'plan/accounts/a.yaml'), 'id: a\nname: A\nrelation: customer\npeople:\n  - {id: p.wang, name: 王总}\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const config = (asOf: string, months: string): void =>
  writeFileSync(join(root, 'plan/guanxi.yaml'), `guanxi: 1\nas_of: ${asOf}\nprivacy: {retention_months: ${months}}\n`);

async function guanxi(...args: readonly string[]) {
  const io = fakeIo({ cwd: root, columns: 200, env: { GUANXI_ME: 'u.chen' } });
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}

/** Month ends included: a day that the month does not have is its last. */
const EDGES = [
  ['2026-06-30', '24', '2024-06-29', '2024-06-30'],
  ['2026-03-31', '1', '2026-02-27', '2026-02-28'],
  ['2024-03-31', '1', '2024-02-28', '2024-02-29'],
] as const;

describe.each(EDGES)('seen from %s, %s months', (asOf, months, before, first) => {
  beforeEach(() => config(asOf, months));

  it('an import leaves out the day before, counts it, and takes the first day', async () => {
    writeFileSync(join(root, 'a.csv'), `客户名称,联系人,跟进日期,跟进方式\nA,王总,${before},拜访\nA,王总,${first},拜访\n`);
    const { out } = await guanxi('import', 'csv', 'a.csv', '--dir', 'plan', '--as', 'crm', '--yes', '-f', 'json');
    const report = JSON.parse(out) as { leftOut: { reason: string; count: number }[]; changes: { file: string }[] };
    expect(report.leftOut).toMatchObject([{ reason: 'retention', count: 1 }]);
    const log = readFileSync(join(root, 'plan/interactions/import-crm.yaml'), 'utf8');
    expect([log.includes(before), log.includes(first)]).toEqual([false, true]);
    expect((await guanxi('validate', 'plan')).out).not.toContain('GX063');
  });

  it('log writes the first day and refuses the one before', async () => {
    const log = (day: string) => guanxi('log', 'a', 'p.wang', '--visit', '--on', day, '--dir', 'plan');
    const refused = await log(before);
    expect([refused.exit, refused.err.includes(first), refused.out]).toEqual([2, true, '']);
    expect((await log(first)).exit).toBe(0);
  });

  it('what stands there is told once it is older, with how many there are', async () => {
    mkdirSync(join(root, 'plan/interactions'));
    const line = (day: string, people: string): string => `- {date: ${day}, account: a, channel: visit${people}}\n`;
    const people = ', theirs: [p.wang]';
    writeFileSync(
      join(root, 'plan/interactions/all.yaml'),
      line(first, people) + line(before, '') + line(before, people) + line(before, ', ours: [u.chen]'),
    );
    const { problems } = JSON.parse((await guanxi('validate', 'plan', '-f', 'json')).out) as {
      problems: { code: string; at: object[]; args: object }[];
    };
    expect(problems).toMatchObject([
      { code: 'GX063', at: [{ file: 'interactions/all.yaml', line: 3 }], args: { count: 2, months: Number(months), date: first } },
    ]);
  });
});

it.each(['0', '1.5', '{value: 12}', '-3'])('months are counted whole and from one: %s is an error', async (months) => {
  config('2026-06-30', months);
  const { exit, out, err } = await guanxi('validate', 'plan');
  expect([exit, /GX01\d/.test(out + err)]).toEqual([2, true]);
});

it('what is kept too long is shown where it names somebody: of theirs before ours', async () => {
  config('2026-06-30', '12');
  mkdirSync(join(root, 'plan/interactions'));
  const entry = (who: string) => `entries:\n  - date: 2020-01-01\n    account: a\n    channel: visit\n${who}`;
  writeFileSync(join(root, 'plan/interactions/both.yaml'), entry('    ours: [u.chen]\n    theirs: [p.wang]\n'));
  writeFileSync(join(root, 'plan/interactions/ours.yaml'), entry('    theirs: []\n    ours: [u.chen]\n'));
  const { out } = await guanxi('validate', 'plan');
  expect(out).toMatch(/both\.yaml:6:\d+ +\S+ +GX063/);
  expect(out).toMatch(/ours\.yaml:6:\d+ +\S+ +GX063/);
});
