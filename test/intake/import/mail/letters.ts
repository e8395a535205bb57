import { createHash } from 'node:crypto';
import { readMail } from '../../../../src/intake/import/mail/read-mail.ts';
import type { MailOptions } from '../../../../src/intake/import/mail/options.ts';
import type { ContactRecord, ImportFile, Reading } from '../../../../src/intake/import/records.ts';

export const OPTIONS: MailOptions = {
  digest: (content) => {
    const hash = createHash('sha256');
    for (const piece of content instanceof Uint8Array ? [content] : content) hash.update(piece);
    return hash.digest('hex');
  },
  zone: 'Asia/Shanghai',
  own: ['chen.gong@qq.com'],
  ownDomains: ['hengrui.example'],
};

export type Headers = Readonly<Record<string, string>>;

/** A message from them to us, with the headers given in place of its own; an empty one is left out. */
export function letter(headers: Headers = {}, body = 'BODYWORD'): string {
  const all: Headers = {
    From: 'Wang <wang@mengyuan.example>',
    To: 'Chen <chen@hengrui.example>',
    Subject: '灌装线停机',
    Date: 'Mon, 2 Mar 2026 09:30:00 +0800',
    'Message-ID': '<1@mengyuan.example>',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}\r\n`]));
  return `${lines.join('')}\r\n${body}\r\n`;
}

export function file(content: string | Uint8Array, name = 'a.eml'): ImportFile {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}

/** What is made of these messages, each an .eml of its own. */
export function readLetters(letters: readonly string[], options: Partial<MailOptions> = {}): Reading {
  return readMail(
    letters.map((text, index) => file(text, `${index + 1}.eml`)),
    { ...OPTIONS, ...options },
  );
}

export function contacts(reading: Reading): readonly ContactRecord[] {
  return reading.records.filter((record) => record.kind === 'contact');
}

/** `taken` or why not, one for each message. */
export function fate(headers: Headers, options: Partial<MailOptions> = {}): string {
  const reading = readLetters([letter(headers)], options);
  const [record] = contacts(reading);
  return record === undefined ? (reading.rejected[0]?.reason ?? 'nothing') : (record.channel ?? 'no channel');
}
