import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';
import { guanxi, HENGRUI } from './run.ts';
import { Terminal, TMUX } from './terminal.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-log-asks-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const Q2 = 'interactions/2026-Q2.yaml';
const LINE =
  '  - {date: 2026-06-29, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit, initiator: them, purpose: problem_solving, source: recall, note: 二号线卡瓶}\n';
const SAYS = {
  en: [
    'Which account?',
    'Who of theirs?',
    'Who of ours?',
    'How?',
    'Who started it?',
    'What was it for?',
    'A note?',
    'q leave',
    'Nothing was written',
  ],
  zh: ['哪个客户或伙伴？', '对方有哪几位？', '我方有哪几位？', '什么方式？', '谁发起的？', '为了什么事？', '备注？', 'q 离开', '没有写入'],
} as const;

/** A copy of the plan of its own; a line with a comment stands at the end of the file that is added to. */
function planFor(name: string): string {
  cpSync(HENGRUI, join(base, name), { recursive: true });
  writeFileSync(join(base, name, Q2), `${read(name)}  # 下周再补\n`);
  return name;
}
function read(name: string): string {
  return readFileSync(join(base, name, Q2), 'utf8');
}

describe.runIf(TMUX !== '')(`guanxi log in a terminal (${TMUX || 'no tmux here: not run'})`, () => {
  it.each(['en', 'zh'] as const)('asks what the call leaves open, a key or two each, and adds one line (%s)', async (lang) => {
    const [account, theirs, ours, channel, initiator, purpose, note, leave, nothing] = SAYS[lang];
    const plan = planFor(lang);
    const before = read(plan);
    const terminal = new Terminal(`log-${lang}`, base, 80, 24);
    const command = `log --dir ${plan} --on 2026-06-29 --lang ${lang}`;
    try {
      await terminal.run(command);
      expect(await terminal.shows(account)).toContain('1/7');
      terminal.press('-l', 'meng');
      await terminal.answer('Enter', theirs);
      expect(await terminal.answer('1', '✓ 1')).toContain(leave);
      expect(await terminal.answer('C-c', 'exit=130')).toContain(nothing);
      expect(read(plan)).toBe(before);

      await terminal.run(command);
      await terminal.shows(account);
      terminal.press('-l', 'meng');
      await terminal.answer('Enter', theirs);
      terminal.press('1');
      await terminal.answer('Enter', ours);
      terminal.press('5');
      await terminal.answer('Enter', channel);
      await terminal.answer('c', initiator);
      await terminal.answer('Left', channel);
      await terminal.answer('v', initiator);
      const page = await terminal.answer('t', purpose);
      for (const line of page.slice(page.indexOf('6/7')).split('\n')) expect(width(line)).toBeLessThan(80);
      await terminal.answer('h', note);
      terminal.press('-l', '二号线卡瓶');
      await terminal.shows('› 二号线卡瓶');
      expect(await terminal.answer('Enter', 'exit=0')).toContain(`${Q2}:107`);
    } finally {
      terminal.close();
    }
    expect(read(plan)).toBe(before + LINE);
    expect(await guanxi(['validate', plan, '--lang', 'en'], { cwd: base })).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes the keys of a hand faster than the screen, each for its own question', async () => {
    const plan = planFor('quick');
    const before = read(plan);
    const terminal = new Terminal('log-quick', base, 80, 24);
    try {
      await terminal.run(`log mengyuan --dir ${plan} --on 2026-06-29 --lang en`);
      await terminal.shows('Who of theirs?');
      terminal.press('1', 'Enter', '5', 'Enter', 'v', 't', 'h', '二号线卡瓶', 'Enter');
      await terminal.shows('exit=0');
    } finally {
      terminal.close();
    }
    expect(read(plan)).toBe(before + LINE);
  });

  it('goes on after Ctrl-Z where it stood', async () => {
    const plan = planFor('stopped');
    const terminal = new Terminal('log-stopped', base, 80, 24);
    try {
      await terminal.run(`log --dir ${plan} --on 2026-06-29 --lang en`);
      await terminal.shows('Which account?');
      terminal.press('-l', 'meng');
      await terminal.shows('› meng');
      await terminal.answer('C-z', 'Stopped');
      terminal.line('fg');
      await terminal.shows(/Which account\?[^]*› meng/);
      await terminal.answer('Enter', 'Who of theirs?');
      expect(await terminal.answer('C-c', /Nothing was written/)).not.toContain('Error');
    } finally {
      terminal.close();
    }
  });

  it('does not ask about a day after the one the plan is set to', async () => {
    const plan = planFor('late');
    const terminal = new Terminal('log-late', base, 80, 24);
    try {
      await terminal.run(`log --dir ${plan} --lang en`);
      expect(await terminal.shows('exit=2')).toContain('after 2026-06-30');
    } finally {
      terminal.close();
    }
  });
});
