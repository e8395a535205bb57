import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Finished, guanxi, HENGRUI } from './run.ts';
import { Terminal, TMUX } from './terminal.ts';

let base: string;
let plan: string;
let count = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-log-undo-'));
});
beforeEach(() => {
  plan = join(base, String(count++));
  cpSync(HENGRUI, plan, { recursive: true });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const Q2 = 'interactions/2026-Q2.yaml';
const log = (...args: string[]): Promise<Finished> => guanxi(['log', ...args], { cwd: plan, env: { GUANXI_ME: 'u.chen' } });
const read = (file: string): string => readFileSync(join(plan, file), 'utf8');
const add = (note: string): Promise<Finished> =>
  log('mengyuan', 'p.wang', '--call', '--us', '--for', 'training', '--on', '2026-06-29', '--note', note);

describe('guanxi log --undo', () => {
  it('takes back the line added last, once, and leaves every other byte', async () => {
    await add('first');
    const before = read(Q2);
    await add('second');
    const { stdout, stderr, code } = await log('--undo', '--yes');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(new RegExp(`^took back ${Q2}:107: \\{date: 2026-06-29, account: mengyuan, .*note: second\\}\n$`));
    expect(read(Q2)).toBe(before);
    const again = await log('--undo', '--yes');
    expect([again.stdout, again.code]).toEqual(['', 2]);
    expect(again.stderr).toContain('there is no line to take back');
    expect(read(Q2)).toBe(before);
  });

  it('keeps no word of the contact beside the plan, nor for git to see', async () => {
    await add('behind closed doors');
    expect(read('.guanxi/local/last-logged.json')).not.toContain('closed doors');
    expect(read('.guanxi/local/.gitignore')).toBe('*\n');
  });

  it('finds the line where others were put above it, and leaves it where somebody changed it', async () => {
    const begun = read(Q2);
    await add('mine');
    writeFileSync(join(plan, Q2), `# read on Monday\n${read(Q2)}`);
    expect((await log('--undo', '--yes')).stdout).toContain(`${Q2}:107: `);
    expect(read(Q2)).toBe(`# read on Monday\n${begun}`);

    await add('mine');
    writeFileSync(join(plan, Q2), read(Q2).replace('note: mine', 'note: ours'));
    const changed = read(Q2);
    const { stdout, stderr, code } = await log('--undo', '--yes', '--lang', 'zh');
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('已不是当初写下的样子');
    expect(read(Q2)).toBe(changed);
  });

  it('takes the file along that was begun for the line', async () => {
    writeFileSync(join(plan, 'guanxi.yaml'), read('guanxi.yaml').replace('2026-06-30', '2026-09-30'));
    await log('mengyuan', '--call', '--on', '2026-08-03');
    expect(existsSync(join(plan, 'interactions/2026-Q3.yaml'))).toBe(true);
    const { stdout, stderr, code } = await log('--undo', '--yes');
    expect([stderr, code]).toEqual(['interactions/2026-Q3.yaml was begun for this line, and is gone with it.\n', 0]);
    expect(stdout).toContain('took back interactions/2026-Q3.yaml:2: ');
    expect(existsSync(join(plan, 'interactions/2026-Q3.yaml'))).toBe(false);
  });

  it('shows without taking back, refuses to guess without a terminal, and takes no contact', async () => {
    await add('stays');
    const before = read(Q2);
    expect((await log('--undo', '--dry-run')).stdout).toContain(`would take back ${Q2}:106: `);
    for (const [args, says] of [
      [['--undo'], 'guanxi log --undo --yes'],
      [['--undo', '--yes', 'mengyuan'], '--undo takes back the last line and adds none'],
      [['--undo', '--visit'], '--undo takes back the last line and adds none'],
    ] as const) {
      const { stdout, stderr, code } = await log(...args);
      expect([stdout, code]).toEqual(['', 2]);
      expect(stderr).toContain(says);
    }
    expect(read(Q2)).toBe(before);
  });

  it('leaves a line that the plan would not be right without', async () => {
    writeFileSync(join(plan, 'guanxi.yaml'), read('guanxi.yaml').replace('2026-06-30', '2026-09-30'));
    await log('mengyuan', '--call', '--on', '2026-08-03');
    writeFileSync(join(plan, 'interactions/2026-Q3.yaml'), `# summer\n${read('interactions/2026-Q3.yaml')}`);
    const before = read('interactions/2026-Q3.yaml');
    const { stdout, stderr, code } = await log('--undo', '--yes');
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('GX030');
    expect(stderr).toContain('nothing was taken out');
    expect(read('interactions/2026-Q3.yaml')).toBe(before);
  });
});

describe.runIf(TMUX !== '')(`guanxi log --undo in a terminal (${TMUX || 'no tmux here: not run'})`, () => {
  it.each([
    ['en', 'Take this line back?', 'The line stays.', 'took back', 'q leave'],
    ['zh', '撤回这一行吗？', '这一行保留不动。', '已撤回', 'q 离开'],
  ] as const)('shows the line and asks (%s)', async (lang, asks, stays, done, leaves) => {
    const before = read(Q2);
    await add('二号线');
    const added = read(Q2);
    const terminal = new Terminal(`undo-${lang}`, plan, 80, 24);
    try {
      await terminal.run(`log --undo --lang ${lang}`);
      const screen = await terminal.shows(leaves);
      for (const text of [asks, '- {date: 2026-06-29, account: mengyuan']) expect(screen).toContain(text);
      expect(await terminal.answer('n', 'exit=0')).toContain(stays);
      expect(read(Q2)).toBe(added);
      await terminal.run(`log --undo --lang ${lang}`);
      await terminal.shows(asks);
      expect(await terminal.answer('C-c', 'exit=130')).toContain(stays);
      await terminal.run(`log --undo --lang ${lang}`);
      await terminal.shows(asks);
      expect(await terminal.answer('y', 'exit=0')).toContain(done);
    } finally {
      terminal.close();
    }
    expect(read(Q2)).toBe(before);
  });
});
