import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/main.ts';
import { FORMATS } from '../../src/cli/options.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { importedPlan } from './imported.ts';
import { leaksIn, writtenBy } from './written.ts';

const PLAN = importedPlan();
const CWD = join(PLAN, '..');
const BEFORE = join(CWD, 'before.json');
const AFTER = join(CWD, 'after.json');
const KEY = 'a key that no test can guess';
afterAll(() => rmSync(CWD, { recursive: true, force: true }));

/** Answers that keep the names of files: without them nobody finds the line. */
const LOCATED = /^(?:validate|doctor|sarif|junit|gitlab|github)/;
const FILES = readdirSync(PLAN, { recursive: true })
  .map(String)
  .sort((a, b) => b.length - a.length);
const WRITTEN = writtenBy(PLAN);

async function guanxi(line: string, env: Readonly<Record<string, string>> = { GUANXI_REDACT_KEY: KEY }) {
  const io = fakeIo({ cwd: CWD, env, columns: 120 });
  const exit = await run(line.split(' '), io);
  return { exit, text: io.out() + io.err(), out: io.out() };
}

/** What of the plan's words stands in a text; names of files are left aside where they have to be told. */
function leaks(what: string, text: string): readonly string[] {
  const bare = LOCATED.test(what) ? FILES.reduce((rest, file) => rest.replaceAll(file, ''), text) : text;
  return leaksIn(bare.replace('"automationDetails"', ''), WRITTEN);
}

beforeAll(async () => {
  const earlier = join(CWD, 'earlier');
  cpSync(PLAN, earlier, { recursive: true });
  rmSync(join(earlier, 'interactions/2026-Q2.yaml'), { force: true });
  await guanxi(`audit earlier --no-simulation -f json=${BEFORE}`, {});
  await guanxi(`audit plan --no-simulation -f json=${AFTER}`, {});
  expect(existsSync(BEFORE) && existsSync(AFTER)).toBe(true);
  rmSync(earlier, { recursive: true });
});

const REPORT = FORMATS;
const PAIR = ['terminal', 'json'];
const PICTURES = ['mermaid', 'dot', 'svg', 'html'];
const ON_SCREEN = ['terminal'];
/** A command, and the formats it is asked for in one run. */
const ASKED: readonly (readonly [line: string, formats: readonly string[]])[] = [
  ['audit plan --no-simulation', REPORT],
  ['audit plan --no-simulation --base before.json', REPORT],
  ['audit plan --no-simulation --account mengyuan', ON_SCREEN],
  ['check plan', REPORT],
  ['render after.json', REPORT],
  ['map plan', PICTURES],
  ['map plan --account mengyuan', PICTURES],
  ['map plan --chain', PICTURES],
  ['route plan --no-simulation', PAIR],
  ['route plan --no-simulation --account mengyuan', PAIR],
  ['leave p.wang plan', PAIR],
  ['leave u.chen plan', PAIR],
  ['diff before.json after.json', PAIR],
  ['diff before.json plan', PAIR],
  ['validate plan', PAIR],
  ['explain mengyuan plan', []],
  ['explain p.wang plan', []],
  ['doctor plan', PAIR],
];
/** What is asked wrongly is answered without naming who is there. */
const UNKNOWN = ['audit plan --account', 'route plan --account', 'map plan --account', 'map plan --community', 'leave', 'explain'];

describe('what may be shown outside', () => {
  it('shows names without being asked to hide them: the law below finds what there is', async () => {
    for (const line of [
      'route plan',
      'leave p.wang plan',
      'diff before.json after.json',
      'explain mengyuan plan',
      'validate plan',
      'map plan',
    ]) {
      const { text } = await guanxi(line);
      expect(leaks(line, text).length, line).toBeGreaterThan(0);
    }
  });

  const asked = ASKED.flatMap(([line, formats]) =>
    (formats === PAIR || formats.length === 0 ? (['en', 'zh'] as const) : (['zh'] as const)).map(
      (language) => [line, language, formats] as const,
    ),
  );
  it.each(asked)('guanxi %s --redact, in %s', async (line, language, formats) => {
    const into = formats.map((format, at) => (at === 0 ? `-f ${format}` : `-f ${format}=out.${format}`));
    const redact = line.startsWith('doctor') ? [] : ['--redact'];
    const { text, exit } = await guanxi([line, ...into, ...redact, '--lang', language].join(' '));
    expect(exit).not.toBe(2);
    expect(leaks(line, text)).toEqual([]);
    for (const format of formats.slice(1)) {
      const written = readFileSync(join(CWD, `out.${format}`), 'utf8');
      expect(leaks(/^(?:map|validate|doctor)/.test(line) ? line : format, written), format).toEqual([]);
    }
  });

  it.each(UNKNOWN)('guanxi %s nobody --redact', async (line) => {
    const { exit, text } = await guanxi(`${line} nobody${/^(?:leave|explain)/.test(line) ? ' plan' : ''} --redact`);
    expect([exit, leaks(line, text)]).toEqual([2, []]);
  });

  it.each(['route plan', 'leave p.wang plan', 'diff before.json plan', 'validate plan'])(
    'says nothing of the plan on stderr in CI: %s',
    async (line) => {
      const io = fakeIo({ cwd: CWD, env: { CI: 'true' }, columns: 120 });
      await run([...line.split(' '), ...(line.startsWith('validate') ? [] : ['-f', 'json=out.json'])], io);
      const said = line.startsWith('validate') ? io.out() : io.err();
      expect(leaks('validate', said)).toEqual([]);
    },
  );

  it('gives one and the same pseudonym in every answer', async () => {
    const audited = JSON.parse((await guanxi('audit plan --no-simulation -f json --redact')).out) as {
      accounts: { id: string; people: { id: string }[] }[];
    };
    const routed = JSON.parse((await guanxi('route plan --no-simulation -f json --redact')).out) as {
      routes: { account: string }[];
      people: Record<string, string>;
    };
    const ids = new Set(audited.accounts.map(({ id }) => id));
    expect(routed.routes.length).toBeGreaterThan(5);
    expect(routed.routes.filter(({ account }) => !ids.has(account))).toEqual([]);
    const people = new Set(audited.accounts.flatMap((account) => account.people.map(({ id }) => id)));
    const gone = JSON.parse((await guanxi('leave p.wang plan -f json --redact')).out) as {
      person: { id: string };
      names: Record<string, string>;
    };
    expect(people.has(gone.person.id)).toBe(true);
    expect(gone.names[gone.person.id]).toBe(gone.person.id);
  });

  it('keeps every figure and day', async () => {
    /** Numbers and flags where they stand, lists without their order: that of ids becomes that of pseudonyms. */
    const figures = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((item) => JSON.stringify(figures(item))).sort();
      if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';
      return value === null || typeof value !== 'object' ? value : Object.entries(value).map(([key, item]) => [key, figures(item)]);
    };
    const NAMES = new Set(['message', 'names', 'people']);
    const read = (text: string): unknown => JSON.parse(text, (key, value: unknown) => (NAMES.has(key) ? null : value));
    for (const line of ['route plan --no-simulation', 'leave p.wang plan', 'leave u.chen plan', 'diff before.json plan']) {
      const [open, hidden] = [await guanxi(`${line} -f json`), await guanxi(`${line} -f json --redact`)];
      expect(figures(read(hidden.out)), line).toEqual(figures(read(open.out)));
    }
  });

  it('keeps every word of ours', async () => {
    const { out } = await guanxi('leave p.wang plan -f json --redact');
    expect(out).toMatch(/"class": "(?:strong|moderate|weak|unknown)"/);
    expect(out).toMatch(/"basis": \[\s*"(?:tie|function|role)"/);
    const route = (await guanxi('route plan --no-simulation -f json --redact')).out;
    expect(route).toMatch(/"kind": "change"/);
    expect(route).not.toMatch(/"(?:kind|gate|verdict|action|format|asOf|asOfSource|language|why)": "text-/);
    expect((await guanxi('diff before.json plan -f json --redact')).out).not.toMatch(/"(?:cause|code|severity|format|asOf)": "text-/);
  });
});

it('every command that reads a plan takes --redact, or is for whoever fills it in', () => {
  const takes = COMMANDS.filter(({ options }) => options.some(({ flags }) => flags === '--redact')).map(({ name }) => name);
  expect(takes).toEqual(['audit', 'render', 'check', 'route', 'validate', 'explain', 'leave', 'map', 'diff']);
  const rest = COMMANDS.map(({ name }) => name).filter((name) => !takes.includes(name));
  expect(rest).toEqual(['baseline', 'doctor', 'schema', 'import', 'init', 'ask', 'log', 'completion']);
});
