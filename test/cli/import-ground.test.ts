import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { fakeIo } from './fake-io.ts';

/** The day of fakeIo. */
const TODAY = '2026-07-01';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-ground-'));
  mkdirSync(join(root, 'plan/imports'), { recursive: true });
  writeFileSync(join(root, 'plan/guanxi.yaml'), 'guanxi: 1\nas_of: 2026-06-30\n');
  writeFileSync(join(root, 'plan/firm.yaml'), 'id: ours\nname: Ours\n');
  writeFileSync(join(root, 'a.csv'), '客户名称,跟进日期,跟进方式\n蒙原乳业,2026-03-02,拜访\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const register = (): string => readFileSync(join(root, 'plan/imports/crm.yaml'), 'utf8');
const ground = (until: string): void =>
  writeFileSync(join(root, 'plan/imports/crm.yaml'), `id: crm\nkind: csv\nfiles: []\nground: {basis: consent, until: ${until}}\n`);

async function guanxi(...args: readonly string[]) {
  const io = fakeIo({ cwd: root, columns: 200 });
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}
const take = (...more: readonly string[]) => guanxi('import', 'csv', 'a.csv', '--dir', 'plan', '--as', 'crm', '--yes', ...more);

describe('an import whose ground has ended', () => {
  it.each([
    ['on the day before', '2026-06-30', 2],
    ['with the month before', '2026-06', 2],
    ['today', TODAY, 0],
    ['with the year', '2026', 0],
  ])('ended %s', async (_when, until, exit) => {
    ground(until);
    const before = register();
    const taken = await take();
    expect([taken.exit, existsSync(join(root, 'plan/accounts'))]).toEqual([exit, exit === 0]);
    expect(taken.err.includes('2026-06-30')).toBe(exit === 2);
    if (exit === 2) expect([register(), taken.out]).toEqual([before, '']);
  });

  it('shows what it would write, and why it would not', async () => {
    ground('2026-05-31');
    const { exit, out, err } = await take('--dry-run');
    expect([exit, out.includes('蒙原乳业'), err.includes('--ground consent --ground-until')]).toEqual([0, true, true]);
    expect((await take('--lang', 'zh')).err).toContain('依据已于 2026-05-31 失效');
  });

  it('takes it in once the ground is renewed, or another named', async () => {
    ground('2026-05-31');
    expect((await take('--ground', 'consent')).exit).toBe(2);
    expect((await take('--ground', 'consent', '--ground-until', '2027-06')).exit).toBe(0);
    expect(register()).toContain('ground: {basis: consent, until: 2027-06-30}');
    expect((await take('--ground', 'contract')).exit).toBe(0);
    expect(register()).toContain('ground: {basis: contract}');
  });

  it('says nothing against files that bring nothing new, except that it ended', async () => {
    await take('--ground', 'consent');
    const before = register().replace('{basis: consent}', '{basis: consent, until: 2026-05-31}');
    writeFileSync(join(root, 'plan/imports/crm.yaml'), before);
    const again = await take();
    expect([again.exit, register()]).toEqual([0, before]);
    expect(again.err).toContain('ended on 2026-05-31');
  });

  it('is told by audit and check, at its line, and fails the check where the policy says so', async () => {
    ground('2026-05-31');
    for (const command of ['audit', 'check', 'validate']) {
      const { out, err } = await guanxi(command, 'plan', '--lang', 'en');
      expect(out + err, command).toContain('imports/crm.yaml:4:33  warning GX062');
    }
    const { out } = await guanxi('audit', 'plan', '-f', 'json');
    const { findings } = JSON.parse(out) as { findings: { code: string; severity: string; args: object; at: object }[] };
    expect(findings.filter(({ code }) => code === 'GX062')).toMatchObject([
      { severity: 'warning', args: { until: '2026-05-31' }, at: [{ line: 4 }] },
    ]);
    const exits = [(await guanxi('check', 'plan')).exit];
    writeFileSync(join(root, 'plan/guanxi.yaml'), 'guanxi: 1\nas_of: 2026-06-30\npolicy: {rules: {GX062: error}}\n');
    exits.push((await guanxi('check', 'plan')).exit);
    expect(exits).toEqual([0, 1]);
  });

  it('counts to the end of its last day, seen from the day of the audit', async () => {
    ground('2026-05-31');
    const told = async (day: string) => (await guanxi('validate', 'plan', '--as-of', day)).out.includes('GX062');
    expect([await told('2026-05-31'), await told('2026-06-01')]).toEqual([false, true]);
  });

  it('takes no end and no note without a ground', async () => {
    for (const option of ['--ground-until', '--ground-note']) {
      const { exit, err } = await take(option, '2027');
      expect([exit, err.includes(option)]).toEqual([2, true]);
    }
  });
});
