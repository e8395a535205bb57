import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/result.ts';
import { snapshot } from '../support/snapshot.ts';
import { guanxi, ROOT } from './run.ts';

const SOURCES = join(ROOT, 'fixtures', 'intake', 'three-sources');
const CALENDAR = readFileSync(join(SOURCES, 'calendar.ics'), 'utf8');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-months-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plan(name: string): string {
  const dir = join(folder, name);
  cpSync(join(SOURCES, 'plan'), dir, { recursive: true });
  return dir;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function imported(kind: string, path: string, dir: string, ...flags: readonly string[]) {
  return guanxi(['import', kind, path, '--dir', dir, '--zone', 'Asia/Shanghai', '--ground', 'contract', ...flags]);
}

describe('a meeting that the calendar takes back after its import', () => {
  const takenBack = CALENDAR.replace(/(UID:meeting-1@[^\r\n]*)/, '$1\nSTATUS:CANCELLED')
    .replace(/(UID:meeting-2@[^\r\n]*)/, '$1\nSEQUENCE:1')
    .replace('20260203T140000', '20260205T140000')
    .replace('20260203T150000', '20260205T150000');

  it('is shown with its place and what to do, and what is shown can be done', async () => {
    const dir = plan('back');
    await imported('ics', file('calendar.ics', CALENDAR), dir, '--as', 'cal');
    await imported('csv', join(SOURCES, 'crm.csv'), dir, '--as', 'crm');
    const log = join(dir, 'interactions', 'import-cal.yaml');
    const before = readFileSync(log, 'utf8');
    const { stdout, code } = await imported('ics', file('calendar.ics', takenBack), dir, '--as', 'cal');
    expect(code).toBe(0);
    expect(stdout).toContain('NO LONGER SO IN THE SOURCE');
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain(
      'interactions/import-cal.yaml:4 2026-01-14 alder: cancelled. Before deleting: guanxi import --part crm:activity/101',
    );
    expect(flat).toContain('interactions/import-cal.yaml:5 2026-02-03 alder: moved to 2026-02-05.');
    expect(flat).toContain('leave_out in the imports/*.yaml of that one');
    expect(readFileSync(log, 'utf8')).toBe(before);
    const again = await imported('ics', join(folder, 'calendar.ics'), dir, '--as', 'cal', '--lang', 'zh');
    expect(again.stdout).toContain('来源已有变动');
    expect(again.stdout.replace(/\s+/g, ' ')).toContain('2026-02-03 alder：改到 2026-02-05。');
    expect(again.stdout).not.toContain('计划里都已有了');

    for (const id of ['crm:activity/101', 'crm:activity/102']) expect((await guanxi(['import', '--part', id, '--dir', dir])).code).toBe(0);
    const lines = before.split('\n');
    writeFileSync(log, [...lines.slice(0, 3), ...lines.slice(5)].join('\n'));
    const settled = await imported('ics', join(folder, 'calendar.ics'), dir, '--as', 'cal');
    expect(settled.stdout).not.toContain('NO LONGER SO');
    expect(readFileSync(log, 'utf8')).toContain('date: 2026-02-05, start: "14:00"');
    expect(readFileSync(log, 'utf8')).not.toContain('meeting-1@');
    expect((await guanxi(['validate', dir])).code).toBe(0);
  });

  it('is not asked about again once it is somebody’s own', async () => {
    const dir = plan('own');
    await imported('ics', file('own.ics', CALENDAR), dir, '--as', 'cal');
    const log = join(dir, 'interactions', 'import-cal.yaml');
    writeFileSync(log, readFileSync(log, 'utf8').replace(/, source_id: "ics:meeting-1@filler\.example"/, ''));
    const { stdout } = await imported('ics', file('own.ics', takenBack), dir, '--as', 'cal', '-f', 'json');
    const report = JSON.parse(stdout) as { readonly withdrawn: readonly { readonly line: number; readonly why: string }[] };
    expect(report.withdrawn.map(({ line, why }) => [line, why])).toEqual([[5, 'moved']]);
  });
});

describe('a file in which nothing stands', () => {
  it.each([
    ['ics', 'empty.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'No event is in empty.ics.'],
    ['mail', 'empty.mbox', '', 'No message is in empty.mbox.'],
    ['csv', 'empty.csv', 'Activity ID,Date,Type,Account Name,Owner\n', 'No row stands below the headers in empty.csv.'],
  ])('%s says so and touches no file', async (kind, name, text, says) => {
    const dir = plan(`empty-${kind}`);
    const before = snapshot(dir);
    const { stdout, stderr, code } = await imported(kind, file(name, text), dir);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(says);
    expect(stdout).toContain('There was nothing to take, and no file was touched.');
    expect(stdout).not.toContain('the plan says all of this already');
    expect(snapshot(dir)).toEqual(before);
  });

  it('that is none of its kind is an error of it, and is not said to be in the plan', async () => {
    const dir = plan('none');
    const { stdout, code } = await imported('ics', file('none.ics', ''), dir);
    expect(code).toBe(1);
    expect(stdout).toContain('none.ics:1  No calendar is in this file.');
    expect(stdout).toContain('Nothing in it could be read');
  });

  it('beside one that holds something is named', async () => {
    const empty = file('beside.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    const { stdout } = await guanxi(['import', 'ics', empty, join(SOURCES, 'calendar.ics'), '--dir', plan('beside'), '--zone', 'UTC']);
    expect(stdout).toContain('No event is in beside.ics.');
    expect(stdout).toContain('new contacts');
  });
});

describe('--raise-totals', () => {
  const orders = (...rows: readonly string[]): string => `Order ID,Order Date,Account Name,Owner,Amount\n${rows.join('\n')}\n`;
  const march = orders('1,2026-02-03,Alder Dairy,Lin Yue,1000', '2,2026-03-03,Birch Foods,Lin Yue,500');
  const april = orders(
    '1,2026-02-03,Alder Dairy,Lin Yue,1000',
    '2,2026-03-03,Birch Foods,Lin Yue,500',
    '3,2026-04-07,Alder Dairy,Lin Yue,250',
  );

  it('is offered, shows old and new, raises, and again does nothing', async () => {
    const dir = plan('raise');
    await imported('csv', file('orders.csv', march), dir, '--as', 'crm');
    const account = join(dir, 'accounts', 'alder.yaml');
    const before = readFileSync(account, 'utf8');
    expect(before).toContain('2026: 1000');
    const later = file('orders.csv', april);
    const offered = await imported('csv', later, dir, '--as', 'crm');
    expect(offered.stdout.replace(/\s+/g, ' ')).toContain('--raise-totals raises them.');
    expect(readFileSync(account, 'utf8')).toBe(before);
    const looked = await imported('csv', later, dir, '--as', 'crm', '--raise-totals', '--dry-run');
    expect(looked.stdout).toMatch(/SUMS TO BE RAISED\n {2}alder +revenue 2026 +1000 → 1250\n/);
    expect(readFileSync(account, 'utf8')).toBe(before);
    const raised = await imported('csv', later, dir, '--as', 'crm', '--raise-totals', '--lang', 'zh');
    expect(raised.stdout).toMatch(/已调高的合计\n {2}alder +revenue 2026 +1000 → 1250\n/);
    expect(readFileSync(account, 'utf8')).toBe(before.replace('2026: 1000', '2026: 1250'));
    const left = snapshot(dir);
    expect((await imported('csv', later, dir, '--as', 'crm', '--raise-totals')).stdout).toContain('Nothing new');
    expect(snapshot(dir)).toEqual(left);
    expect((await guanxi(['validate', dir])).code).toBe(0);
  });
});

describe('one meeting in the calendars of two colleagues', () => {
  it('counts once, whichever number each gives it', async () => {
    const dir = plan('colleagues');
    await imported('ics', file('chen.ics', CALENDAR), dir);
    const { workspace } = JSON.parse((await guanxi(['audit', dir, '-f', 'json'])).stdout) as AuditResult;
    const { stdout } = await imported('ics', file('lin.ics', CALENDAR.replace(/UID:meeting-/g, 'UID:google-')), dir);
    expect(stdout).toMatch(/same\s+people,\s+beginning\s+and\s+end\s+as\s+ics:meeting-1@/);
    const after = JSON.parse((await guanxi(['audit', dir, '-f', 'json'])).stdout) as AuditResult;
    expect(after.workspace.interactions.entries).toBe(workspace.interactions.entries);
    await guanxi(['import', '--part', 'ics:google-1@filler.example', '--dir', dir]);
    const parted = JSON.parse((await guanxi(['audit', dir, '-f', 'json'])).stdout) as AuditResult;
    expect(parted.workspace.interactions.entries).toBe(workspace.interactions.entries + 1);
    expect((await imported('ics', join(folder, 'lin.ics'), dir)).stdout).toContain('Nothing new');
  });
});
