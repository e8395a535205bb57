import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Finished, guanxi, HENGRUI } from './run.ts';

let base: string;
let plan: string;
let count = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-log-'));
});
beforeEach(() => {
  plan = join(base, String(count++));
  cpSync(HENGRUI, plan, { recursive: true });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const log = (...args: string[]): Promise<Finished> => guanxi(['log', ...args], { cwd: plan, env: { GUANXI_ME: 'u.chen' } });
const read = (file: string): string => readFileSync(join(plan, file), 'utf8');
const Q2 = 'interactions/2026-Q2.yaml';
const LINE =
  '  - {date: 2026-06-29, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit, initiator: them, purpose: problem_solving, source: recall, note: "二号线: 卡瓶, #2"}\n';
const CALL = ['mengyuan', 'p.wang', '--visit', '--them', '--for', 'problem_solving', '--on', '2026-06-29', '二号线: 卡瓶, #2'];

describe('guanxi log', () => {
  it('adds one line and leaves every other as it was', async () => {
    const before = read(Q2);
    const { stdout, stderr, code } = await log(...CALL);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toBe(
      `${Q2}:106: 2026-06-29 · 蒙原乳业 Mengyuan Dairy mengyuan · 王立新 Wang Lixin p.wang · visit · started by them · problem solving\n`,
    );
    expect(read(Q2)).toBe(before + LINE);
    expect(read(Q2).split('\n')[105]).toBe(LINE.trimEnd());
    const checked = await guanxi(['validate', plan]);
    expect([checked.stderr, checked.code]).toEqual(['', 0]);
    expect(readdirSync(join(plan, 'interactions')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('speaks Chinese, finds people by a piece of their name, and knows days by word', async () => {
    const { stdout, stderr, code } = await log('--lang', 'zh', '蒙原', '立新', '--call', '--us', '--for', 'training', '--on', '2026-06-28');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toBe(`${Q2}:106：2026-06-28 · 蒙原乳业 Mengyuan Dairy mengyuan · 王立新 Wang Lixin p.wang · 电话 · 我方发起 · 培训\n`);
  });

  it('takes the beginning of a purpose where it fits one alone', async () => {
    const call = ['mengyuan', 'p.wang', '--call', '--us', '--on', '2026-06-28', '--for'];
    expect((await log(...call, 'prob', '--dry-run')).stdout).toContain('problem solving');
    expect((await log(...call, 'p', '--dry-run')).stderr).toContain('--for cannot be p.');
  });

  it('writes the same contact once, and again only if told so', async () => {
    await log(...CALL);
    const once = read(Q2);
    const again = await log(...CALL);
    expect([again.stderr, again.code]).toEqual(['', 0]);
    expect(again.stdout).toContain(`${Q2}:106 says the same already; nothing was written`);
    expect(read(Q2)).toBe(once);
    const forced = await log(...CALL, '--again');
    expect(forced.stdout).toContain(`${Q2}:107: `);
    expect(read(Q2)).toBe(once + LINE);
  });

  it('loses none of those who log at once', async () => {
    const before = read(Q2);
    const notes = ['一', '二', '三', '四'];
    const all = await Promise.all(notes.map((note) => log(...CALL.slice(0, -1), '--note', note)));
    expect(all.map(({ stderr, code }) => [stderr, code])).toEqual(notes.map(() => ['', 0]));
    const lines = read(Q2).slice(before.length).split('\n').slice(0, -1);
    expect([read(Q2).startsWith(before), lines.map((line) => /note: (.)/.exec(line)?.[1]).sort()]).toEqual([true, [...notes].sort()]);
    expect(readdirSync(join(plan, 'interactions')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('shows and writes nothing with --dry-run', async () => {
    const before = read(Q2);
    const { stdout, stderr, code } = await log(...CALL, '--dry-run');
    expect([stdout.startsWith(`would write ${Q2}:106: `), stderr, code]).toEqual([true, `+${LINE}`, 0]);
    expect(read(Q2)).toBe(before);
  });

  it('says what was left open, which counts as unknown', async () => {
    const { stderr, code } = await log('mengyuan', '--email', '--on', '2026-06-29');
    expect(code).toBe(0);
    expect(stderr).toBe(
      'Left open: who of theirs, who started it (--us, --them, --joint), what for (--for). It counts as unknown until somebody says.\n',
    );
    expect(read(Q2)).toContain('  - {date: 2026-06-29, account: mengyuan, ours: [u.chen], channel: email, source: recall}\n');
  });

  it('makes a new file named as the others where none covers the day', async () => {
    writeFileSync(join(plan, 'guanxi.yaml'), read('guanxi.yaml').replace('2026-06-30', '2026-09-30'));
    const { stdout, code } = await log('mengyuan', 'p.wang', '--visit', '--them', '--for', 'training', '--on', '2026-08-03');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^interactions\/2026-Q3\.yaml:2: /);
    expect(read('interactions/2026-Q3.yaml')).toBe(
      'entries:\n  - {date: 2026-08-03, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit, initiator: them, purpose: training, source: recall}\n',
    );
  });

  it('leaves a file alone that states another span, and says so', async () => {
    writeFileSync(join(plan, Q2), read(Q2).replace('to: 2026-06-30', 'to: 2026-06-28'));
    const before = read(Q2);
    const { stdout, stderr } = await log(...CALL);
    expect(stdout).toMatch(/^interactions\/2026-Q2-2\.yaml:2: /);
    expect(stderr).toBe(
      `${Q2} states that it was observed from 2026-04-01 to 2026-06-28, which leaves this day out; it goes into interactions/2026-Q2-2.yaml.\n`,
    );
    expect(read(Q2)).toBe(before);
  });

  it('never writes into what an import wrote', async () => {
    writeFileSync(join(plan, Q2), `import: crm\n${read(Q2)}`);
    const before = read(Q2);
    const { stdout } = await log(...CALL);
    expect(stdout).toMatch(/^interactions\/2026-Q2-2\.yaml:2: /);
    expect(read(Q2)).toBe(before);
  });
});

describe('what guanxi log does not do', () => {
  const unchanged = async (args: readonly string[], env: Readonly<Record<string, string>> = { GUANXI_ME: 'u.chen' }): Promise<Finished> => {
    const before = read(Q2);
    const finished = await guanxi(['log', ...args], { cwd: plan, env });
    expect([finished.stdout, finished.code]).toEqual(['', 2]);
    expect(read(Q2)).toBe(before);
    return finished;
  };

  it('ask without a terminal: it names the flags', async () => {
    expect((await unchanged([])).stderr).toContain('guanxi log <account> <person> --visit --them --for <purpose> "note"');
    expect((await unchanged(['mengyuan'])).stderr).toContain('--visit --meeting --video --call --message --email');
    expect((await unchanged(['mengyuan'], {})).stderr.match(/^guanxi: .*$/gm)).toEqual([
      'guanxi: how did the contact take place?',
      'guanxi: who of us was it?',
    ]);
    expect((await unchanged(['mengyuan', '--visit'], {})).stderr).toContain('Add --ours <id>');
    expect((await unchanged(['--lang', 'zh'])).stderr).toContain('是哪个客户？');
  });

  it('guess: all that is wrong is told at once', async () => {
    const { stderr } = await unchanged([
      'mengyuan',
      'p.wnag',
      '--visit',
      '--call',
      '--for',
      'planing',
      '--on',
      '2099-01-01',
      '--benefit',
      'meal:x',
      '--minutes',
      'two',
      '--ours',
      'u.cheng',
      'A note',
    ]);
    const lines = stderr.split('\n').filter((line) => line.startsWith('guanxi: '));
    expect(lines).toEqual([
      'guanxi: nobody at mengyuan is called p.wnag.',
      'guanxi: --on 2099-01-01 has not come yet.',
      'guanxi: --visit, --call exclude each other.',
      'guanxi: --for cannot be planing.',
      'guanxi: --minutes two is not a whole number from 0 to 10080.',
      'guanxi: --benefit meal:x cannot be read.',
      'guanxi: --ours u.cheng is nobody of our team.',
    ]);
    expect(stderr).toContain('Did you mean p.wang?');
    expect(stderr).toContain('Did you mean planning?');
    expect(stderr).toContain('Did you mean u.chen?');
  });

  it('make an error: the line is refused with the problem it would be', async () => {
    const { stderr } = await unchanged([...CALL.slice(0, -1), '--stage', 'prodction']);
    expect(stderr).toContain('GX050');
    expect(stderr).toContain('guanxi: nothing was written: with this line interactions/2026-Q2.yaml would not be right.');
    await unchanged(['mengyuan', '--visit']);
    expect(existsSync(join(plan, 'interactions', '2026-Q4.yaml'))).toBe(false);
  });

  it('stop at errors the plan had before', async () => {
    writeFileSync(join(plan, 'accounts/xinhe.yaml'), `${read('accounts/xinhe.yaml')}\nwhatever: 1\n`);
    expect((await log(...CALL)).code).toBe(0);
    expect(read(Q2).endsWith(LINE)).toBe(true);
  });

  it('touch a file it cannot read', async () => {
    writeFileSync(join(plan, Q2), `${read(Q2)}  - {date: [\n`);
    const before = read(Q2);
    const { code, stdout } = await log(...CALL);
    expect(read(Q2)).toBe(before);
    expect(code === 2 || stdout.startsWith('interactions/2026-Q2-2.yaml')).toBe(true);
  });

  it('look for a workspace elsewhere: it says which folder it was', async () => {
    const { stderr, code } = await guanxi(['log', 'mengyuan', '--visit'], { cwd: base });
    expect(code).toBe(2);
    expect(stderr).toContain('guanxi.yaml');
    expect((await guanxi(['log', plan, ...CALL], { cwd: base, env: { GUANXI_ME: 'u.chen' } })).code).toBe(0);
    expect(
      (await guanxi(['log', '--dir', plan, 'mengyuan', '--call', '--on', '2026-06-01'], { cwd: base, env: { GUANXI_ME: 'u.chen' } })).code,
    ).toBe(0);
  });
});
