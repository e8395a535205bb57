import type { ImportFile } from '../records.ts';
import { byteText, type HeaderBlock, headerBlock, MOST_HEADER_BYTES } from './header-block.ts';
import { MboxCutter } from './mbox-cutter.ts';

/** How a file holds its mail; the reasons why it may be none, as `import.rejected.<reason>`. */
export type Form = 'eml' | 'mbox' | 'maildir';
type NoMail = 'mail-outlook' | 'mail-pst' | 'mail-zip';

/** Beginnings of files that hold mail in a way we cannot read. */
const OTHERS: readonly (readonly [NoMail, string])[] = [
  ['mail-outlook', '\u00d0\u00cf\u0011\u00e0'],
  ['mail-pst', '!BDN'],
  ['mail-zip', 'PK\u0003\u0004'],
];
const MAILDIR = /(?:^|\/)(?:cur|new)\/[^/]+$/;
const FLAGS = /[:;!]2,([A-Za-z]*)$/;
const SNIFFED = 512;

export interface MailFile {
  readonly file: ImportFile;
  readonly form: Form;
  /** By the flags of a maildir file: never sent, or thrown away. */
  readonly flagged: 'mail-draft' | 'mail-deleted' | null;
  /** Where it holds no mail that can be read. */
  readonly unreadable: NoMail | null;
}

/** What a file is, by its beginning and its name. */
export function mailFile(file: ImportFile): MailFile {
  const start = byteText(beginning(file));
  const unreadable = OTHERS.find(([, magic]) => start.startsWith(magic))?.[0] ?? null;
  const maildir = MAILDIR.test(file.name);
  const mbox = !maildir && (/\.(?:mbox|mbx)$/i.test(file.name) || (/^From \S/.test(start) && !/\.eml$/i.test(file.name)));
  const flags = (maildir ? FLAGS.exec(file.name)?.[1] : undefined) ?? '';
  const flagged = flags.includes('T') ? 'mail-deleted' : flags.includes('D') ? 'mail-draft' : null;
  return { file, form: maildir ? 'maildir' : mbox ? 'mbox' : 'eml', flagged, unreadable };
}

/** The headers of each message in a file, one after the other. */
export function* headersIn({ file, form }: MailFile): Generator<HeaderBlock> {
  if (form !== 'mbox') {
    yield headerBlock(file.chunks === undefined ? file.bytes : startOf(file.chunks()));
    return;
  }
  const cutter = new MboxCutter();
  for (const piece of file.chunks?.() ?? [file.bytes]) yield* cutter.push(piece);
  yield* cutter.end();
}

function beginning(file: ImportFile): Uint8Array {
  for (const piece of file.chunks?.() ?? [file.bytes]) return piece.subarray(0, SNIFFED);
  return new Uint8Array(0);
}

/** As much of one message as headers can take. */
function startOf(pieces: Iterable<Uint8Array>): Uint8Array {
  const start = new Uint8Array(MOST_HEADER_BYTES + 1);
  let length = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, start.length - length);
    start.set(part, length);
    length += part.length;
    if (length === start.length) break;
  }
  return start.subarray(0, length);
}
