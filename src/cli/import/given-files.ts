import { closeSync, openSync, readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ImportFile } from '../../intake/import/records.ts';
import type { ImportKind } from '../../intake/import/settle/report.ts';
import { CliError } from '../errors.ts';

/** What is taken from a folder that is named instead of files. Mail also has folders of single messages without an ending. */
const ENDINGS: Readonly<Record<ImportKind, RegExp>> = {
  csv: /\.(?:csv|tsv|txt|json)$/i,
  xlsx: /\.(?:xlsx|xlsm|xls)$/i,
  ics: /\.(?:ics|ical|ifb)$/i,
  mail: /\.(?:emlx?|mbox|mbx)$|(?:^|\/)(?:cur|new)\/[^/.][^/]*$/i,
  vcard: /\.(?:vcf|vcard)$/i,
};
/** Bytes above which a mailbox is read piece by piece, and any other file is refused. */
const LARGE = 256 * 1024 * 1024;
const PIECE = 1 << 20;

/**
 * The files meant, each by a name of its own: without its folder where no other has the same, as typed where one does. Folders are
 * looked through for what the kind takes. Throws CliError on what is not there or cannot be read.
 */
export function givenFiles(kind: ImportKind, typed: readonly string[], cwd: string): readonly ImportFile[] {
  const found = typed.flatMap((path) => {
    const absolute = resolve(cwd, path);
    if (!statOf(absolute, path).isDirectory()) return [{ absolute, shown: path, name: basename(absolute) }];
    // With the folder's own name: of a maildir somebody may name `cur` alone.
    const below = filesBelow(absolute, path).filter((file) => ENDINGS[kind].test(`${basename(absolute)}/${file}`));
    if (below.length === 0) throw new CliError('cli.error.importEmptyFolder', { path, kind });
    return below.map((file) => ({ absolute: join(absolute, file), shown: join(path, file), name: `${basename(absolute)}/${file}` }));
  });
  const unique = [...new Map(found.map((one) => [one.absolute, one])).values()];
  const times = new Map<string, number>();
  for (const { name } of unique) times.set(name, (times.get(name) ?? 0) + 1);
  return unique.map(({ absolute, shown, name }) => fileAt(kind, absolute, shown, times.get(name) === 1 ? name : shown));
}

function fileAt(kind: ImportKind, absolute: string, shown: string, name: string): ImportFile {
  const stats = statOf(absolute, shown);
  // A pipe tells no size and can be read but once; `/dev/zero` never ends.
  if (!stats.isFile()) return { name, bytes: upTo(LARGE, pieces(absolute, shown), shown) };
  const { size } = stats;
  if (size <= LARGE) return { name, bytes: told(shown, () => readFileSync(absolute)) };
  if (kind !== 'mail') throw new CliError('cli.error.importLarge', { path: shown, megabytes: Math.round(size / 1024 / 1024) });
  return { name, bytes: new Uint8Array(), chunks: () => pieces(absolute, shown) };
}

function upTo(most: number, content: Iterable<Uint8Array>, shown: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const piece of content) {
    size += piece.length;
    if (size > most) throw new CliError('cli.error.importLarge', { path: shown, megabytes: Math.round(size / 1024 / 1024) });
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

function* pieces(absolute: string, shown: string): Generator<Uint8Array> {
  const handle = told(shown, () => openSync(absolute, 'r'));
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const size = told(shown, () => readSync(handle, piece));
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/** Files below a folder, relative with `/`, by code point; links to folders are not followed. */
function filesBelow(folder: string, shown: string, prefix = ''): string[] {
  const entries = told(shown, () => readdirSync(join(folder, prefix), { withFileTypes: true }));
  return entries
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(folder, shown, path);
      return entry.isFile() ? [path] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

function statOf(absolute: string, shown: string): Stats {
  return told(shown, () => statSync(absolute));
}

function told<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.importRead', { path, reason });
  }
}
