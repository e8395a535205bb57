import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { run as main } from '../../src/cli/main.ts';
import { publishedSchema } from '../../src/schema/publish.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { guanxi, HENGRUI } from './run.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the bundled workspace with a policy. */
function workspace(policy = ''): string {
  const dir = mkdtempSync(join(tmpdir(), 'guanxi-check-'));
  made.push(dir);
  cpSync(HENGRUI, dir, { recursive: true });
  appendFileSync(join(dir, 'guanxi.yaml'), policy);
  return dir;
}

function edit(dir: string, file: string, change: (text: string) => string): void {
  const text = readFileSync(join(dir, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} did not change`);
  writeFileSync(join(dir, file), changed);
}

/** A framework agreement nobody uses any more: the account falls from its confirmed stage. */
const loseAStage = (dir: string): void =>
  edit(dir, 'accounts/mengyuan.yaml', (text) => text.replace(/^ {2}(framework_agreement|joint_plan): .*$/gm, '  $1: {status: none}'));
/** The record does not bear this out. */
const claimMore = (dir: string): void =>
  edit(dir, 'accounts/yuquan.yaml', (text) =>
    text.replace('claims:\n', 'claims:\n  - {by: u.chen, date: 2026-06-01, side: ours, stage: industry-community}\n'),
  );

/** Only what is asked for by name counts. */
const QUIET = '  severities: {error: off, warning: off}\n';
const BASELINE = 'guanxi-baseline.json';

describe('guanxi check', () => {
  it('fails on errors, passes where they are off, and cannot audit without a workspace', async () => {
    const failed = await guanxi(['check', workspace()]);
    expect([failed.code, failed.stderr]).toEqual([1, '']);
    expect(failed.stdout).toContain('✗ Failed: 11 errors,');
    const passed = await guanxi(['check', workspace(`policy:\n${QUIET}`), '--lang', 'zh']);
    expect([passed.code, passed.stderr]).toEqual([0, '']);
    expect(passed.stdout).toContain('✓ 通过。');
    const nothing = await guanxi(['check', tmpdir()]);
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
  });

  it('holds the firm, one account and a tag to what each is asked', async () => {
    const policy = `policy:\n${QUIET}  minimums:
    - {measure: stage, min: 2, of: firm}
    - {measure: stage, min: 2, tags: [key-account], level: warn}
    - {measure: stage, min: 2, accounts: [mengyuan]}\n`;
    const { stdout, code } = await guanxi(['check', workspace(policy)]);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ Failed: 2 errors, 1 warning.');
    expect(stdout).toContain('恒瑞灌装设备 Hengrui Filling Systems: deep distribution is confirmed');
    expect(stdout).toMatch(/asked for in guanxi\.yaml:1[0-9]/);
  });

  it('counts warnings against --max-warnings', async () => {
    const dir = workspace('policy:\n  severities: {error: off}\n');
    expect((await guanxi(['check', dir])).code).toBe(0);
    const { code, stdout } = await guanxi(['check', dir, '--max-warnings', '3']);
    expect([code, stdout.includes('at most 3 allowed')]).toEqual([1, true]);
  });

  it('does not let a claim rise above the confirmed stage', async () => {
    const dir = workspace(`policy:\n${QUIET}  overrides: [{accounts: [yuquan], claims: error}]\n`);
    expect((await guanxi(['check', dir])).code).toBe(0);
    claimMore(dir);
    const { code, stdout } = await guanxi(['check', dir]);
    expect(code).toBe(1);
    expect(stdout).toContain('claimed as industry');
    expect(stdout).toMatch(/accounts\/yuquan\.yaml:\d+/);
  });

  it('says in JSON what it says on the screen, as the published schema has it', async () => {
    const { stdout, code } = await guanxi(['check', workspace('policy: {claims: warn, log_age: [{days: 3}]}\n'), '-f', 'json']);
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as { gate: { passed: boolean; checks: { id: string; outcome: string }[] } };
    const validate = new Ajv({ allErrors: true, strict: false }).compile(await publishedSchema('result'));
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result.gate.passed).toBe(false);
    expect(result.gate.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toContain('claims warned');
  });

  it('refuses a policy it does not understand, naming what was meant', async () => {
    const shape = await guanxi(['check', workspace('policy: {minimum: []}\n')]);
    expect([shape.code, shape.stderr.includes('Did you mean minimums?')]).toEqual([2, true]);
    const name = await guanxi(['check', workspace(`policy:\n${QUIET}  overrides: [{tags: [dairi], claims: warn}]\n`)]);
    expect([name.code, name.stderr.includes('Did you mean dairy?')]).toEqual([1, true]);
  });

  it.each(['reason', 'by', 'until', 'code'])('refuses a waiver without %s', async (key) => {
    const whole = { code: 'GX1101', reason: 'x', by: 'Li', until: '2026-12-31' };
    const items = Object.entries(whole).filter(([name]) => name !== key);
    const waiver = items.map(([name, value]) => `${name}: ${value}`).join(', ');
    const { code, stderr } = await guanxi(['check', workspace(`policy: {waivers: [{${waiver}}]}\n`)]);
    expect([code, stderr.includes(`\`${key}\``)]).toEqual([2, true]);
  });
});

describe('waivers', () => {
  const policy = (until: string): string =>
    `policy:\n  severities: {error: off, warning: off}\n  rules: {GX711: error, GX1112: warn}\n` +
    `  waivers: [{code: GX711, entity: xinhe, reason: second contact begins, by: Li, until: ${until}}]\n`;

  it('let a finding pass, are counted, and end on their day', async () => {
    const held = await guanxi(['check', workspace(policy('2026-06-30'))]);
    expect([held.code, held.stdout.includes('1 finding waived, the first until 2026-06-30.')]).toEqual([0, true]);
    const ended = await guanxi(['check', workspace(policy('2026-06-29'))]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('a waiver of GX711 ended on 2026-06-29');
  });

  it('show in an audit too', async () => {
    const { stdout, code } = await guanxi(['audit', workspace(policy('2026-06-30')), '--no-simulation']);
    expect([code, stdout.includes('1 finding waived')]).toEqual([0, true]);
  });
});

describe('guanxi baseline', () => {
  it('takes today as known; what is new fails, and so does a stage that is lost', async () => {
    const dir = workspace();
    const wrote = await guanxi(['baseline', dir]);
    expect([wrote.code, wrote.stderr]).toEqual([0, '']);
    expect(wrote.stdout).toContain('wrote guanxi-baseline.json: 97 findings, 12 accounts.');
    expect((await guanxi(['check', dir])).code).toBe(0);

    claimMore(dir);
    const newer = await guanxi(['check', dir]);
    expect(newer.code).toBe(1);
    expect(newer.stdout).toContain('✗ GX1101  玉泉矿泉水 Yuquan Mineral Water');
    expect(newer.stdout).not.toContain('蒙原乳业');

    const other = workspace();
    await guanxi(['baseline', other]);
    loseAStage(other);
    const lost = await guanxi(['check', other]);
    expect(lost.code).toBe(1);
    expect(lost.stdout).toContain('Dairy: deep distribution was confirmed on');
    expect(lost.stdout).toContain('✗  stages kept');
  });

  it('writes the same bytes again, what its schema says, and tells what moved', async () => {
    const dir = workspace();
    await guanxi(['baseline', dir]);
    const first = readFileSync(join(dir, BASELINE), 'utf8');
    const again = await guanxi(['baseline', dir]);
    expect([again.stdout, readFileSync(join(dir, BASELINE), 'utf8')]).toEqual(['guanxi-baseline.json is as it was.\n', first]);
    const validate = new Ajv({ allErrors: true, strict: false }).compile(await publishedSchema('baseline'));
    validate(JSON.parse(first));
    expect(validate.errors).toBeNull();
    loseAStage(dir);
    expect((await guanxi(['baseline', dir])).stdout).toContain('mengyuan: deep distribution → mass sales');
  });

  it('writes nothing while the plan has errors: what cannot be read would be left out', async () => {
    const dir = workspace();
    await guanxi(['baseline', dir]);
    const before = readFileSync(join(dir, BASELINE), 'utf8');
    rmSync(join(dir, 'accounts', 'yunling.yaml'));
    for (const args of [
      ['baseline', dir],
      ['baseline', dir, '--prune'],
    ]) {
      const { code, stdout, stderr } = await guanxi(args);
      expect([code, stdout, stderr.includes('Nothing was written.')]).toEqual([1, '', true]);
    }
    expect(readFileSync(join(dir, BASELINE), 'utf8')).toBe(before);
  });

  it('drops what is mended and keeps failing what is new', async () => {
    const dir = workspace();
    await guanxi(['baseline', dir]);
    edit(dir, 'accounts/shanqian.yaml', (text) => text.replace(/^claims:[\s\S]*?(?=^\S|$(?![\s\S]))/m, ''));
    claimMore(dir);
    expect((await guanxi(['check', dir])).stdout.replace(/\s+/g, ' ')).toMatch(/\d+ gone\. guanxi baseline --prune/);
    const { stdout, code } = await guanxi(['baseline', dir, '--prune']);
    expect([code, stdout.includes('now known')]).toEqual([0, false]);
    expect(stdout).toMatch(/no longer listed: \d+ finding/);
    expect((await guanxi(['check', dir])).code).toBe(1);
  });

  it.each([{ CI: 'true' }, { CI: '1' }, { GITHUB_ACTIONS: 'true' }, { GITLAB_CI: 'true' }])('is never written in CI (%o)', async (env) => {
    const dir = workspace();
    for (const args of [
      ['baseline', dir],
      ['baseline', dir, '--prune'],
    ]) {
      const { code, stdout, stderr } = await guanxi(args, { env });
      expect([code, stdout, stderr.includes('never written in CI')]).toEqual([2, '', true]);
    }
    expect(() => readFileSync(join(dir, BASELINE))).toThrow('ENOENT');
  });

  it.each([
    ['{"format": "guanxi-baseline", "formatVersion": 2}', 'has format version 2'],
    ['{"format": "guanxi-baseline", "formatVersion": 1}', 'is no baseline that can be read'],
    ['{\n  "format": "guanxi-baseline",\n<<<<<<< HEAD\n=======\n>>>>>>> b\n}', 'is no baseline that can be read (JSON)'],
    ['<<<<<<< HEAD\n{\n  "format": "guanxi-baseline",\n=======\n', 'is no baseline that can be read (JSON)'],
  ])('damaged or of another version cannot be gated, and is replaced: %s', async (text, says) => {
    const dir = workspace();
    writeFileSync(join(dir, BASELINE), text);
    const { code, stdout, stderr } = await guanxi(['check', dir]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect((await guanxi(['baseline', dir])).code).toBe(0);
  });

  it.each([
    '{}',
    'null',
    '[]',
    '',
    '<<<<<<< HEAD\n{}',
    '{"id": "mengyuan", "format": "guanxi-baseline-of-mine"}',
    'id: f\n# "format": "guanxi-baseline"',
  ])('replaces nothing that is no baseline: %s', async (text) => {
    const dir = workspace();
    writeFileSync(join(dir, BASELINE), text);
    const { code, stdout, stderr } = await guanxi(['baseline', dir]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(BASELINE);
    expect(readFileSync(join(dir, BASELINE), 'utf8')).toBe(text);
    expect((await guanxi(['check', dir])).code).toBe(2);
  });

  it('never stands in place of a file of the plan', async () => {
    const dir = workspace('policy: {baseline: firm.yaml}\n');
    const before = readFileSync(join(dir, 'firm.yaml'), 'utf8');
    const { code, stderr } = await guanxi(['baseline', dir]);
    expect([code, stderr.includes('GX039')]).toEqual([2, true]);
    expect(readFileSync(join(dir, 'firm.yaml'), 'utf8')).toBe(before);
  });

  describe('behind a link', () => {
    /** A folder of our own that lies outside every workspace here. */
    const elsewhere = (): string => {
      const dir = mkdtempSync(join(tmpdir(), 'guanxi-elsewhere-'));
      made.push(dir);
      return dir;
    };
    const known = '{"format": "guanxi-baseline", "formatVersion": 2}';

    it('that leads to a file outside the workspace is neither read nor written', async () => {
      const [dir, outside] = [workspace(), elsewhere()];
      writeFileSync(join(outside, 'known.json'), known);
      symlinkSync(join(outside, 'known.json'), join(dir, BASELINE));
      for (const args of [
        ['baseline', dir],
        ['baseline', dir, '--prune'],
        ['check', dir],
      ]) {
        const { code, stdout, stderr } = await guanxi(args);
        expect([code, stdout, stderr.includes('leads out of the workspace')]).toEqual([2, '', true]);
      }
      expect(readFileSync(join(outside, 'known.json'), 'utf8')).toBe(known);
    });

    it.each(['keep/x.json', 'keep/new/x.json'])('of a folder that leads outside: %s', async (path) => {
      const [dir, outside] = [workspace(`policy: {baseline: ${path}}\n`), elsewhere()];
      mkdirSync(join(outside, 'new'));
      symlinkSync(outside, join(dir, 'keep'));
      const { code, stderr } = await guanxi(['baseline', dir]);
      expect([code, stderr.includes('leads out of the workspace')]).toEqual([2, true]);
      expect(readdirSync(outside, { recursive: true })).toEqual(['new']);
    });

    it('that leads nowhere is not written', async () => {
      const [dir, outside] = [workspace(), elsewhere()];
      symlinkSync(join(outside, 'none.json'), join(dir, BASELINE));
      expect((await guanxi(['baseline', dir])).code).toBe(2);
      expect(readdirSync(outside)).toEqual([]);
    });

    it('that stays within the workspace is followed and stays a link', async () => {
      const dir = workspace();
      mkdirSync(join(dir, 'ci'));
      writeFileSync(join(dir, 'ci/known.json'), known);
      symlinkSync('ci/known.json', join(dir, BASELINE));
      expect((await guanxi(['baseline', dir])).code).toBe(0);
      expect(readFileSync(join(dir, 'ci/known.json'), 'utf8')).toContain('"formatVersion": 1');
      expect(lstatSync(join(dir, BASELINE)).isSymbolicLink()).toBe(true);
    });
  });

  it('stands where the policy says, within the workspace', async () => {
    const named = workspace('policy: {baseline: ci/known.json}\n');
    expect((await guanxi(['check', named])).stderr).toContain('there is no baseline ci/known.json');
    const outside = await guanxi(['check', workspace('policy: {baseline: ../known.json}\n')]);
    expect([outside.code, outside.stderr.includes('outside the workspace')]).toEqual([2, true]);
  });
});

describe('the day in CI', () => {
  const git = (cwd: string, ...args: string[]): void => {
    const who = ['-c', 'user.name=Li', '-c', 'user.email=li@example.com', '-c', 'commit.gpgsign=false'];
    const dates = { GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2026-06-30T01:30:00+08:00' };
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, env: { ...process.env, ...dates }, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const repository = (): string => {
    const dir = workspace(`policy:\n${QUIET}  log_age: [{days: 31, of: firm}]\n`);
    edit(dir, 'guanxi.yaml', (text) => text.replace(/^as_of.*\n/m, ''));
    git(dir, 'init', '-q');
    git(dir, 'add', '.');
    git(dir, 'commit', '-q', '-m', 'plan');
    return dir;
  };

  it('is the commit’s, in its committer’s calendar, so that an untouched plan never turns red', async () => {
    const dir = repository();
    const inCi = await guanxi(['check', dir], { env: { CI: 'true', TZ: 'America/Los_Angeles' } });
    expect([inCi.code, inCi.stderr]).toEqual([0, '']);
    expect(inCi.stdout).toContain('as of the commit, 2026-06-30');
    const later = await guanxi(['check', dir, '--as-of', '2026-09-30'], { env: { CI: 'true' } });
    expect([later.code, later.stdout.includes('as of 2026-09-30')]).toEqual([1, true]);
    const onTheDesk = await guanxi(['check', dir]);
    expect(onTheDesk.stdout).toContain('as of today,');
  });

  it('is the same whatever day it is today, to the byte', async () => {
    const dir = repository();
    const on = async (today: string, env: Record<string, string>) => {
      const io = { ...fakeIo({ cwd: dir, env: { PATH: process.env['PATH'] ?? '', ...env } }), today: () => today };
      const code = await main(['check'], io);
      return { code, out: io.out(), err: io.err() };
    };
    const ci = { GITLAB_CI: 'true' };
    expect(await on('2031-01-01', ci)).toEqual(await on('2026-07-01', ci));
    expect([(await on('2026-07-01', {})).code, (await on('2031-01-01', {})).code]).toEqual([0, 1]);
  });

  it('holds for every command that asks for a day', async () => {
    const dir = repository();
    const { stdout } = await guanxi(['audit', dir, '--no-simulation', '-f', 'json'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-06-30', asOfSource: 'commit' });
    const valid = await guanxi(['validate', dir], { env: { CI: 'true' } });
    expect([valid.code, valid.stderr]).toEqual([0, '']);
  });

  describe('where git does not tell it', () => {
    /** A folder to put on the path: without git, or with one that says this and fails. */
    const path = (says?: string): string => {
      const dir = mkdtempSync(join(tmpdir(), 'guanxi-path-'));
      made.push(dir);
      if (says !== undefined) writeFileSync(join(dir, 'git'), `#!/bin/sh\necho "${says}" >&2\nexit 128\n`, { mode: 0o755 });
      return dir;
    };
    const DISTRUST = "fatal: detected dubious ownership in repository at '/plan'";

    it.each([
      ['git is missing', undefined, 'Install git'],
      ['git does not trust the owner', DISTRUST, 'safe.directory'],
      ['git fails', 'fatal: bad object HEAD', 'bad object HEAD'],
    ])('ends with 2 and the remedy: %s', async (_, says, remedy) => {
      const dir = repository();
      const env = { CI: 'true', PATH: path(says) };
      for (const args of [
        ['check', dir],
        ['audit', dir],
        ['validate', dir],
      ]) {
        const { code, stdout, stderr } = await guanxi(args, { env });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(remedy);
        expect(stderr).toContain('--as-of');
      }
      expect((await guanxi(['check', dir, '--as-of', '2026-06-30'], { env })).code).toBe(0);
      edit(dir, 'guanxi.yaml', (text) => `${text}as_of: 2026-06-30\n`);
      expect((await guanxi(['check', dir], { env })).code).toBe(0);
      expect((await guanxi(['check', dir], { env: { PATH: env.PATH } })).code).toBe(0);
    });

    it('says that guanxi.yaml is broken rather than that', async () => {
      const dir = repository();
      edit(dir, 'guanxi.yaml', (text) => `${text}unheard_of: 1\n`);
      const { code, stderr } = await guanxi(['check', dir], { env: { CI: 'true', PATH: path(DISTRUST) } });
      expect([code, stderr.includes('GX011'), stderr.includes('safe.directory')]).toEqual([2, true, false]);
    });
  });

  it('is today where there is no repository, and where nothing is committed yet', async () => {
    const dir = workspace(`policy:\n${QUIET}`);
    edit(dir, 'guanxi.yaml', (text) => text.replace(/^as_of.*\n/m, ''));
    expect((await guanxi(['check', dir], { env: { CI: 'true' } })).stdout).toContain('as of today,');
    git(dir, 'init', '-q');
    expect((await guanxi(['check', dir], { env: { CI: 'true' } })).stdout).toContain('as of today,');
  });
});
