import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/import.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import { fakeIo } from './fake-io.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-sources-'));
  put('plan/firm.yaml', 'id: ours\nname: Ours\ndomains: [ours.example]\nteam: [{id: u.chen, addresses: [chen@ours.example]}]\n');
  put('plan/accounts/mengyuan.yaml', 'id: mengyuan\nname: Mengyuan\nrelation: customer\ndomains: [mengyuan.example]\n');
  put('plan/guanxi.yaml', 'guanxi: 1\nas_of: 2026-06-30\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function take(kind: string, path: string, flags: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const io = { ...fakeIo({ cwd: root, env: { GUANXI_REDACT_KEY: 'k'.repeat(40) } }), zone: () => 'Asia/Shanghai' };
  await run(importOptions(kind, [path], { dir: join(root, 'plan'), ...flags }), io);
  return io.out() + io.err();
}

function planText(): string {
  const files = readdirSync(join(root, 'plan'), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`).join('\n');
}

const letter = (id: string): string =>
  `From: Wang <wang@mengyuan.example>\nTo: chen@ours.example\nDate: Mon, 02 Mar 2026 10:00:00 +0800\nSubject: s\nMessage-ID: <${id}@x>\n\nbody\n`;

describe('a mailbox that is a folder', () => {
  it.each([
    ['a maildir', 'Maildir', 'Maildir/cur/1:2,S', 'Maildir'],
    ['the part of it that has been read', 'Maildir/cur', 'Maildir/cur/1:2,S', 'cur'],
    ['a folder of letters', 'letters', 'letters/1.eml', 'letters'],
    ['letters of Apple Mail', 'letters', 'letters/1.emlx', 'letters'],
  ])('%s is one line of the register, however many letters are in it', async (_, typed, file, name) => {
    put(file, letter('1'));
    await take('mail', typed);
    expect(readFileSync(join(root, 'plan/imports/mail.yaml'), 'utf8')).toMatch(
      new RegExp(`\\n  - \\{name: ${name}, sha256: [0-9a-f]{64}, read: 1, taken: 1, rejected: 0\\}\\n$`),
    );
    put(file.replace('1', '2'), letter('2'));
    await take('mail', typed);
    expect(readdirSync(join(root, 'plan/imports'))).toEqual(['mail.yaml']);
    expect(readFileSync(join(root, 'plan/interactions/import-mail.yaml'), 'utf8').match(/source_id/g)).toHaveLength(2);
  });
});

describe('a calendar', () => {
  it('knows our own address however firm.yaml and the invitation write it', async () => {
    put('plan/firm.yaml', 'id: ours\nname: Ours\nteam: [{id: u.chen, addresses: [Chen@恒瑞.CN]}]\n');
    const event = (uid: string, partstat: string): string =>
      [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTART:20260302T020000Z',
        'DTEND:20260302T030000Z',
        `ATTENDEE;PARTSTAT=${partstat}:mailto:CHEN@xn--49t395b.cn`,
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:wang@mengyuan.example',
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:li@mengyuan.example',
        'END:VEVENT',
      ].join('\r\n');
    put('work.ics', `BEGIN:VCALENDAR\r\n${event('a', 'DECLINED')}\r\n${event('b', 'ACCEPTED')}\r\nEND:VCALENDAR\r\n`);
    expect(await take('ics', 'work.ics')).toMatch(/declined/);
    const entries = readFileSync(join(root, 'plan/interactions/import-ics-work.yaml'), 'utf8').match(/source_id: [^,}]*/g);
    expect(entries).toEqual(['source_id: "ics:b"']);
  });
});

describe('under privacy.pseudonyms', () => {
  it('neither the plan nor what is said of it holds a word of the source', async () => {
    put('plan/guanxi.yaml', 'guanxi: 1\nas_of: 2026-06-30\nprivacy: {pseudonyms: true}\n');
    const event = (uid: string, ...more: readonly string[]): string =>
      ['BEGIN:VEVENT', `UID:zeta-${uid}`, 'SUMMARY:Zeta talk', ...more, 'END:VEVENT'].join('\r\n');
    const people = ['ORGANIZER:mailto:chen@ours.example', 'ATTENDEE;CN=Zeta Wang:mailto:zeta@mengyuan.example'];
    const events = [
      event('1', 'DTSTART:20260301T090000Z', ...people),
      event('2', 'DTSTART:20260302T090000Z', 'STATUS:CANCELLED', ...people),
      event('3', 'DTSTART:never'),
      event('4', 'DTSTART:20260303T090000Z', people[0] ?? '', 'ATTENDEE;CN=Zeta:mailto:zeta@else.example'),
    ];
    put('Zeta.ics', ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n'));
    put('rows.csv', 'id,name,email,account_id,account_name\n1,Zeta Li,,A1,Mengyuan\n1,Zeta Lu,,A1,Mengyuan\n');
    const said = [
      await take('ics', 'Zeta.ics', { rejects: 'rejects.csv' }),
      await take('csv', 'rows.csv', { as: 'crm', rejects: 'more.csv' }),
    ];
    const rejects = ['rejects.csv', 'more.csv'].map((file) => readFileSync(join(root, file), 'utf8')).join('');
    expect(rejects.match(/–/g)).toHaveLength(2);
    expect(planText()).toContain('hmac:');
    // The file is called what whoever typed it called it.
    expect(`${said.join('')}${rejects}${planText()}`.replaceAll('Zeta.ics', '')).not.toMatch(/zeta/i);
  });
});
