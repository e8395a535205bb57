import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExplainOptions, run } from '../../src/cli/commands/explain.ts';
import { fakeIo } from './fake-io.ts';

const HENGRUI = join(import.meta.dirname, '..', '..', 'fixtures', 'hengrui');
const asked: ExplainOptions = { topic: null, dir: null, asOf: null, redact: null, redactKey: null, lang: null, color: 'never', width: 80 };

async function explain(options: Partial<ExplainOptions>, cwd = '/') {
  const io = fakeIo({ cwd });
  const code = await run({ ...asked, ...options }, io);
  return { code, out: io.out(), err: io.err() };
}

describe('guanxi explain', () => {
  it('lists what can be asked for', async () => {
    const { code, out, err } = await explain({});
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['KPCOV', 'v8', 'industry community', 'GX711', 'key person']) expect(out).toContain(word);
  });

  it('answers on stdout, in the language asked in where none is stated', async () => {
    expect((await explain({ topic: 'busf' })).out).toContain('two-sided bus factor');
    expect((await explain({ topic: '双向断链系数' })).out).toContain('系于一人的关系');
    expect((await explain({ topic: '双向断链系数', lang: 'en' })).out).toContain('A relationship held by one person');
  });

  it('meets an unknown topic with suggestions on stderr and exit code 2', async () => {
    const { code, out, err } = await explain({ topic: 'KPCOVV' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('did you mean KPCOV');
    expect((await explain({ topic: '关键先声', lang: 'zh' })).err).toContain('没有关于“关键先声”的说明');
  });

  it('finds an account or a person by name or part of it; the words of guanxi come first', async () => {
    expect((await explain({ topic: '蒙原' }, HENGRUI)).out).toMatch(/^蒙原乳业/);
    expect((await explain({ topic: '王立新', dir: HENGRUI })).out).toMatch(/^p\.wang/);
    expect((await explain({ topic: 'THREAD', dir: HENGRUI })).out).toMatch(/^THREAD/);
    expect((await explain({ topic: 'RWG', lang: 'en' })).out).not.toMatch(/· ·|viewpoint ;/);
  });

  it('has no escape codes without colour, and some with it', async () => {
    const escape = String.fromCharCode(27);
    expect((await explain({ topic: 'TIE' })).out).not.toContain(escape);
    expect((await explain({ topic: 'TIE', color: 'always' })).out).toContain(escape);
  });

  it('says what the audit says of a person or an account of the workspace named', async () => {
    const person = await explain({ topic: 'p.wang', dir: HENGRUI });
    expect(person.code).toBe(0);
    expect(person.out).toMatch(/accounts\/mengyuan\.yaml:\d+/);
    expect((await explain({ topic: 'mengyuan', dir: HENGRUI })).out).toContain('RATV');
    expect((await explain({ topic: 'mengyuna', dir: HENGRUI })).err).toContain('did you mean mengyuan');
  });

  it('shows a threshold as the workspace named sets it, with its reason and place', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'guanxi-explain-'));
    writeFileSync(
      join(dir, 'guanxi.yaml'),
      'guanxi: 1\nruleset:\n  overrides:\n    - {id: CONT.gate, value: 0.3, reason: long projects}\n',
    );
    writeFileSync(join(dir, 'firm.yaml'), 'id: mill\nname: Mill\n');
    try {
      expect((await explain({ topic: 'CONT.gate', dir })).out).toMatch(/0\.3[\s\S]*long projects \(guanxi\.yaml:4; default 0\.5\)/);
      expect((await explain({ topic: 'CONT', dir })).out).toContain('long projects');
      expect((await explain({ topic: 'CONT' })).out).not.toContain('long projects');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('still explains topics with a workspace named, and finds the one it stands in', async () => {
    expect((await explain({ topic: 'SISO', dir: HENGRUI })).out).toContain('sell-in / sell-through');
    expect((await explain({ topic: 'p.wang' }, join(HENGRUI, 'accounts'))).out).toContain('mengyuan.yaml');
  });
});
