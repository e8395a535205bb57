import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskTree } from '../../src/workspace/disk-tree.ts';
import { firstBadByte, readText } from '../../src/workspace/read.ts';

const root = mkdtempSync(join(tmpdir(), 'guanxi-read-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
function read(bytes: Uint8Array) {
  writeFileSync(join(root, 'f'), bytes);
  return readText(new DiskTree(root), 'f');
}
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('files as text', () => {
  it('leaves a byte order mark out', () => expect(read(utf8('\ufeffid: a')).text).toBe('id: a'));
  it('keeps CRLF', () => expect(read(utf8('a: 1\r\n')).text).toBe('a: 1\r\n'));
  it.each(['', ' \n\t\r\n', '\ufeff'])('%j says nothing', (text) => expect(read(utf8(text)).problem?.name).toBe('empty-file'));
  it('says why a file cannot be read', () => {
    expect(readText(new DiskTree(root), 'absent').problem).toMatchObject({ name: 'unreadable-file', args: { reason: 'ENOENT' } });
    expect(readText(new DiskTree(root), '.').problem).toMatchObject({ name: 'unreadable-file', args: { reason: 'EISDIR' } });
  });
  it.each<[string, number[], string, number, number, number]>([
    ['GBK', [0x61, 0x0a, 0xc0, 0xee], 'GB18030', 2, 1, 2],
    ['UTF-16 by its mark', [0xff, 0xfe, 0x61, 0x00], 'UTF16', 1, 1, 0],
    ['a character cut off at the end', [0x61, 0xe6, 0x9d], 'CUT', 1, 2, 1],
    ['an overlong form', [0x61, 0xc0, 0xaf, 0x62, 0x63, 0x64], 'GB18030', 1, 2, 1],
    ['Latin-1', [0x61, 0xff, 0x20, 0x62, 0x63, 0x64], 'OTHER', 1, 2, 1],
  ])('%s', (_, bytes, guess, line, col, offset) => {
    const { problem } = read(Uint8Array.from(bytes));
    expect(problem).toMatchObject({ name: 'not-utf8', at: { line, col }, args: { guess, offset } });
  });
  it('counts the column in characters, not bytes', () => {
    expect(read(Uint8Array.from([...utf8('a: 1\n王总: '), 0xff, 0x20, 0x20, 0x20])).problem?.at).toMatchObject({ line: 2, col: 5 });
  });
  it('finds the first bad byte wherever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const bytes = Uint8Array.from([...utf8(before), 0xff, ...utf8(after)]);
        expect(firstBadByte(bytes)).toBe(utf8(before).length);
      }),
    );
  });
});
