import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeaderBlock, headerBlock, MOST_HEADER_BYTES } from '../../../../src/intake/import/mail/header-block.ts';
import { MboxCutter } from '../../../../src/intake/import/mail/mbox-cutter.ts';

const SEPARATOR = 'From wang@a.example Mon Mar  2 09:30:00 2026\n';

function cut(text: string, size = Number.POSITIVE_INFINITY): readonly HeaderBlock[] {
  const [cutter, bytes, out] = [new MboxCutter(), Buffer.from(text, 'latin1'), [] as HeaderBlock[]];
  for (let at = 0; at < bytes.length; at += size) out.push(...cutter.push(bytes.subarray(at, at + size)));
  return [...out, ...cutter.end()];
}
const subjects = (text: string, size?: number): readonly string[] =>
  cut(text, size).map((block) => /^Subject: (.*?)\r?$/m.exec(block.text)?.[1] ?? '');
const message = (subject: string, body = 'text\n', more = ''): string => `${SEPARATOR}Subject: ${subject}\n${more}\n${body}\n`;

/** Lines of headers and bodies; what programs quote in a body is quoted, as mboxrd does. */
const line = fc.string({ unit: fc.constantFrom('a', ' ', ':', '>', '\t', 'é', 'From ', '09:30 2026', '-') });
const body = fc.array(line).map((lines) => lines.map((text) => `${text.replace(/^(>*From )/, '>$1')}\n`).join(''));
const letter = fc.record({ subject: fc.stringMatching(/^[\w ]{0,20}\w$/), body, crlf: fc.boolean() });

describe('an mbox', () => {
  it('holds the messages that were put together, however it comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(letter), fc.integer({ min: 1, max: 40 }), (letters, size) => {
        const text = letters.map((one) =>
          one.crlf ? message(one.subject, one.body).replace(/\n/g, '\r\n') : message(one.subject, one.body),
        );
        expect(subjects(text.join(''), size)).toEqual(letters.map(({ subject }) => subject));
      }),
      { numRuns: 300 },
    );
  });

  it('numbers its messages', () => expect(cut(message('a') + message('b')).map(({ number }) => number)).toEqual([1, 2]));

  it.each([
    ['a quoted line', '\n>From wang Mon Mar  2 09:30:00 2026\nX: y\n'],
    ['a sentence', '\nFrom here on: all is well\nX: y\n'],
    ['a line without a blank one before', 'text\nFrom wang Mon Mar  2 09:30:00 2026\nX: y\n'],
    ['a line without a header behind', '\nFrom wang Mon Mar  2 09:30:00 2026\nand so on\n'],
    ['a line of a megabyte', `\n${SEPARATOR.trim()}${' '.repeat(1_000_000)}\nX: y\n`],
  ])('takes %s for a part of the body', (_name, text) => expect(subjects(message('a', text) + message('b'))).toEqual(['a', 'b']));

  it.each(['From - Mon Mar 02 09:30:00 2026', 'From 1799@xxx Mon Mar 02 09:30:00 +0000 2026', 'From a@b.example 2026-03-02 09:30:11'])(
    'begins a message at "%s"',
    (separator) => expect(subjects(`${separator}\nSubject: a\n\ntext\n\n${separator}\nSubject: b\n\n`)).toEqual(['a', 'b']),
  );

  it('believes a length that ends at the next message', () => {
    const unquoted = `text\n\n${SEPARATOR}Subject: inner\n\nmore\n`;
    const stated = `Content-Length: ${unquoted.length}\n`;
    expect(subjects(message('a', unquoted, stated) + message('b'))).toEqual(['a', 'b']);
    expect(subjects(message('a', unquoted, stated))).toEqual(['a']);
    expect(subjects(message('a', unquoted) + message('b'))).toEqual(['a', 'inner', 'b']);
  });

  it.each([3, 40, 5000, 999_999_999_999])('does not believe a length of %d that leads nowhere', (length) => {
    expect(subjects(message('a', 'text\n', `Content-Length: ${length}\n`) + message('b') + message('c'))).toEqual(['a', 'b', 'c']);
  });

  it('never grows with a header that does not end', () => {
    const [block, next] = cut(`${SEPARATOR}Subject: a\n${`X-Long: ${'y'.repeat(1000)}\n`.repeat(2000)}\n\n${message('b')}`);
    expect(block?.tooLong).toBe(true);
    expect(block?.text.length).toBeLessThanOrEqual(MOST_HEADER_BYTES);
    expect(next?.tooLong).toBe(false);
  });

  it('ends where the file ends', () => expect(subjects(`${message('a')}${SEPARATOR}Subject: b`)).toEqual(['a', 'b']));

  it('is empty where nothing begins', () => expect([cut(''), cut('Subject: a\n\ntext'), cut('\u0000'.repeat(9000))]).toEqual([[], [], []]));
});

describe('a file that is one message', () => {
  it.each([
    ['plain', 'Subject: a\nTo: b\n\nbody'],
    ['with CRLF', 'Subject: a\r\nTo: b\r\n\r\nbody'],
    ['behind blank lines', '\r\n \nSubject: a\nTo: b\n\nbody'],
    ['with a byte order mark', '\u00ef\u00bb\u00bfSubject: a\nTo: b\n\nbody'],
    ['behind the length Apple Mail writes', '1234      \nSubject: a\nTo: b\n\nbody'],
    ['with a separator', 'From x Mon Mar  2 09:30:00 2026\nSubject: a\nTo: b\n\nbody'],
    ['with a blank line of spaces', 'Subject: a\nTo: b\n  \nbody'],
    ['without a body', 'Subject: a\nTo: b'],
  ])('%s', (_name, text) => {
    expect(headerBlock(Buffer.from(text, 'latin1')).text.replace(/\r/g, '')).toBe('Subject: a\nTo: b');
  });

  it('with many headers is read to their end', () => {
    const headers = `Subject: a\n${'X: y\n'.repeat(30_000)}To: b`;
    expect(headerBlock(Buffer.from(`${headers}\n\nbody`))).toEqual({ number: 1, text: headers, tooLong: false });
  });

  it('without an end of its headers is refused', () => {
    expect(headerBlock(Buffer.from('X: y\n'.repeat(MOST_HEADER_BYTES / 4))).tooLong).toBe(true);
  });
});
