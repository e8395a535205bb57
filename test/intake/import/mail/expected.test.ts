import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerBlock } from '../../../../src/intake/import/mail/header-block.ts';
import { messageOf } from '../../../../src/intake/import/mail/message.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'import', 'mail');
interface Expected {
  readonly from: { readonly name: string | null; readonly address: string | null } | null;
  readonly to: readonly { readonly name: string | null; readonly address: string | null }[];
  readonly subject: string | null;
  readonly id: string | null;
  readonly date: string | null;
}
const { legacy, rfc } = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as {
  readonly legacy: readonly { readonly file: string; readonly headers: string; readonly expected: Expected }[];
  readonly rfc: readonly { readonly file: string; readonly expected: Expected }[];
};

/** Raw ISO-8859-1 in headers: the other parser gives up on the bytes, the message names their charset in Content-Type. */
const READ_BY_CONTENT_TYPE = ['legacy/010.eml', 'legacy/020.eml', 'legacy/022.eml', 'legacy/027.eml'];
const LATIN: Readonly<Record<string, string>> = { J: 'Jürgen', S: 'Schmürgen', M: 'Müller', F: 'Frösche' };
const restored = (text: string): string => text.replace(/\b([JSMF])[a-z]*\ufffd[a-z]+/g, (_word, first: string) => LATIN[first] ?? '');

function told(block: string): Expected {
  const message = messageOf(block, null);
  const ms = message?.moment?.ms;
  return {
    from: message?.from ?? null,
    to: message?.to ?? [],
    subject: message?.subject ?? null,
    id: message?.id ?? null,
    date: ms === undefined ? null : new Date(ms).toISOString(),
  };
}

/** The same moment in one spelling. */
function inUtc(expected: Expected): Expected {
  return { ...expected, date: expected.date === null ? null : new Date(expected.date).toISOString() };
}

describe('headers another parser was tried on', () => {
  it.each(legacy)('$file', ({ file, headers, expected }) => {
    const wanted = inUtc(expected);
    const mended = JSON.parse(restored(JSON.stringify(wanted))) as Expected;
    expect(told(headers)).toEqual(READ_BY_CONTENT_TYPE.includes(file) ? mended : wanted);
  });

  it.each(rfc)('$file', ({ file, expected }) => {
    expect(told(headerBlock(readFileSync(join(FOLDER, file))).text)).toEqual(inUtc(expected));
  });

  it('are all there, and the four are different for their reason', () => {
    expect([legacy.length, rfc.length]).toEqual([54, 10]);
    const lost = legacy.filter(({ headers, expected }) => JSON.stringify(told(headers)) !== JSON.stringify(inUtc(expected)));
    expect(lost.map(({ file }) => file)).toEqual(READ_BY_CONTENT_TYPE);
  });
});
