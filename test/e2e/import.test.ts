import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/result.ts';
import { snapshot } from '../support/snapshot.ts';
import { guanxi, ROOT } from './run.ts';

const NORTHWIND = join(ROOT, 'fixtures', 'northwind', 'source');
const TABLES = readdirSync(NORTHWIND)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => join(NORTHWIND, name));
const SOURCES = join(ROOT, 'fixtures', 'intake', 'three-sources');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plan(name: string): string {
  const dir = join(folder, name);
  cpSync(join(SOURCES, 'plan'), dir, { recursive: true });
  return dir;
}

async function audited(dir: string, ...flags: readonly string[]): Promise<AuditResult> {
  const { stdout, code, stderr } = await guanxi(['audit', dir, '-f', 'json', ...flags]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as AuditResult;
}

function imported(kind: string, file: string, dir: string, ...flags: readonly string[]) {
  return guanxi([
    'import',
    kind,
    join(SOURCES, file),
    '--dir',
    dir,
    '--zone',
    'Asia/Shanghai',
    '--ground',
    'legitimate_interest',
    ...flags,
  ]);
}

describe('from an empty folder with the Northwind tables to an audit', () => {
  let started = 0;
  let dir = '';
  let first: Awaited<ReturnType<typeof guanxi>>;
  beforeEach(async () => {
    dir = join(folder, `northwind-${started++}`);
    expect((await guanxi(['init', dir])).code).toBe(0);
    first = await guanxi(['import', 'csv', ...TABLES, '--as', 'northwind', '--dir', dir]);
  });

  it('takes three commands, and the record says what the converted plan says', async () => {
    const { code, stdout, stderr } = first;
    expect(code).toBe(0);
    expect(stdout).toContain('120  new accounts');
    expect(stderr).toContain('nobody has said on what ground');
    const mine = await audited(dir, '--as-of', '1998-05-06');
    const theirs = await audited(join(ROOT, 'fixtures', 'northwind'));
    expect(mine.workspace.interactions.entries).toBe(theirs.workspace.interactions.entries);
    expect(mine.firm.stage).toEqual(theirs.firm.stage);
    const ofName = new Map(mine.accounts.map((account) => [account.name, account]));
    expect(theirs.accounts).toHaveLength(120);
    for (const { name, relation, revenue } of theirs.accounts) {
      const one = ofName.get(name.replace(/ +/g, ' '));
      expect(one?.relation, name).toBe(relation);
      // The converter knows that the table is whole and writes 0 for a year without orders; an import does not.
      if ((revenue ?? 0) > 0) expect(one?.revenue, name).toBe(revenue);
    }
  });

  it('again changes no byte', async () => {
    const before = snapshot(dir);
    const { stdout, code } = await guanxi(['import', 'csv', ...[...TABLES].reverse(), '--as', 'northwind', '--dir', dir, '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout).toContain('没有新内容');
    expect(snapshot(dir)).toEqual(before);
  });

  it('cut off between two files it is completed by the next run', async () => {
    const before = snapshot(dir);
    // The register is written before all of these.
    const written = Object.keys(before).filter(
      (file) => /^\/(accounts|interactions\/import)/.test(file) && !file.includes('first-customer'),
    );
    for (const file of written.slice(40)) rmSync(join(dir, file));
    expect(Object.keys(snapshot(dir)).length).toBeLessThan(Object.keys(before).length - 50);
    expect((await guanxi(['import', 'csv', ...TABLES, '--as', 'northwind', '--dir', dir])).code).toBe(0);
    expect(snapshot(dir)).toEqual(before);
  });
});

describe('--part', () => {
  it('parts what was merged, and keeps it parted', async () => {
    const dir = plan('parted');
    await imported('csv', 'crm.csv', dir, '--as', 'crm');
    await imported('mail', 'mail.mbox', dir);
    const { entries } = (await audited(dir)).workspace.interactions;
    const log = join(dir, 'interactions', 'import-mail.yaml');
    const before = readFileSync(log, 'utf8');
    const { code, stdout } = await guanxi(['import', '--part', 'mail:mail-1@filler.example', '--dir', dir]);
    expect([code, stdout]).toEqual([0, 'mail:mail-1@filler.example is a contact of its own again (interactions/import-mail.yaml).\n']);
    expect(readFileSync(log, 'utf8')).toBe(before.replace(/, same_as: "crm:activity\/109"/, ''));
    expect((await imported('mail', 'mail.mbox', dir)).stdout).toContain('Nothing new');
    expect((await audited(dir)).workspace.interactions.entries).toBe(entries + 1);
    expect((await guanxi(['import', '--part', 'mail:mail-1@filler.example', '--dir', dir])).code).toBe(2);
    const meant = await guanxi(['import', '--part', 'crm:activity/110', '--dir', dir]);
    expect([meant.code, meant.stderr]).toEqual([2, expect.stringMatching(/guanxi import --part mail:mail-2@filler\.example\n/)]);
    expect((await guanxi(['import', '--part', 'mail:none', '--dir', dir])).stderr).toContain('no contact has the source id mail:none');
  });
});

describe('what is asked', () => {
  it('--dry-run writes nothing and shows what it would', async () => {
    const dir = plan('dry');
    const before = snapshot(dir);
    const { stdout, code } = await imported('csv', 'crm.csv', dir, '--as', 'crm', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('WOULD BE WRITTEN');
    expect(stdout).toContain('interactions/import-crm.yaml');
    expect(stdout).toContain('Nothing was written (--dry-run).');
    expect(snapshot(dir)).toEqual(before);
  });

  it('json holds the report, and rows not understood end in 1 and in --rejects', async () => {
    const dir = plan('rejects');
    const file = join(folder, 'broken.csv');
    writeFileSync(
      file,
      'Activity ID,Date,Type,Account Name,Owner\n1,2026-02-30,Visit,Alder Dairy,Chen Hao\n2,2026-03-01,Visit,Alder Dairy,Chen Hao\n',
    );
    const { stdout, code } = await guanxi([
      'import',
      'csv',
      file,
      '--as',
      'crm',
      '--dir',
      dir,
      '-f',
      'json',
      '--rejects',
      join(folder, 'rejects.csv'),
    ]);
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as {
      readonly notUnderstood: readonly { readonly at: { readonly line: number } }[];
      readonly added: { readonly contacts: number };
    };
    expect([report.notUnderstood.map(({ at }) => at.line), report.added.contacts]).toEqual([[2], 1]);
    expect(readFileSync(join(folder, 'rejects.csv'), 'utf8').split('\n')[1]).toMatch(/^broken\.csv,2,/);
  });

  it.each([
    [['import'], 'import needs a kind and files'],
    [['import', 'xml', 'a.xml'], 'csv, xlsx, ics, mail, vcard'],
    [['import', 'csv', 'no-such.csv'], 'no-such.csv cannot be read (ENOENT)'],
    [['import', 'csv', 'README.md', '--zone', 'Mars/Olympus'], 'no time zone Mars/Olympus'],
    [['import', 'csv', 'README.md', '--from', '2026-13'], '--from 2026-13 is not a day'],
    [['import', 'csv', 'README.md', '--as', 'A b'], '--as A b cannot be'],
    [['import', 'csv', 'README.md', '--ground', 'because'], 'consent'],
    [['import', 'csv', 'README.md', '--day-first', '--month-first'], 'exclude each other'],
  ])('%j ends in 2', async (args, says) => {
    const { code, stderr, stdout } = await guanxi([...args, ...(args.length > 1 ? ['--dir', join(SOURCES, 'plan')] : [])]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('a pattern no new file would fit is said, and nothing is written', async () => {
    const dir = plan('pattern');
    writeFileSync(join(dir, 'guanxi.yaml'), 'guanxi: 1\nas_of: 2026-06-30\ninteractions: log.csv\n');
    const before = snapshot(dir);
    const { code, stderr } = await imported('csv', 'crm.csv', dir, '--as', 'crm');
    expect(code).toBe(2);
    expect(stderr).toContain('interactions in guanxi.yaml names no pattern');
    expect(snapshot(dir)).toEqual(before);
  });
});

describe('privacy.pseudonyms', () => {
  const env = { GUANXI_REDACT_KEY: 'a key of more than sixteen characters' };
  const private_ = (name: string): string => {
    const dir = plan(name);
    const text = readFileSync(join(dir, 'guanxi.yaml'), 'utf8');
    writeFileSync(join(dir, 'guanxi.yaml'), `${text}privacy: {pseudonyms: true}\n`);
    writeFileSync(join(dir, 'accounts', 'alder.yaml'), 'id: alder\nname: Alder Dairy\nrelation: customer\ndomains: [alder.example]\n');
    return dir;
  };

  it('writes neither names, addresses nor titles, and knows everybody again', async () => {
    const dir = private_('private');
    const run = (kind: string, file: string) =>
      guanxi(['import', kind, join(SOURCES, file), '--dir', dir, '--zone', 'Asia/Shanghai', ...(kind === 'csv' ? ['--as', 'crm'] : [])], {
        env,
      });
    expect((await run('csv', 'crm.csv')).code).toBe(0);
    const { stdout } = await run('mail', 'mail.mbox');
    expect(stdout).toContain('5 found to be the same');
    const texts = snapshot(dir);
    // A file called as its kind says nothing: `mail.mbox` gives the import the name `mail`.
    const kinds = ['crm', 'mail'].flatMap((id) => [`/interactions/import-${id}.yaml`, `/imports/${id}.yaml`]);
    const written = ['/accounts/alder.yaml', ...kinds];
    for (const file of written) {
      expect(texts[file], file).toBeDefined();
      expect(texts[file]).not.toMatch(/Wang|Novak|wang|novak|@|line 3|Line 3|crm\.csv|mail\.mbox/);
    }
    expect(texts['/accounts/alder.yaml']).toMatch(/\{id: p\.[0-9a-f]{12}, /);
    expect((await guanxi(['validate', dir])).code).toBe(0);
    expect((await run('csv', 'crm.csv')).stdout).toContain('Nothing new');
    expect(snapshot(dir)).toEqual(texts);
  });

  it('refuses without a key', async () => {
    const { code, stderr } = await imported('csv', 'crm.csv', private_('keyless'), '--as', 'crm');
    expect(code).toBe(2);
    expect(stderr).toContain('GUANXI_REDACT_KEY');
  });
});

it('an empty TZ is UTC to calendars, as it is to everything else', async () => {
  const dir = plan('no-zone');
  const args = ['import', 'ics', join(SOURCES, 'calendar.ics'), '--dir', dir, '--dry-run', '-f', 'json'];
  const { stdout, code } = await guanxi(args, { env: { TZ: '' } });
  expect([code, (JSON.parse(stdout) as { readonly zone: unknown }).zone]).toEqual([0, 'UTC']);
});
