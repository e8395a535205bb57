import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Speaker } from '../../../../src/messages/messages.ts';
import { readMail } from '../../../../src/intake/import/mail/read-mail.ts';
import type { Reading } from '../../../../src/intake/import/records.ts';
import { file, letter, OPTIONS } from './letters.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'import', 'mail', 'rfc');
const RFC = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name)));
const SEPARATOR = 'From - Mon Mar  2 09:30:00 2026\n';
const MBOX = Buffer.concat(RFC.flatMap((bytes) => [Buffer.from(SEPARATOR), bytes, Buffer.from('\n\n')]));
const LETTERS = [...RFC, MBOX, Buffer.from(letter({ To: '=?gb2312?B?zfXX3A==?= <chen@hengrui.example>' }))];

/** Bytes cut, flipped, doubled, or put in another encoding. */
const damage = fc.oneof(
  fc.record({ how: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('flip' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('double' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('wide' as const), at: fc.nat() }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Buffer, hits: readonly Damage[]): Buffer {
  return hits.reduce((now, { how, at }) => {
    const place = at % Math.max(1, now.length);
    if (how === 'cut') return now.subarray(0, place);
    if (how === 'wide') return Buffer.from(now.toString('latin1').slice(0, 20_000), 'utf16le');
    if (how === 'double') return Buffer.concat([now.subarray(0, place), now.subarray(Math.max(0, place - 50))]);
    return Buffer.from(now.map((byte, index) => (index % 97 === place % 97 ? byte ^ (1 + (at % 255)) : byte)));
  }, bytes);
}

function isSound(reading: Reading): boolean {
  const said = reading.rejected.every(({ reason }) => new Speaker('en').has(`import.rejected.${reason}`));
  const taken = reading.records.every((one) => one.kind === 'contact' && /^\d{4}-\d{2}-\d{2}$/.test(one.date) && one.parties.length > 1);
  return said && taken && reading.read.length === 1;
}

describe('damaged mail', () => {
  it('a thousand times is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.array(damage, { minLength: 1, maxLength: 3 }), fc.boolean(), (bytes, hits, mbox) => {
        const reading = readMail([file(damaged(bytes, hits), mbox ? 'a.mbox' : 'a.eml')], OPTIONS);
        expect(isSound(reading)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of huge headers is read to its end or refused', () => {
    for (const name of ['Subject', 'To', 'References', 'Date', 'List-Id', 'Content-Type', 'Message-ID', 'Received', 'X-Gmail-Labels']) {
      for (const piece of ['=?utf-8?B?', '<', '(', ' ', '[ext', 'Re: ', 'a@', '\u00e4', ',', '; charset=', '\r\n ', '12:30 ']) {
        const reading = readMail([file(letter({ [name]: piece.repeat(200_000 / piece.length) }))], OPTIONS);
        expect(isSound(reading), name).toBe(true);
      }
    }
  });
});

describe('bodies', () => {
  const WORD = 'XYLOPHON';
  const inner = `This is ${WORD}.\n\nSubject: ${WORD}\nTo: ${WORD}@${WORD}.example\n\n>From ${WORD} Mon Mar  2 09:30:00 2026\nSubject: ${WORD}\n`;
  const attached = `--b\nContent-Type: message/rfc822\n\nFrom: ${WORD} <${WORD}@a.example>\nSubject: ${WORD}\n\n${WORD}\n--b--\n`;

  it.each([
    ['of a letter', 'a.eml', letter({}, inner)],
    ['of an attached letter', 'a.eml', letter({ 'Content-Type': 'multipart/mixed; boundary=b' }, attached)],
    ['of an mbox', 'a.mbox', `${SEPARATOR}${letter({}, inner)}\n${SEPARATOR}${letter({}, attached)}`],
    ['of a letter without headers', 'a.eml', `${WORD} ${WORD}\n\n${inner}`],
    ['of a letter without date', 'a.eml', letter({ Date: '' }, inner)],
    ['of a maildir', 'cur/1.a:2,S', letter({}, inner)],
  ])('%s leave no word', (_what, name, text) => {
    const reading = readMail([file(text, name)], OPTIONS);
    expect(reading.read[0]?.count).toBeGreaterThan(0);
    expect(JSON.stringify(reading).toUpperCase()).not.toContain(WORD);
  });

  it('of the fixtures leave no word that the headers lack', () => {
    for (const bytes of RFC) {
      const text = bytes.toString('latin1');
      const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
      const words = (part: string): Set<string> => new Set(part.toLowerCase().match(/[a-z]{5,}/g) ?? []);
      const head = words(
        `${text.slice(0, end)} ${JSON.stringify(readMail([file('')], OPTIONS))} contact organisation parties participants`,
      );
      const told = words(JSON.stringify(readMail([file(bytes)], { ...OPTIONS, own: [], ownDomains: [] })));
      const leaked = [...words(text.slice(end))].filter((word) => told.has(word) && !head.has(word));
      expect(leaked.filter((word) => !FIELDS.has(word))).toEqual([]);
    }
  });
});

/** Words a Reading consists of by itself. */
const FIELDS: ReadonlySet<string> = new Set(['address', 'channel', 'directed', 'email', 'minutes', 'purpose', 'source', 'start', 'title', 'about']); // prettier-ignore
