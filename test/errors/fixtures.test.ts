import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/validate.ts';
import { en } from '../../src/messages/en/index.ts';
import { Speaker } from '../../src/messages/messages.ts';
import { zh } from '../../src/messages/zh/index.ts';
import type { Args } from '../../src/result.ts';
import { CODES } from '../../src/schema/catalogue.ts';
import { problemLines } from '../../src/text/problem-lines.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { expectGolden } from '../reporters/golden.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/errors');
const folders = readdirSync(ROOT)
  .filter((name) => existsSync(join(ROOT, name, 'expected.json')))
  .sort();

interface Expected {
  readonly code: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly col?: number;
  readonly exit: number;
  readonly suggestions?: readonly string[];
  /** A link the repository cannot hold, made in a copy; `to` is a file outside the copy. */
  readonly link?: { readonly at: string; readonly to: string };
}
interface Reported {
  readonly code: string;
  readonly name: string;
  readonly at: readonly { readonly file: string; readonly line: number; readonly col?: number }[];
  readonly args: Readonly<Record<string, string>>;
  readonly suggestions: readonly string[];
}

const expectedOf = (folder: string) => JSON.parse(readFileSync(join(ROOT, folder, 'expected.json'), 'utf8')) as Expected;

const made: string[] = [];
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));
/** The fixture itself, or a copy with the link it asks for. */
function prepared(folder: string): string {
  const { link } = expectedOf(folder);
  if (link === undefined) return join(ROOT, folder);
  const base = mkdtempSync(join(tmpdir(), 'guanxi-link-'));
  made.push(base);
  const copy = join(base, folder);
  cpSync(join(ROOT, folder), copy, { recursive: true });
  writeFileSync(join(base, 'outside.yaml'), 'id: secret\n');
  symlinkSync(link.to, join(copy, link.at));
  return copy;
}

async function validate(folder: string, format: 'json' | 'terminal', lang: 'en' | 'zh' = 'en') {
  const io = fakeIo({ cwd: prepared(folder) });
  const exit = await run(
    { dir: null, outputs: [{ format, path: null }], asOf: null, redact: null, redactKey: null, lang, color: 'never', width: null },
    io,
  );
  return { exit, out: io.out(), err: io.err() };
}

describe('one workspace for each mistake', () => {
  it.each(folders)('%s: one problem, at its place, with its exit code', async (folder) => {
    const { suggestions, exit, link: _, ...where } = expectedOf(folder);
    const found = await validate(folder, 'json');
    const { problems } = JSON.parse(found.out) as { problems: Reported[] };
    expect(problems.map(({ code, name, at }) => ({ code, name, ...at[0] }))).toEqual([where]);
    if (suggestions) expect(problems[0]?.suggestions).toEqual(suggestions);
    expect(found.exit).toBe(exit);
    expect(found.err).toBe('');
  });

  it.each(['en', 'zh'] as const)('reads well in %s', async (language) => {
    const pages: string[] = [];
    for (const folder of folders) pages.push(`### ${folder}\n${(await validate(folder, 'terminal', language)).out}`);
    expectGolden(`problems/${language}.txt`, pages.join('\n'));
  });

  it.each(['en', 'zh'] as const)('quotes nothing in a log that others read: %s', async (language) => {
    const ours = new Set(['GX004.byte', 'GX009.reason', 'GX013.key', 'GX014.range', 'GX053.asOf', 'GX062.until', 'GX063.date']);
    for (const folder of folders) {
      const { problems } = JSON.parse((await validate(folder, 'json')).out) as { problems: Reported[] };
      for (const { code, args } of problems) {
        const secret = Object.entries(args).map(([name, value]) => {
          if (typeof value === 'number' || ours.has(`${code}.${name}`)) return [name, value];
          return [name, Array.isArray(value) ? ['SECRET'] : 'SECRET'];
        });
        const at = { file: 'accounts/a.yaml', line: 7, col: 3 };
        const text = problemLines([{ code, severity: 'error', at, args: Object.fromEntries(secret) as Args }], new Speaker(language));
        expect(text).not.toContain('SECRET');
        expect(text.startsWith('accounts/a.yaml:7  ')).toBe(true);
        expect(text).toContain(code);
      }
    }
  });

  it('shows nothing wider than the screen', async () => {
    const { width } = await import('../../src/text/width.ts');
    for (const folder of folders) {
      for (const language of ['en', 'zh'] as const) {
        const { out } = await validate(folder, 'terminal', language);
        for (const line of out.split('\n')) expect(width(line), `${folder}: ${line}`).toBeLessThanOrEqual(80);
      }
    }
  });
});

describe('every kind of mistake', () => {
  const shown = new Map(folders.map((folder) => [expectedOf(folder).name, folder]));

  it.each(Object.entries(CODES))('%s has a fixture of its name', (name, code) => {
    expect(shown.has(name), 'no fixture expects it').toBe(true);
    expect(folders).toContain(name);
    expect(expectedOf(name).code).toBe(code);
  });

  it.each(Object.values(CODES))('%s says what, why and how in both languages', (code) => {
    for (const part of ['what', 'why', 'how']) {
      const key = `problem.${code}.${part}`;
      const [english, chinese] = [(en as Record<string, string>)[key], (zh as Record<string, string>)[key]];
      expect(english, key).toBeTruthy();
      expect(chinese, key).toMatch(/[\u4e00-\u9fff]|^\{/);
      expect(placeholders(chinese ?? ''), key).toEqual(placeholders(english ?? ''));
    }
  });

  it('gives each code to one kind', () => expect(new Set(Object.values(CODES)).size).toBe(Object.keys(CODES).length));
});

describe('words a message looks up', () => {
  const speaker = new Speaker('en');
  const withPrefix = (prefix: string) => Object.keys(en).filter((key) => key.startsWith(prefix));

  it('knows a remedy for each reason YAML cannot be read, and back', () => {
    const reasons = withPrefix('problem.yaml.').map((key) => key.slice('problem.yaml.'.length));
    expect(withPrefix('problem.yamlHow.').map((key) => key.slice('problem.yamlHow.'.length))).toEqual(reasons);
  });

  it('knows every reason the parser can give', () => {
    const declared = readFileSync(new URL('../../node_modules/yaml/dist/errors.d.ts', import.meta.url), 'utf8');
    const codes = /type ErrorCode = ([^;]+);/.exec(declared)?.[1]?.match(/[A-Z0-9_]+/g) ?? [];
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      if (code === 'TAB_AS_INDENT' || code === 'DUPLICATE_KEY' || code === 'RESOURCE_EXHAUSTION') continue;
      expect(speaker.has(`problem.yaml.${code}`), code).toBe(true);
    }
  });

  it('knows how to write each type it can ask for', () => {
    for (const type of ['string', 'number', 'integer', 'boolean', 'array', 'object', 'date', 'period', 'word']) {
      expect(speaker.has(`problem.type.${type}`) && speaker.has(`problem.typeHow.${type}`), type).toBe(true);
    }
  });
});

function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([A-Za-z_]+)(?:\|(?!plural)[^}]*)?\}/g)].map(([, name]) => name ?? ''))].sort();
}
