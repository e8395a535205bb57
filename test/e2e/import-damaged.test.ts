import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/import.ts';
import { CliError } from '../../src/cli/errors.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import { readPlan } from '../../src/plan.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { DAMAGES, damaged } from '../support/damage.ts';
import { snapshot } from '../support/snapshot.ts';
import { guanxi, ROOT } from './run.ts';

const FIXTURES = join(ROOT, 'fixtures');
const PLAN = join(FIXTURES, 'intake', 'three-sources', 'plan');

/** What is damaged: kind of import, and files it takes. */
const KINDS = {
  csv: ['csv', ['intake/three-sources/crm.csv', ...beneath('import/tables', /(?<!headers)\.csv$/), 'northwind/source/Employees.csv']],
  xlsx: ['xlsx', beneath('import/tables', /\.xlsx$/)],
  ics: ['ics', ['intake/three-sources/calendar.ics', ...beneath('import/ical.js/samples', /(?:recur|rdate|minimal|timezone_from).*\.ics$/)]],
  eml: ['mail', beneath('import/mail/rfc', /\.eml$/)],
  mbox: ['mail', ['intake/three-sources/mail.mbox']],
  vcf: ['vcard', [...beneath('import/ez-vcard', /(?:gmail|outlook|rfc|BLACK|ANDROID).*\.vcf$/), ...beneath('import/ical.js/cards', /21.*\.vcf$/)]],
} as const; // prettier-ignore
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];
/** What the copies in another encoding are said to be in; undefined: nothing is said. */
const STATED = [undefined, 'gb18030', undefined, 'utf-16le', 'windows-1252'] as const;
/** Copies of each kind damaged in each way: 6 × 5 × 34 = 1,020. */
const COPIES = 34;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-damaged-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function beneath(path: string, ending: RegExp): readonly string[] {
  return readdirSync(join(FIXTURES, path))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${path}/${name}`);
}

/** The n-th damaged copy of a kind, and the kind of import that is to take it. */
function copy(name: keyof typeof KINDS, way: number, turn: number) {
  const [kind, files] = KINDS[name];
  const file = files[turn % files.length] ?? '';
  const [, foreign] = KINDS[NAMES[(NAMES.indexOf(name) + 1 + (turn % 5)) % NAMES.length] ?? 'csv'];
  const other = readFileSync(join(FIXTURES, foreign[turn % foreign.length] ?? ''));
  const how = DAMAGES[way] ?? 'cut';
  const bytes = damaged(readFileSync(join(FIXTURES, file)), how, turn * 31 + way, other);
  const encoding = how === 'encoding' ? STATED[turn % STATED.length] : undefined;
  return { kind, how, file, bytes, encoding };
}

/** Who appears in the fixtures that are damaged: with nobody known nothing would be taken, and nothing could go wrong. */
const ACQUAINTED = {
  'accounts/mozilla.yaml': 'id: mozilla\nname: Calendars\nrelation: customer\npeople: [{id: p.cal, name: Cal, addresses: [calmozilla1@gmail.com]}]\n',
  'accounts/innosoft.yaml': 'id: innosoft\nname: Innosoft\nrelation: customer\ndomains: [innosoft.com, example.com]\n',
  'accounts/ibm.yaml': 'id: ibm # no comma behind it\nname: IBM\nrelation: supplier\n',
  'accounts/company.yaml': 'id: company\nname: TheCompany\nrelation: customer\n',
}; // prettier-ignore

/** A plan of its own beside the file that is to be imported. */
function placed(label: string, { file, bytes }: { readonly file: string; readonly bytes: Uint8Array }) {
  const root = join(folder, label);
  mkdirSync(root);
  const [dir, source] = [join(root, 'plan'), join(root, file.split('/').at(-1) ?? '')];
  cpSync(PLAN, dir, { recursive: true });
  const firm = readFileSync(join(dir, 'firm.yaml'), 'utf8');
  writeFileSync(join(dir, 'firm.yaml'), firm.replace('[filler.example]', '[filler.example, mozilla.com, bellcore.com]'));
  for (const [path, text] of Object.entries(ACQUAINTED)) writeFileSync(join(dir, path), text);
  writeFileSync(source, bytes);
  return { root, dir, source };
}

interface Outcome {
  /** null: refused by a CliError, which ends in 2. */
  readonly code: number | null;
  readonly out: string;
}

/** The whole command, in this process. */
async function taken(kind: string, source: string, dir: string, encoding: string | undefined): Promise<Outcome> {
  const io = { ...fakeIo({ cwd: dir }), zone: () => 'Asia/Shanghai' };
  const options = importOptions(kind, [source], { dir, as: 'taken', relation: 'customer', format: ['json'], encoding });
  try {
    return { code: await run(options, io), out: io.out() };
  } catch (error) {
    if (error instanceof CliError) return { code: null, out: io.out() };
    throw error;
  }
}

/** Every file can be read, nothing is wrong with any, and no run has left what it had not finished. */
function expectWhole(dir: string): void {
  expect(Object.keys(snapshot(dir)).filter((file) => !/^\/(?:(?:accounts|interactions|imports)\/)?[^/]+\.yaml$/.test(file))).toEqual([]);
  expect(readPlan({ dir, today: '2026-07-01' }).problems).toEqual([]);
}

interface Said {
  readonly files: readonly { readonly read: number; readonly taken: number; readonly rejected: number }[];
  readonly written: boolean;
}

describe.each(NAMES)('damaged %s', (name) => {
  const ends = { refused: 0, known: 0, taken: 0 };
  it.each(DAMAGES.map((how, way) => [how, way] as const))('%s: a sentence, or a sound plan that stays as it is', async (how, way) => {
    for (let turn = 0; turn < COPIES; turn += 1) {
      const one = copy(name, way, turn);
      const { root, dir, source } = placed(`${name}-${how}-${turn}`, one);
      const before = snapshot(dir);
      const first = await taken(one.kind, source, dir, one.encoding);
      const after = snapshot(dir);
      expectWhole(dir);
      const gained = Object.keys(after).some((path) => !path.startsWith('/imports/') && after[path] !== before[path]);
      ends[first.code === null ? 'refused' : gained ? 'taken' : 'known'] += 1;
      if (first.code === null) {
        expect(first.out).toBe('');
        expect(after).toEqual(before);
      } else {
        expect([0, 1]).toContain(first.code);
        const { files, written } = JSON.parse(first.out) as Said;
        expect(written).toBe(true);
        // Nothing is made out of nothing: what is said to be there takes bytes.
        for (const { read, taken: rows } of files) expect([read <= one.bytes.length, rows <= read]).toEqual([true, true]);
      }
      expect((await taken(one.kind, source, dir, one.encoding)).code).toBe(first.code);
      expect(snapshot(dir)).toEqual(after);
      expect(Buffer.compare(readFileSync(source), one.bytes)).toBe(0);
      rmSync(root, { recursive: true });
    }
  });

  it('of some of them something is taken, of others nothing', () => {
    expect(Math.min(ends.taken, ends.known)).toBeGreaterThan(10);
  });
});

it.each(NAMES)('damaged %s in a process of its own', async (name) => {
  const one = copy(name, NAMES.indexOf(name) % DAMAGES.length, COPIES);
  const { dir, source } = placed(`process-${name}`, one);
  const asked = ['import', one.kind, source, '--dir', dir, '--zone', 'Asia/Shanghai', '--as', 'taken', '--relation', 'customer'];
  const { code, stderr } = await guanxi(asked);
  expect([0, 1, 2]).toContain(code);
  expect(stderr).not.toMatch(/^\s+at |internal error/m);
  expectWhole(dir);
});
