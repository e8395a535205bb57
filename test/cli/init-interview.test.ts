import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interviewed, type InitInterview } from '../../src/cli/commands/init/interview.ts';
import type { Asked, Move } from '../../src/intake/question/conduct.ts';
import type { Value } from '../../src/intake/question/question.ts';
import { type Speaker } from '../../src/messages/messages.ts';
import { fakeIo } from './fake-io.ts';

const FILES: ReadonlyMap<string, string> = new Map([
  ['guanxi.yaml', 'guanxi: 1\nlanguage: en # en or zh\n'],
  ['firm.yaml', '# the firm\n'],
]);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-init-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Somebody who does what stands here for each question, and skips the rest; keeps what was asked, in the language it was asked in. */
class Person {
  readonly asked: string[] = [];
  readonly #does: Map<string, (Value | Move)[]>;
  constructor(does: Readonly<Record<string, Value | Move | (Value | Move)[]>>) {
    this.#does = new Map(
      Object.entries(does).map(([id, one]) => [id, Array.isArray(one) ? ([...one] as (Value | Move)[]) : [one as Value | Move]]),
    );
  }

  open = (_io: unknown, speaker: Speaker) =>
    Promise.resolve({
      ask: ({ question }: Asked): Promise<Move> => {
        this.asked.push(`${question.id} ${speaker.language}`);
        const next = this.#does.get(question.id)?.shift();
        if (typeof next === 'object' && 'do' in next) return Promise.resolve(next);
        const given = next === undefined ? ({ as: 'skipped' } as const) : ({ as: 'value', value: next } as const);
        return Promise.resolve({ do: 'answer', given });
      },
    });
}

const BASE = { language: 'zh', 'firm/name': '恒瑞', 'firm/id': 'hengrui', agree: true } as const;
const CTRL_C: Move = { do: 'cancelled' };
const BACK: Move = { do: 'back' };

async function talk(person: Person, more: Partial<InitInterview> = {}) {
  const io = fakeIo({ cwd: root });
  const options = { lang: null, color: 'auto', width: null, answers: null, resume: false, root, shown: 'plans', ...more } as const;
  const got = await interviewed(FILES, options, io, person.open);
  return { got, err: io.err(), out: io.out() };
}
const draft = (): string => join(root, '.guanxi/drafts/init-workspace.json');

describe('init --interactive', () => {
  it('asks on in the language picked first, shows what it will write, and writes nothing itself', async () => {
    const person = new Person(BASE);
    const { got, err, out } = await talk(person);
    expect(got).toEqual(
      new Map([
        ['guanxi.yaml', 'guanxi: 1\nlanguage: zh # en or zh\n'],
        ['firm.yaml', '# the firm\nid: hengrui\nname: 恒瑞\n'],
      ]),
    );
    expect(person.asked.slice(0, 2)).toEqual(['language en', 'firm/name zh']);
    expect([out, err.includes('name: 恒瑞')]).toEqual(['', true]);
    expect(existsSync(draft())).toBe(false);
  });

  it('keeps answers where the folder is not there yet', async () => {
    root = join(root, 'not/there');
    const { got } = await talk(new Person({ ...BASE, 'firm/kind': CTRL_C }));
    expect([got, existsSync(draft())]).toEqual([130, true]);
  });

  it('goes on after Ctrl-C without asking twice', async () => {
    const first = new Person({ ...BASE, 'firm/kind': CTRL_C });
    const left = await talk(first);
    expect(left.got).toBe(130);
    expect(left.err).toContain('guanxi init plans --interactive --resume');
    const second = new Person({ 'firm/kind': 'merchant', agree: true });
    const { got } = await talk(second, { resume: true });
    expect(second.asked[0]).toBe('firm/kind zh');
    expect((got as ReadonlyMap<string, string>).get('firm.yaml')).toContain('kind: merchant');
  });

  it('asks whether to go on where it was not said, and keeps what is not gone on with', async () => {
    await talk(new Person({ ...BASE, 'firm/kind': CTRL_C }));
    const anew = new Person({ ...BASE, agree: [false, true], 'firm/name': 'Other', 'firm/id': 'other' });
    const { got } = await talk(anew);
    expect(anew.asked.slice(0, 2)).toEqual(['agree en', 'language en']);
    expect((got as ReadonlyMap<string, string>).get('firm.yaml')).toContain('name: Other');
    expect(readdirSync(join(root, '.guanxi/drafts'))).toContain('init-workspace.json.bak');
  });

  it('goes back, also from the last page', async () => {
    const person = new Person({ ...BASE, 'firm/name': ['Wrong', '恒瑞'], 'firm/id': [BACK, 'hengrui'], agree: [BACK, true] });
    const { got } = await talk(person);
    expect((got as ReadonlyMap<string, string>).get('firm.yaml')).toContain('name: 恒瑞');
  });

  it('writes nothing where the last page is not agreed to', async () => {
    const { got, err } = await talk(new Person({ ...BASE, agree: false }));
    expect([got, err.includes('--resume')]).toEqual([0, true]);
  });

  it('takes a file of answers in place of a person, and tells every mistake in it', async () => {
    writeFileSync(join(root, 'a.yaml'), 'language: zh\nfirm: {name: F, id: f, currency: CNY}\nperson: {1: {name: Chen, another: false}}\n');
    const nobody = new Person({});
    const { got } = await talk(nobody, { answers: 'a.yaml' });
    expect((got as ReadonlyMap<string, string>).get('firm.yaml')).toContain('currency: CNY');
    expect(nobody.asked).toEqual([]);
    writeFileSync(join(root, 'b.yaml'), 'firm:\n  name: F\n  id: F F\n  currency: 元\n  kid: x\n');
    const io = fakeIo({ cwd: root });
    const options = { lang: null, color: 'auto', width: null, answers: 'b.yaml', resume: false, root, shown: '.' } as const;
    await expect(interviewed(FILES, options, io, nobody.open)).rejects.toMatchObject({ key: 'cli.error.ask.answers', args: { count: 3 } });
    expect(io.err().match(/^b\.yaml:\d/gm)).toEqual(['b.yaml:3', 'b.yaml:4', 'b.yaml:5']);
  });

  it('refuses without a terminal, naming the ways that need none', async () => {
    const options = { lang: null, color: 'auto', width: null, answers: null, resume: false, root, shown: '.' } as const;
    const refused = interviewed(FILES, options, fakeIo({ cwd: root }), () => Promise.resolve(null));
    await expect(refused).rejects.toMatchObject({ key: 'cli.error.init.noTerminal' });
    expect(readdirSync(root)).toEqual([]);
  });

  it('keeps a draft of a workspace whose folder is not there yet', async () => {
    const fresh = join(root, 'new', 'plans');
    const { got } = await talk(new Person({ ...BASE, 'firm/kind': CTRL_C }), { root: fresh });
    expect(got).toBe(130);
    const person = new Person({ ...BASE });
    await talk(person, { root: fresh, resume: true });
    expect(person.asked[0]).toBe('firm/kind zh');
  });

  it('says what a damaged draft still held', async () => {
    await talk(new Person({ ...BASE, 'firm/kind': CTRL_C }));
    writeFileSync(draft(), readFileSync(draft(), 'utf8').slice(0, -20));
    const person = new Person({ ...BASE });
    await talk(person, { resume: true });
    expect(person.asked[0]).not.toBe('language en');
  });
});
