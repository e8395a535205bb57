import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../src/intake/import/mail/read-mail.ts';
import { contacts, file, letter, OPTIONS, readLetters } from './letters.ts';

const SEPARATOR = 'From - Mon Mar  2 09:30:00 2026\r\n';
const MBOX = `${SEPARATOR}${letter()}\r\n${SEPARATOR}${letter({ 'Message-ID': '<2@a.example>' })}`;

describe('a letter', () => {
  it('becomes a contact of which nothing is guessed', () => {
    const [record] = contacts(readLetters([letter({ Cc: 'Lin <lin@hengrui.example>, li@mengyuan.example' })]));
    expect(record).toEqual({
      kind: 'contact',
      at: { file: '1.eml', line: 1 },
      sourceId: 'mail:1@mengyuan.example',
      source: 'mail',
      date: '2026-03-02',
      start: '09:30',
      minutes: null,
      organisation: null,
      parties: [
        { name: 'Wang', address: 'wang@mengyuan.example', sourceId: null, side: null },
        { name: 'Chen', address: 'chen@hengrui.example', sourceId: null, side: null },
        { name: 'Lin', address: 'lin@hengrui.example', sourceId: null, side: null },
        { name: null, address: 'li@mengyuan.example', sourceId: null, side: null },
      ],
      participants: null,
      channel: 'email',
      by: 0,
      purpose: null,
      directed: null,
      title: '灌装线停机',
      about: null,
    });
  });

  it('counts by the day on our clock', () => {
    const night = letter({ Date: 'Mon, 2 Mar 2026 23:30:00 -0500' });
    expect(contacts(readLetters([night]))[0]).toMatchObject({ date: '2026-03-03', start: '12:30' });
    expect(contacts(readLetters([night], { zone: 'America/New_York' }))[0]).toMatchObject({ date: '2026-03-02', start: '23:30' });
  });

  it('without a date counts by the last server', () => {
    const received = 'from a by b; Tue, 3 Mar 2026 08:00:00 +0800\r\n\t(CST)';
    expect(contacts(readLetters([letter({ Date: 'soon', Received: received })]))[0]?.date).toBe('2026-03-03');
  });

  it('lies within the days asked for', () => {
    const reading = (from: string, to: string) => readLetters([letter()], { from, to });
    expect(contacts(reading('2026-03-02', '2026-03-02'))).toHaveLength(1);
    for (const [from, to] of [['2026-03-03', '2026-04-01'], ['2026-01-01', '2026-03-01']] as const) {
      expect(reading(from, to).rejected).toEqual([{ at: { file: '1.eml', line: 1 }, reason: 'mail-outside', args: {}, meant: true }]);
    } // prettier-ignore
  });

  it('takes a torn Message-ID for none: an id of a line or two is no id', () => {
    const id = (written: string) => contacts(readLetters([letter({ 'Message-ID': written })]))[0]?.sourceId;
    for (const torn of ['<a\u0007b@a.example>', `<${'a'.repeat(300)}@a.example>`]) expect(id(torn)).toMatch(/^mail:[0-9a-f]{32}$/);
    expect(id('<a+b=c@a.example>')).toBe('mail:a+b=c@a.example');
  });

  it('without an id has the same one on every clock', () => {
    const bare = file(letter({ 'Message-ID': '' }));
    const idOn = (zone: string) => contacts(readMail([bare], { ...OPTIONS, zone }))[0]?.sourceId;
    expect(idOn('America/New_York')).toBe(idOn('Asia/Shanghai'));
  });

  it('without an id has one by what it says, the same again and another for another letter', () => {
    const id = (subject: string): string | undefined =>
      contacts(readLetters([letter({ 'Message-ID': '', Subject: subject })]))[0]?.sourceId;
    expect(id('a')).toMatch(/^mail:[0-9a-f]{32}$/);
    expect(id('a')).toBe(id('a'));
    expect(id('a')).not.toBe(id('b'));
  });

  it('keeps a subject to one line of a readable length', () => {
    const [record] = contacts(readLetters([letter({ Subject: `a\r\n\tb\u0000\u001b[2J${'长'.repeat(500)}` })]));
    expect(record?.title).toMatch(/^a b \[2J长+$/);
    expect(record?.title?.length).toBe(200);
  });

  it('on a list names its people and not the list', () => {
    const [record] = contacts(readLetters([letter({ Cc: 'club@l.example', 'List-Id': '<club.l.example>', 'In-Reply-To': '<0@a>' })]));
    expect(record?.parties.map(({ address }) => address)).toEqual(['wang@mengyuan.example', 'chen@hengrui.example']);
  });

  it('names a secretary, and no service that sends for others', () => {
    const addresses = (sender: string) => contacts(readLetters([letter({ Sender: sender })]))[0]?.parties.map(({ address }) => address);
    expect(addresses('Office <office@mengyuan.example>')).toContain('office@mengyuan.example');
    expect(addresses('bounce@service.example')).not.toContain('bounce@service.example');
  });
});

describe('the same letter in two mailboxes', () => {
  it('is one, with everybody either of them knows', () => {
    const reading = readLetters([letter({ To: 'chen@hengrui.example' }), letter({ Bcc: 'lin@hengrui.example' })]);
    expect(contacts(reading)).toHaveLength(1);
    const named = contacts(reading)[0]?.parties.map(({ name, address }) => [name, address]);
    expect(named).toEqual([['Wang', 'wang@mengyuan.example'], ['Chen', 'chen@hengrui.example'], [null, 'lin@hengrui.example']]); // prettier-ignore
    expect(reading.rejected).toEqual([{ at: { file: '2.eml', line: 1 }, reason: 'mail-twice', args: {}, meant: true }]);
  });
});

describe('files', () => {
  it('of many messages are counted by message', () => {
    const reading = readMail([file(MBOX, 'all.mbox')], OPTIONS);
    expect(reading.read).toEqual([{ file: 'all.mbox', sha256: OPTIONS.digest(Buffer.from(MBOX)), count: 2 }]);
    expect(contacts(reading).map(({ at }) => at)).toEqual([{ file: 'all.mbox', line: 1 }, { file: 'all.mbox', line: 2 }]); // prettier-ignore
    expect(reading.understood).toEqual([{ what: 'all.mbox', as: 'mail-mbox' }]);
  });

  it('that come in pieces say the same', () => {
    const bytes = Buffer.from(MBOX);
    const chunks = function* (): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    };
    const none = new Uint8Array(0);
    expect(readMail([{ name: 'all.mbox', bytes: none, chunks }], OPTIONS)).toEqual(readMail([file(MBOX, 'all.mbox')], OPTIONS));
    const [one] = contacts(readMail([{ name: 'one.eml', bytes: none, chunks: () => [Buffer.from(letter())] }], OPTIONS));
    expect(one?.sourceId).toBe('mail:1@mengyuan.example');
  });

  it('of a maildir tell drafts and what was thrown away', () => {
    const [draft, trashed, seen, fresh] = ['cur/1.a:2,DS', 'cur/2.a:2,ST', 'cur/3.a:2,S', 'new/4.a'].map((name, index) =>
      file(letter({ 'Message-ID': `<${index}@a.example>` }), name),
    );
    const reading = readMail([draft, trashed, seen, fresh].flatMap((one) => one ?? []), OPTIONS); // prettier-ignore
    expect(reading.rejected.map(({ reason }) => reason)).toEqual(['mail-draft', 'mail-deleted']);
    expect(contacts(reading).map(({ at }) => at.file)).toEqual(['cur/3.a:2,S', 'new/4.a']);
    expect(reading.understood).toEqual([{ what: 'cur/', as: 'mail-maildir' }, { what: 'new/', as: 'mail-maildir' }]); // prettier-ignore
  });

  it.each([
    ['an Outlook message', 'a.msg', '\u00d0\u00cf\u0011\u00e0\u00a1', 'mail-outlook'],
    ['an Outlook data file', 'a.pst', '!BDN....', 'mail-pst'],
    ['an archive', 'takeout.zip', 'PK\u0003\u0004..', 'mail-zip'],
    ['an mbox of something else', 'a.mbox', 'hello\nworld\n', 'mail-none'],
    ['no headers', 'a.eml', 'hello world\n\nSubject: no\n', 'mail-no-headers'],
    ['nothing', 'a.eml', '', 'mail-no-headers'],
  ])('that are %s are refused', (_what, name, text, reason) => {
    const reading = readMail([file(Buffer.from(text, 'latin1'), name)], OPTIONS);
    expect([reading.records, reading.rejected]).toEqual([[], [{ at: { file: name, line: 1 }, reason, args: {}, meant: false }]]);
  });
});

it('takes a mailbox of no bytes for one from which everything was moved', () => {
  const { read, rejected, understood } = readMail([file(Buffer.from(''), 'a.mbox')], OPTIONS);
  expect([read.map(({ count }) => count), rejected, understood]).toEqual([[0], [], [{ what: 'a.mbox', as: 'mail-mbox' }]]);
});

describe('answers', () => {
  it('keep who wrote them, and are counted in the preview', () => {
    const answer = letter({
      From: 'chen@hengrui.example',
      To: 'wang@mengyuan.example',
      'Message-ID': '<2@hengrui.example>',
      'In-Reply-To': '<1@mengyuan.example>',
      Date: 'Wed, 4 Mar 2026 21:30:00 +0800',
    });
    const reading = readLetters([letter(), answer]);
    expect(contacts(reading).map(({ by, parties }) => parties[by ?? -1]?.address)).toEqual([
      'wang@mengyuan.example',
      'chen@hengrui.example',
    ]);
    expect(reading.understood.slice(1)).toEqual([
      { what: '*.eml', as: 'mail-answers', of: '1' },
      { what: '*.eml', as: 'mail-answer-days', of: '2.5' },
    ]);
  });
});
