import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/errors.ts';
import { FORMATS } from '../../src/cli/options.ts';
import { KEY_VARIABLE, secretOf } from '../../src/cli/pseudonyms.ts';
import { isRedacted, redacting, redactOptions } from '../../src/cli/redaction.ts';
import { Speaker } from '../../src/messages/messages.ts';
import type { AuditResult } from '../../src/result.ts';
import { rich } from '../reporters/sample.ts';
import { fakeIo } from './fake-io.ts';

const KEY = 'a secret of sixteen characters and more';
const folder = mkdtempSync(join(tmpdir(), 'guanxi-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keyFile = (text: string): string => {
  const path = join(folder, `key-${text.length}`);
  writeFileSync(path, text);
  return path;
};
const thrown = (run: () => unknown): CliError => {
  try {
    run();
  } catch (error) {
    if (error instanceof CliError) return error;
  }
  throw new Error('nothing was refused');
};
const asked = (redact: boolean | null) => ({ redact, redactKey: null });
const hiddenIn = (redact: boolean | null, env: Record<string, string>, result: AuditResult = rich): readonly string[] =>
  FORMATS.filter((format) => isRedacted(format, asked(redact), result, fakeIo({ env })));
const shy: AuditResult = { ...rich, workspace: { ...rich.workspace, pseudonyms: true } };
const PUBLIC = ['markdown', 'sarif', 'junit', 'gitlab', 'github'];

describe('names are hidden', () => {
  it('nowhere unless asked for, on a desk', () => expect(hiddenIn(null, {})).toEqual([]));
  it.each(['CI', 'GITHUB_ACTIONS', 'GITLAB_CI'])('in formats for public logs where %s says so', (name) => {
    expect([...hiddenIn(null, { [name]: 'true' })].sort()).toEqual(FORMATS.filter((format) => PUBLIC.includes(format)).sort());
    for (const no of ['false', '0', '']) expect(hiddenIn(null, { [name]: no })).toEqual([]);
  });
  it('in all but the terminal and the data where the plan asks for it', () => {
    expect(hiddenIn(null, {}, shy)).toEqual(FORMATS.filter((format) => format !== 'terminal' && format !== 'json'));
  });
  it('everywhere with --redact and nowhere with --no-redact, in CI and where the plan asks for it as well', () => {
    expect(hiddenIn(true, {})).toEqual([...FORMATS]);
    expect(hiddenIn(false, { CI: 'true' }, shy)).toEqual([]);
  });
  it('everywhere for who names a key, and not for who asks for both', () => {
    expect(redactOptions({ redactKey: 'k' })).toEqual({ redact: true, redactKey: 'k' });
    expect(redactOptions({})).toEqual({ redact: null, redactKey: null });
    expect(redactOptions({ redact: false })).toEqual({ redact: false, redactKey: null });
    expect(thrown(() => redactOptions({ redact: false, redactKey: 'k' })).key).toBe('cli.error.redactKeyUnused');
  });
});

describe('the secret', () => {
  const of = (result: AuditResult, file: string | null, env: Record<string, string> = {}): string =>
    secretOf(result, file, fakeIo({ env })).pseudonym('account', 'mengyuan');
  const changed: AuditResult = { ...rich, asOf: '2027-01-01' };
  const [account, ...accounts] = rich.accounts;
  const renamed: AuditResult = { ...rich, accounts: account === undefined ? [] : [{ ...account, name: 'Another' }, ...accounts] };

  it('is the key, so that pseudonyms last', () => {
    const file = keyFile(KEY);
    expect(secretOf(rich, file, fakeIo()).stable).toBe('key');
    expect(of(rich, file)).toBe(of(changed, file));
    expect(of(rich, keyFile(`${KEY}\n`))).toBe(of(rich, file));
    expect(of(rich, null, { [KEY_VARIABLE]: KEY })).toBe(of(rich, file));
    expect(of(rich, null, { [KEY_VARIABLE]: `another ${KEY}` })).not.toBe(of(rich, file));
    expect(of(rich, file, { [KEY_VARIABLE]: `another ${KEY}` })).toBe(of(rich, file));
  });
  it('is what the plan holds where there is no key, whatever order its fields came in', () => {
    expect(secretOf(rich, null, fakeIo()).stable).toBe('content');
    for (const other of [changed, renamed]) expect(of(other, null)).not.toBe(of(rich, null));
    const again = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(rich).reverse()))) as AuditResult;
    expect(of(again, null)).toBe(of(rich, null));
  });
  it('is not what was asked of the plan: draws, a gate, a base, a history, a waiver, where the day came from', () => {
    const { firm } = rich;
    const drawn = [{ stage: 0, share: 1, lo: 1, hi: 1 }] as const;
    const asked: AuditResult = {
      ...rich,
      asOfSource: 'commit',
      simulation: { draws: 9, seed: 9 },
      firm: { ...firm, mix: firm.mix && { ...firm.mix, drawn }, tornado: [{ id: 'CONT', kind: 'input', account: null, lo: 0, hi: 1 }] },
      accounts: rich.accounts.map((one) => ({ ...one, draws: null })),
      recommendations: [],
      findings: rich.findings.map((one) => ({
        ...one,
        waived: { reason: 'x', by: 'y', until: '2027-01-01', at: { file: 'guanxi.yaml', line: 1 } },
      })),
      gate: { passed: true, checks: [], baseline: null, waived: 0, levels: {} },
      history: [],
    };
    expect(asked.firm.mix?.drawn).toBe(drawn);
    expect(of(asked, null)).toBe(of(rich, null));
  });
  it('has another mark for the workspace’s folder only where pseudonyms do not last, and the same one whatever the plan', () => {
    const mark = (result: AuditResult, path: string): string | undefined => secretOf(result, null, fakeIo()).folderMark?.(path);
    expect(mark(rich, 'plans/north')).toMatch(/^[0-9a-f]{10}$/);
    expect(mark(changed, 'plans/north')).toBe(mark(rich, 'plans/north'));
    expect(mark(rich, 'plans/south')).not.toBe(mark(rich, 'plans/north'));
    expect(secretOf(rich, keyFile(KEY), fakeIo()).folderMark).toBeUndefined();
  });
  it('tells an account from a person of the same id', () => {
    const { pseudonym } = secretOf(rich, keyFile(KEY), fakeIo());
    expect(pseudonym('account', 'wang')).not.toBe(pseudonym('person', 'wang'));
    expect(pseudonym('account', 'wang')).toMatch(/^[0-9a-f]{64}$/);
  });
  it.each(['', 'short', ' '.repeat(40)])('is refused when it is none: %j', (text) => {
    expect(thrown(() => secretOf(rich, keyFile(text), fakeIo())).key).toBe('cli.error.redactKeyShort');
  });
  it('is refused in the variable when it is too short, and missed there when it is empty, as the secrets of a fork are', () => {
    expect(thrown(() => of(rich, null, { [KEY_VARIABLE]: 'short' })).key).toBe('cli.error.redactKeyShort');
    for (const text of ['', ' ']) expect(of(rich, null, { [KEY_VARIABLE]: text })).toBe(of(rich, null));
  });
  it('is refused when it cannot be read, and never shown', () => {
    expect(thrown(() => secretOf(rich, join(folder, 'none'), fakeIo())).args).toMatchObject({ reason: 'ENOENT' });
    expect(JSON.stringify(thrown(() => secretOf(rich, keyFile('hunter2'), fakeIo())).args)).not.toContain('hunter2');
  });
});

describe('what each format is drawn from', () => {
  const shownIn = async (redact: boolean | null, env: Record<string, string>, result: AuditResult = rich) => {
    const io = fakeIo({ env });
    return {
      shown: await redacting(result, ['terminal', 'json', 'markdown', 'sarif'], asked(redact), new Speaker('zh'), io),
      err: io.err(),
    };
  };
  it('is the result itself where nothing is hidden', async () => {
    const { shown, err } = await shownIn(null, {});
    expect(shown('markdown')).toMatchObject({ hidden: false });
    expect(shown('markdown').result).toBe(rich);
    expect(shown('terminal').idOf('account', 'mengyuan')).toBe('mengyuan');
    expect(err).toBe('');
  });
  it('says once which pseudonyms will not last', async () => {
    const { shown, err } = await shownIn(null, { CI: '1' });
    expect(err.split('\n')).toHaveLength(2);
    expect(err).toContain('markdown、sarif');
    expect(shown('json').result).toBe(rich);
    expect((await shownIn(null, { CI: '1', [KEY_VARIABLE]: KEY })).err).toBe('');
    expect(shown('markdown').result.redacted).toBe('content');
  });
  it('keeps places where a platform looks for the line, and calls an account what the report calls it', async () => {
    const { shown } = await shownIn(true, {});
    expect(shown('sarif').result.findings[0]?.at).toEqual(rich.findings[0]?.at);
    expect(shown('markdown').result.findings[0]?.at).not.toEqual(rich.findings[0]?.at);
    const id = shown('terminal').idOf('account', 'mengyuan');
    expect(shown('terminal').result.accounts.map((account) => account.id)).toContain(id);
  });
  it('calls nobody beside the name of his file what other formats call him, with a key or without', async () => {
    for (const env of [{}, { [KEY_VARIABLE]: KEY }]) {
      const { shown } = await shownIn(true, env);
      const everybody = (format: string): readonly string[] =>
        shown(format).result.accounts.flatMap(({ id, people }) => [id, ...people.map((person) => person.id)]);
      expect(everybody('sarif')).toHaveLength(everybody('json').length);
      expect(everybody('sarif').filter((id) => everybody('json').includes(id))).toEqual([]);
      expect(everybody('terminal')).toEqual(everybody('json'));
      expect(everybody('sarif')).toContain(shown('sarif').idOf('account', 'mengyuan'));
    }
  });
  it('speaks the language of the report, but in the data', async () => {
    const { shown } = await shownIn(true, {});
    expect(shown('terminal').result.firm.name).toMatch(/^企业-/);
    expect(shown('json').result.firm.name).toMatch(/^firm-/);
  });
  it('leaves a result alone that was redacted before', async () => {
    const before = (await shownIn(true, {})).shown('json').result;
    const { shown, err } = await shownIn(true, {}, before);
    expect(shown('json').result).toBe(before);
    expect(shown('terminal').result.firm.name).toMatch(/^企业-/);
    expect(err).toBe('');
  });
});
