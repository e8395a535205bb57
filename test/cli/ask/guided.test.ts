import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/commands/ask.ts';
import { askOptions } from '../../../src/cli/commands/ask/mode.ts';
import type { Asked, Move, Prompter } from '../../../src/intake/question/conduct.ts';
import type { Values } from '../../../src/cli/options.ts';
import { fakeIo, type FakeIo } from '../fake-io.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function plan(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-guided-'));
  folders.push(folder);
  cpSync('fixtures/hengrui', folder, { recursive: true });
  return folder;
}

interface Sat {
  readonly code: number;
  readonly io: FakeIo;
  readonly asked: readonly string[];
}

/** Runs `guanxi ask` with somebody at the terminal who does as `reply` says; what it leaves open is skipped. */
async function sat(folder: string, values: Values, reply: (asked: Asked, nth: number) => Move | null): Promise<Sat> {
  const io = fakeIo({ cwd: folder, isTTY: true });
  const asked: string[] = [];
  const prompter: Prompter = {
    ask: (one) => {
      const move = reply(one, asked.length);
      asked.push(one.question.id);
      if (asked.length > 300) throw new Error('asked without end');
      return Promise.resolve(move ?? { do: 'answer', given: { as: 'skipped' } });
    },
  };
  const code = await run(askOptions(undefined, values), io, () => Promise.resolve(prompter));
  return { code, io, asked };
}

const say = (value: string | number | boolean): Move => ({ do: 'answer', given: { as: 'value', value } });
const UNKNOWN: Move = { do: 'answer', given: { as: 'unknown' } };

describe('guanxi ask --next at a terminal', () => {
  it('shows the change, writes it, says what it did, and goes to the next', async () => {
    const folder = plan();
    const { code, io, asked } = await sat(folder, { next: true, account: 'qiaoyuan', lang: 'en' }, ({ question }) => {
      if (question.id === 'agree') return say(true);
      if (question.id === 'qiaoyuan/alliance/outlet_coverage') return say('none');
      return question.id === 'qiaoyuan/visibility' ? say('monthly') : null;
    });
    expect(code).toBe(0);
    expect(io.out()).toMatch(/accounts\/qiaoyuan\.yaml/);
    expect(io.err()).toMatch(/桥源果汁 Qiaoyuan Juice: position \d\.\d\d–\d\.\d\d → \d\.\d\d–\d\.\d\d/);
    expect(io.err()).toContain('outlet_coverage: {status: none}');
    expect(readFileSync(join(folder, 'accounts/qiaoyuan.yaml'), 'utf8')).toContain('outlet_coverage: {status: none}');
    const questions = asked.filter((id) => id !== 'agree');
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('asks nobody twice who does not know, and writes nothing', async () => {
    const folder = plan();
    const before = readFileSync(join(folder, 'accounts/qiaoyuan.yaml'), 'utf8');
    const { asked, io, code } = await sat(folder, { next: true, account: 'qiaoyuan' }, ({ question }) =>
      question.certain ? null : UNKNOWN,
    );
    expect(code).toBe(0);
    expect(asked.length).toBeGreaterThan(4);
    expect(new Set(asked).size).toBe(asked.length);
    expect(io.out()).toBe('');
    expect(readFileSync(join(folder, 'accounts/qiaoyuan.yaml'), 'utf8')).toBe(before);
  });

  it('goes on after Ctrl-C where it was left, and forgets the draft once the round is written', async () => {
    const folder = plan();
    const first = await sat(folder, { next: true, account: 'qiaoyuan', lang: 'en' }, (_, nth) =>
      nth === 0 ? say('none') : { do: 'cancelled' },
    );
    expect([first.code, first.asked.length, first.io.out()]).toEqual([130, 2, '']);
    const second = await sat(folder, { next: true, account: 'qiaoyuan', lang: 'en' }, ({ question }) =>
      question.id === 'agree' ? say(true) : null,
    );
    expect(second.asked).not.toContain(first.asked[0]);
    expect(second.asked[0]).toBe(first.asked[1]);
    expect(second.io.out()).toContain('qiaoyuan.yaml');
    expect(readdirSync(join(folder, '.guanxi/drafts'))).toEqual(['.gitignore']);
  });

  it('writes what was answered for whoever leaves and agrees, and nothing of the round after Ctrl-C', async () => {
    for (const [how, code, kept] of [
      ['quit', 0, true],
      ['cancelled', 130, false],
    ] as const) {
      const folder = plan();
      const done = await sat(folder, { next: true, account: 'qiaoyuan', lang: 'en' }, ({ question }, nth) => {
        if (question.id === 'agree') return say(true);
        return nth === 0 ? say('none') : { do: how };
      });
      expect(done.code).toBe(code);
      expect(done.io.err()).toContain('guanxi ask --next');
      expect(done.io.out().includes('qiaoyuan.yaml')).toBe(kept);
    }
  });

  it('goes back from the change to the last answer', async () => {
    const folder = plan();
    let agreed = 0;
    const { asked } = await sat(folder, { next: true, account: 'qiaoyuan' }, ({ question }) => {
      if (question.id === 'agree') {
        agreed += 1;
        return agreed === 1 ? { do: 'back' } : say(true);
      }
      return question.id.endsWith('territory_commitment') || question.id.endsWith('outlet_coverage') ? say('none') : null;
    });
    expect(asked.slice(0, 5).filter((id) => id.endsWith('territory_commitment')).length).toBe(2);
  });
});

describe('guanxi ask --about at a terminal', () => {
  it('from the menu: what about, then its form', async () => {
    const folder = plan();
    const { asked, io, code } = await sat(folder, { lang: 'en' }, ({ question }) => {
      if (question.id === 'mode') return say('about');
      if (question.id === 'about') return say('pain');
      if (question.id === 'account') return say('beiji');
      if (question.id === 'which') return say('+');
      if (question.id === 'what') return say('Yard is full');
      return question.id === 'agree' ? say(true) : null;
    });
    expect(code).toBe(0);
    expect(asked.slice(0, 5)).toEqual(['mode', 'about', 'account', 'which', 'what']);
    expect(io.out()).toContain('accounts/beiji.yaml');
    expect(readFileSync(join(folder, 'accounts/beiji.yaml'), 'utf8')).toContain('id: yard-is-full');
  });

  it.each([
    [{ about: 'nobody' }, 'cli.error.choice'],
    [{ about: 'person', account: 'nobody' }, 'cli.error.account'],
    [{ about: 'person', respondent: 'nobody' }, 'cli.error.ask.respondent'],
    [{ about: 'person', next: true }, 'cli.error.ask.modes'],
  ])('refuses %j', async (values, key) => {
    await expect(sat(plan(), values, () => null)).rejects.toMatchObject({ key });
  });
});
