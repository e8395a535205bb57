import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/log.ts';
import type { Io, Sink } from '../../src/cli/io.ts';
import type { Asked, Move, Prompter } from '../../src/intake/question/conduct.ts';
import type { Value } from '../../src/intake/question/question.ts';

let plan = '';
beforeEach(() => {
  plan = join(mkdtempSync(join(tmpdir(), 'guanxi-log-')), 'plan');
  cpSync(join(import.meta.dirname, '..', '..', 'fixtures', 'hengrui'), plan, { recursive: true });
});
afterEach(() => rmSync(join(plan, '..'), { recursive: true, force: true }));

interface Screen extends Io {
  readonly written: { out: string; err: string };
}

function screen(env: Readonly<Record<string, string>> = {}): Screen {
  const written = { out: '', err: '' };
  const sink = (to: 'out' | 'err'): Sink => ({ write: (text) => (written[to] += text), isTTY: true, columns: 80 });
  return { written, stdout: sink('out'), stderr: sink('err'), cwd: plan, env, readStdin: () => '', today: () => '2026-06-30' };
}

/** Answers by question; `cancelled` ends the questions there. */
function prompter(answers: Readonly<Record<string, Value | Move>>, asked: string[] = []): Prompter {
  return {
    ask({ question }: Asked): Promise<Move> {
      asked.push(question.id);
      const answer = answers[question.id];
      if (typeof answer === 'object' && 'do' in answer) return Promise.resolve(answer);
      return Promise.resolve({ do: 'answer', given: answer === undefined ? { as: 'skipped' } : { as: 'value', value: answer } });
    },
  };
}

const options = (...words: string[]) => ({ lang: null, color: 'never', width: null, words, values: {} }) as const;

describe('guanxi log at a terminal', () => {
  it('asks for what the call leaves open, and writes it', async () => {
    const [io, asked] = [screen(), [] as string[]];
    const answers = { ours: ['u.chen'], channel: 'visit', initiator: 'them', purpose: 'training', note: '新班组' };
    expect(await run(options('mengyuan', 'p.wang'), io, () => Promise.resolve(prompter(answers, asked)))).toBe(0);
    expect(asked).toEqual(['ours', 'channel', 'initiator', 'purpose', 'note']);
    expect(io.written.out).toContain('interactions/2026-Q2.yaml:106: 2026-06-30');
    expect(readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8').split('\n')[105]).toBe(
      '  - {date: 2026-06-30, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit, initiator: them, purpose: training, source: recall, note: 新班组}',
    );
  });

  it('knows who sits there by GUANXI_ME, an id or an address', async () => {
    const [io, asked] = [screen({ GUANXI_ME: 'u.lin' }), [] as string[]];
    await run(options('mengyuan', 'p.wang'), io, () => Promise.resolve(prompter({ channel: 'call' }, asked)));
    expect(asked).not.toContain('ours');
    expect(readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8')).toContain(
      'ours: [u.lin], theirs: [p.wang], channel: call, source: recall}',
    );
    const nobody = screen({ GUANXI_ME: 'u.nobody' });
    expect(await run(options('mengyuan'), nobody, () => Promise.resolve(null))).toBe(2);
    expect(nobody.written.err).toContain('GUANXI_ME u.nobody');
  });

  it.each(['quit', 'cancelled'] as const)('writes nothing when the person leaves (%s)', async (move) => {
    const io = screen();
    const before = readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8');
    expect(await run(options(), io, () => Promise.resolve(prompter({ account: 'mengyuan', channel: { do: move } })))).toBe(130);
    expect(io.written).toEqual({ out: '', err: 'Nothing was written. guanxi log starts again.\n' });
    expect(readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8')).toBe(before);
  });

  it('asks nothing where the call says enough', async () => {
    const io = screen({ GUANXI_ME: 'u.chen' });
    const call = { ...options('mengyuan', 'p.wang'), values: { visit: true } };
    expect(await run(call, io, () => Promise.reject(new Error('asked')))).toBe(0);
  });

  it.each(['meal:1:2', 'meal:0x10', 'meal:1e3', 'meal:', ':5', 'meal:-1'])(
    'takes no sum it would have to guess at: %s',
    async (benefit) => {
      const io = screen({ GUANXI_ME: 'u.chen' });
      const before = readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8');
      expect(await run({ ...options('mengyuan', 'p.wang'), values: { visit: true, benefit } }, io)).toBe(2);
      expect(io.written.err).toContain(benefit);
      expect(readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8')).toBe(before);
    },
  );

  it('takes an empty note or stage for none', async () => {
    const io = screen({ GUANXI_ME: 'u.chen' });
    const values = { visit: true, note: '', stage: '  ', benefit: 'meal:600.50' };
    expect(await run({ ...options('mengyuan', 'p.wang'), values }, io)).toBe(0);
    expect(readFileSync(join(plan, 'interactions/2026-Q2.yaml'), 'utf8')).toContain(
      'channel: visit, source: recall, benefit: {kind: meal, value: 600.5, to: p.wang, by: u.chen}}',
    );
  });
});
