import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { fakeIo } from './fake-io.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-private-'));
  mkdirSync(join(root, 'plan/accounts'), { recursive: true });
  config('');
  writeFileSync(
    join(root, 'plan/firm.yaml'),
    'id: ours\nname: Ours\ndomains: [ours.example]\nteam:\n  - {id: u.chen, name: Chen, addresses: [chen@ours.example]}\n',
  );
  writeFileSync(
    join(root, 'plan/accounts/a.yaml'),
    'id: a\nname: Acme\nrelation: customer\ndomains: [acme.example]\npeople:\n  - {id: p.wang, name: Wang, addresses: [wang@acme.example]}\n',
  );
  for (const [name, lines] of Object.entries(FILES)) writeFileSync(join(root, name), lines.join('\r\n'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const config = (more: string): void => writeFileSync(join(root, 'plan/guanxi.yaml'), `guanxi: 1\nas_of: 2026-06-30\n${more}`);

/** Each marker stands for one kind of what must not be kept. */
const FILES = {
  'inbox.eml': [
    'Received: from ZZRECEIVED (10.9.8.7) by mx', 'X-Originating-IP: 10.9.8.7', 'X-Note: ZZHEADER', 'Message-ID: <m1@acme.example>', 'References: <ZZREFERENCE@acme.example>',
    'Date: Mon, 02 Mar 2026 09:00:00 +0800', 'From: Wang <wang@acme.example>', 'To: Chen <chen@ours.example>', 'Cc: ZZTHIRDNAME <zzthird@elsewhere.example>', 'Bcc: ZZBLINDNAME <zzblind@hidden.example>',
    'Subject: ZZSUBJECT one', 'Content-Type: text/plain', '', 'ZZBODY call me at +86 139 1234 5678', '-- ', 'ZZSIGNATURE',
  ],
  'stranger.eml': ['Message-ID: <m2@x>', 'Date: Tue, 03 Mar 2026 09:00:00 +0800', 'From: ZZSTRANGER <zzstranger@private.example>', 'To: Chen <chen@ours.example>', 'Subject: ZZSUBJECT two', '', 'ZZBODY'],
  'torn.eml': ['From: ZZTORN <zztorn@private.example>', 'To: chen@ours.example', 'Date: sometime ZZTORNDATE', 'Subject: ZZSUBJECT three', '', 'ZZBODY'],
  'chen.ics': [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//ZZPROGRAM//EN', 'BEGIN:VEVENT', 'UID:e1', 'DTSTAMP:20260301T000000Z', 'DTSTART:20260304T010000Z', 'DTEND:20260304T020000Z',
    'SUMMARY:ZZSUBJECT four', 'DESCRIPTION:ZZDESCRIPTION +86 139 1234 5678', 'LOCATION:ZZPLACE 12 Street', 'COMMENT:ZZCOMMENT', 'CONTACT:ZZCONTACT', 'GEO:31.2;121.4',
    'ORGANIZER;CN=Chen:mailto:chen@ours.example', 'ATTENDEE;CN=Wang:mailto:wang@acme.example', 'ATTENDEE;CN=ZZTHIRDNAME:mailto:zzthird@elsewhere.example', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:e2', 'DTSTAMP:20260301T000000Z', 'DTSTART:ZZTORNDATE', 'SUMMARY:ZZSUBJECT five', 'ATTENDEE;CN=ZZTORN:mailto:zztorn@private.example', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:e3', 'DTSTAMP:20260301T000000Z', 'DTSTART:20260305T010000Z', 'CLASS:PRIVATE', 'SUMMARY:ZZPRIVATE',
    'ORGANIZER;CN=Chen:mailto:chen@ours.example', 'ATTENDEE;CN=Wang:mailto:wang@acme.example', 'END:VEVENT', 'END:VCALENDAR', '',
  ],
  'cards.vcf': [
    'BEGIN:VCARD', 'VERSION:3.0', 'FN:Li Min', 'N:Li;Min;;;', 'ORG:Acme', 'TITLE:Engineer', 'EMAIL:li@acme.example', 'TEL;TYPE=CELL:+86 139 1234 5678', 'ADR;TYPE=HOME:;;ZZSTREET 5;City;;;CN',
    'BDAY:1980-02-03', 'NOTE:ZZNOTE', 'PHOTO;ENCODING=b:WlpQSE9UTw==', 'X-ZZEXTRA:ZZHEADER', 'END:VCARD',
    'BEGIN:VCARD', 'VERSION:3.0', 'FN:ZZSTRANGER', 'EMAIL:zzstranger@private.example', 'TEL:+86 139 1234 5678', 'END:VCARD', '',
  ],
  'crm.csv': [
    '客户名称,联系人,手机,邮箱,家庭住址,生日,跟进日期,跟进方式,主题,备注',
    'Acme,Wang,+86 139 1234 5678,wang@acme.example,ZZSTREET 5,1980-02-03,2026-03-06,拜访,ZZSUBJECT six,ZZREMARK',
    'Acme,Wang,+86 139 1234 5678,zzthird@elsewhere.example,ZZSTREET 5,1980-02-03,ZZTORNDATE,拜访,ZZSUBJECT seven,ZZREMARK',
  ],
}; // prettier-ignore
const KINDS = [['mail', 'inbox.eml stranger.eml torn.eml'], ['ics', 'chen.ics'], ['vcard', 'cards.vcf'], ['csv', 'crm.csv']] as const; // prettier-ignore

async function take(kind: string, files: string, more: readonly string[] = []) {
  const io = fakeIo({ cwd: root, columns: 200, env: { GUANXI_REDACT_KEY: 'a key of sixteen letters' } });
  const args = [
    'import',
    kind,
    ...files.split(' '),
    '--dir',
    'plan',
    '--zone',
    'Asia/Shanghai',
    '--yes',
    '--rejects',
    `${kind}-rejects.csv`,
    ...more,
  ];
  return { exit: await run(args, io), out: io.out(), err: io.err() };
}

/** Everything written: the plan and its hidden folders. */
function written(): string {
  const files = readdirSync(join(root, 'plan'), { recursive: true }).map((name) => join(root, 'plan', String(name)));
  return files.flatMap((file) => (statSync(file).isFile() ? [file, readFileSync(file, 'utf8')] : [])).join('\n');
}
const rejects = (): string =>
  readdirSync(root)
    .flatMap((name) => (name.endsWith('-rejects.csv') ? [readFileSync(join(root, name), 'utf8')] : []))
    .join('\n');

const LOUD = /ZZ\w*|139 1234 5678|1980-02-03|10\.9\.8\.7|zz\w+@[\w.]+|WlpQSE9UTw/g;
const marks = (text: string): readonly string[] => [...new Set(text.match(LOUD) ?? [])].sort();

describe('what an import writes', () => {
  it.each(KINDS)('of %s: subjects, and nothing else of what is private', async (kind, files) => {
    const { exit } = await take(kind, files);
    expect(exit).toBe(kind === 'vcard' ? 0 : 1);
    expect(written()).toMatch(kind === 'vcard' ? /name: Li Min/ : /theirs: \[p\.wang\]/);
    expect(marks(written())).toEqual(kind === 'vcard' ? [] : ['ZZSUBJECT']);
  });

  it.each(KINDS)('of %s with --no-titles: not even subjects, nor in the file of what was not understood', async (kind, files) => {
    const { out } = await take(kind, files, ['--no-titles']);
    expect(marks(written())).toEqual([]);
    expect([...marks(out), ...marks(rejects())]).not.toContain('ZZSUBJECT');
  });

  it.each(KINDS)('of %s under pseudonyms: no person, anywhere', async (kind, files) => {
    config('privacy: {pseudonyms: true}\n');
    const known = written();
    const { out, err } = await take(kind, files);
    const fresh = written().replace(known, '');
    expect(marks(fresh)).toEqual([]);
    expect(fresh).not.toMatch(/Li Min|li@acme/);
    expect(`${out}${err}${rejects()}`).not.toMatch(/\bWang\b|Li Min|@|ZZ(?!TORNDATE)/);
  });

  it.each(KINDS)('of %s: addresses of strangers are asked about on the screen, and stand in no file', async (kind, files) => {
    await take(kind, files);
    expect(`${written()}${rejects()}`.replaceAll('m1@acme.example', '')).not.toMatch(/(?!wang@|li@|chen@)\b\w+@\w+/);
    expect(
      readdirSync(join(root, 'plan'), { recursive: true })
        .map(String)
        .filter((file) => file.includes('.guanxi')),
    ).toEqual([]);
  });

  it('says nothing of a table whose first row is somebody, but where it is', async () => {
    writeFileSync(join(root, 'people.csv'), 'ZZPERSON,zzperson@private.example,+86 139 1234 5678\nZZOTHER,zzother@private.example,1\n');
    const open = await take('csv', 'people.csv');
    expect([open.exit, rejects().includes('@')]).toEqual([1, false]);
    config('privacy: {pseudonyms: true}\n');
    const { out, err } = await take('csv', 'people.csv');
    expect([marks(`${out}${err}`), marks(rejects())]).toEqual([[], []]);
    expect(rejects()).toContain('people.csv,1,table_unknown');
  });

  it('names nobody by an address where two could be meant', async () => {
    const file = join(root, 'plan/accounts/a.yaml');
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}  - {id: p.other, name: Other, addresses: [shared@acme.example]}\n  - {id: p.third, name: Third, addresses: [shared@acme.example]}\n`,
    );
    writeFileSync(join(root, 'list.csv'), '客户名称,姓名,邮箱,职务\nAcme,,shared@acme.example,经理\n');
    const { out } = await take('csv', 'list.csv');
    expect(out).toContain('list.csv:2');
    expect(rejects()).toMatch(/list\.csv,2,/);
    expect(rejects()).not.toContain('@');
  });
});
