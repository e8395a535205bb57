import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as csv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../src/plan.ts';
import type { AuditResult } from '../../src/result.ts';
import { guanxi, HENGRUI, ROOT } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-laws-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = { 'crm.csv': 'csv', 'calendar.ics': 'ics', 'mail.mbox': 'mail' } as const;
type Source = keyof typeof KINDS;
const ORDERS: readonly (readonly [Source, Source, Source])[] = [
  ['crm.csv', 'calendar.ics', 'mail.mbox'],
  ['crm.csv', 'mail.mbox', 'calendar.ics'],
  ['calendar.ics', 'crm.csv', 'mail.mbox'],
  ['calendar.ics', 'mail.mbox', 'crm.csv'],
  ['mail.mbox', 'crm.csv', 'calendar.ics'],
  ['mail.mbox', 'calendar.ics', 'crm.csv'],
];

/** The plan of a fixture with some of its sources imported, in that order. */
async function withSources(fixture: string, name: string, files: readonly Source[]): Promise<string> {
  const [sources, dir] = [join(ROOT, 'fixtures', 'intake', fixture), join(folder, `${fixture}-${name}`)];
  cpSync(join(sources, 'plan'), dir, { recursive: true });
  for (const file of files) {
    const asked = ['import', KINDS[file], join(sources, file), '--dir', dir, '--zone', 'Asia/Shanghai', '--ground', 'contract'];
    const { code, stderr } = await guanxi([...asked, ...(file === 'crm.csv' ? ['--as', 'crm'] : [])]);
    expect([code, stderr]).toEqual([0, '']);
  }
  return dir;
}

async function audited(dir: string, ...flags: readonly string[]): Promise<AuditResult> {
  const { stdout, code, stderr } = await guanxi(['audit', dir, '-f', 'json', ...flags]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as AuditResult;
}

interface Written {
  readonly source_id: string;
  readonly same_as?: string;
}

/** Every imported entry by `file:line`, as the number the CRM has for the contact: what stands in each of the sources alike. */
function numbers(dir: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(dir, 'interactions')).flatMap((name) =>
    readFileSync(join(dir, 'interactions', name), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [one] = /^\s*- \{/.test(line) ? (parse(line) as Written[]) : [];
        return one === undefined ? [] : [{ place: `interactions/${name}:${index + 1}`, ...one }];
      }),
  );
  const root = ({ source_id: id, same_as: other }: Written): string => other ?? id;
  const crm = new Map(entries.filter(({ source_id: id }) => id.startsWith('crm:')).map((one) => [root(one), one.source_id]));
  return new Map(entries.map((one) => [one.place, crm.get(one.source_id) ?? crm.get(root(one)) ?? one.source_id]));
}

interface Evidence {
  readonly file: string;
  readonly lines: readonly number[];
}

/** All that an audit says; entries are named by the contact they are, not by their line. Where the plan lies and in how many files is left out. */
function said(dir: string, result: AuditResult): unknown {
  const number = numbers(dir);
  const named = (file: string, line: number): string => number.get(`${file}:${line}`) ?? `${file}:${line}`;
  const { path: _, files: __, ...workspace } = result.workspace;
  return JSON.parse(
    JSON.stringify({ ...result, workspace }, (key, value: unknown) => {
      if (key === 'evidence' && Array.isArray(value))
        return (value as Evidence[]).flatMap(({ file, lines }) => lines.map((line) => named(file, line))).sort();
      if (key !== 'at' || typeof value !== 'object' || value === null) return value;
      const { file, line } = value as { readonly file: string; readonly line: number };
      return named(file, line);
    }),
  );
}

describe.each([
  ['three-sources', 13],
  ['weekly', 11],
])('%s: the same contacts in a CRM, a calendar and a mailbox', (fixture, contacts) => {
  let alone: unknown;
  beforeAll(async () => {
    const dir = await withSources(fixture, 'alone', ['crm.csv']);
    alone = said(dir, await audited(dir));
  });

  it.each(ORDERS)('%s, then %s, then %s: the whole audit is that of the CRM alone', async (...files) => {
    const dir = await withSources(fixture, files.join(), files);
    const result = await audited(dir);
    expect(result.workspace.interactions.entries).toBe(contacts);
    expect(said(dir, result)).toEqual(alone);
    expect(JSON.stringify(alone)).toContain('crm:activity/');
  });
});

interface Stated {
  readonly date: string;
  readonly account: string;
  readonly ours?: readonly string[];
  readonly theirs?: readonly string[];
  readonly channel?: string;
  readonly initiator?: string;
  readonly minutes?: number;
}

/** What the bundled workspace logs, entry by entry, whatever the style of the file. */
function logged(): readonly Stated[] {
  const [places, row] = [join(HENGRUI, 'interactions'), (text: string) => (text === '' ? [] : text.split(';'))];
  return readdirSync(places).flatMap((name): readonly Stated[] => {
    const text = readFileSync(join(places, name), 'utf8');
    if (name.endsWith('.yaml')) return (parse(text) as { readonly entries?: readonly Stated[] }).entries ?? [];
    if (name.endsWith('.jsonl')) return text.trim().split('\n').map((line) => JSON.parse(line) as Stated); // prettier-ignore
    const rows = csv(text, { columns: true }) as (Record<'date' | 'account' | 'ours' | 'theirs' | 'channel' | 'initiator', string>)[]; // prettier-ignore
    return rows.map((one) => ({ ...one, ours: row(one.ours), theirs: row(one.theirs) }));
  });
}

/** The same as a CRM exports it: who met whom, when and how, and nothing of what for. */
function withoutPurposes(): { readonly text: string; readonly rows: number } {
  const { model } = readPlan({ dir: HENGRUI, today: '2026-06-30' });
  const account = new Map(model.accounts.map(({ id, name }) => [id, name]));
  const person = (ids: readonly string[] = []): string => model.people.get(ids[0] ?? '')?.name ?? '';
  const direction: Readonly<Record<string, string>> = { us: 'Outbound', them: 'Inbound' };
  const rows = logged().filter(({ ours = [], theirs = [] }) => ours.length > 0 && theirs.length > 0);
  const lines = rows.map(({ date, account: id, ours, theirs, channel = '', initiator = '', minutes = '' }, index) =>
    [index + 1, date, account.get(id), person(theirs), person(ours), channel, direction[initiator] ?? '', minutes].join(','),
  );
  const head = 'Activity ID,Date,Account Name,Contact Name,Owner,Type,Direction,Minutes';
  return { text: `${[head, ...lines].join('\n')}\n`, rows: rows.length };
}

it('without purposes no stage above 1 is confirmed, in a plan that confirms the third with them', async () => {
  const dir = join(folder, 'purposeless');
  cpSync(HENGRUI, dir, { recursive: true });
  for (const name of readdirSync(join(dir, 'interactions'))) rmSync(join(dir, 'interactions', name));
  const { text, rows } = withoutPurposes();
  writeFileSync(join(folder, 'crm.csv'), text);
  const { stdout } = await guanxi(['import', 'csv', join(folder, 'crm.csv'), '--as', 'crm', '--dir', dir, '--zone', 'UTC', '-f', 'json']);
  const { added } = JSON.parse(stdout) as { readonly added: { readonly contacts: number } };
  expect(rows).toBeGreaterThan(400);
  expect(added.contacts).toBe(rows);
  expect(readFileSync(join(dir, 'interactions', 'import-crm.yaml'), 'utf8')).not.toContain('purpose');
  const [stated, stripped] = [await audited(HENGRUI, '--no-simulation'), await audited(dir, '--no-simulation')];
  const highest = ({ accounts, firm }: AuditResult): number => Math.max(...[firm, ...accounts].map(({ stage }) => stage.confirmed ?? 0));
  expect(highest(stated)).toBe(3);
  expect(highest(stripped)).toBeLessThanOrEqual(1);
});
