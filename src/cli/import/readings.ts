import { createHash } from 'node:crypto';
import type { ImportFile, Reading } from '../../intake/import/records.ts';
import type { TableMapping } from '../../intake/import/tables/mapping.ts';
import type { Unmapped } from '../../intake/import/tables/read-tables.ts';
import { foldAddress } from '../../intake/roster/fold.ts';
import type { Roster } from '../../intake/roster/roster.ts';
import type { Language } from '../../messages/messages.ts';
import { CliError } from '../errors.ts';
import type { ImportOptions } from './options.ts';

/** Calendars are read from here on where `--from` is not stated: before it nobody kept one. */
const EARLIEST = '1970-01-01';

/** What tables are called that name no system. */
export const NO_SYSTEM = 'table';

/** What a reader is told besides its files. */
export interface Circumstances {
  readonly roster: Roster;
  readonly ownDomains: readonly string[];
  /** IANA name of our clock. */
  readonly zone: string;
  /** The last day that has happened. */
  readonly today: string;
  readonly cwd: string;
  /** Currency the plan counts in; null where it states none. */
  readonly currency: string | null;
  readonly language: Language;
}

/** A reading, and of tables how they were read, as a mapping file holds it. */
export interface ReadFiles {
  readonly reading: Reading;
  readonly mapping: TableMapping | null;
  /** Tables nobody knows. */
  readonly unmapped?: readonly Unmapped[];
}

export function digest(content: Uint8Array | Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of content instanceof Uint8Array ? [content] : content) hash.update(piece);
  return hash.digest('hex');
}

/** What the files say, by the reader of their kind, which is loaded now. Throws CliError. */
export async function readFiles(files: readonly ImportFile[], options: ImportOptions, about: Circumstances): Promise<ReadFiles> {
  const { intlZone } = await import('../../intake/import/zone/intl-zone.ts');
  if (intlZone(about.zone) === null) throw new CliError('cli.error.importZone', { zone: about.zone });
  const own = [...about.roster.team.values()].flatMap(({ addresses }) => addresses.map(foldAddress));
  const { ownDomains, zone } = about;
  if (options.kind === 'csv' || options.kind === 'xlsx') return readTablesOf(files, options, about);
  if (options.kind === 'vcard') {
    const { readCards } = await import('../../intake/import/vcard/read-cards.ts');
    return { reading: readCards(files, { digest, own, ownDomains }), mapping: null };
  }
  if (options.kind === 'ics') {
    const { readCalendars } = await import('../../intake/import/ics/read-calendars.ts');
    const window = { from: options.from ?? EARLIEST, to: earlier(options.to ?? about.today, about.today) };
    return { reading: readCalendars(files, { digest, own, ownDomains, zone, ...window }), mapping: null };
  }
  const { readMail } = await import('../../intake/import/mail/read-mail.ts');
  const reading = readMail(files, {
    digest,
    own,
    ownDomains,
    zone,
    ...(options.from === null ? {} : { from: options.from }),
    ...(options.to === null ? {} : { to: options.to }),
    ...(options.encoding === null ? {} : { encoding: options.encoding }),
  });
  return { reading: inFolders(reading), mapping: null };
}

async function readTablesOf(files: readonly ImportFile[], options: ImportOptions, about: Circumstances): Promise<ReadFiles> {
  const [{ readTables }, { tableOptions }] = await Promise.all([
    import('../../intake/import/tables/read-tables.ts'),
    import('./table-options.ts'),
  ]);
  const { zone, cwd, currency } = about;
  const asked = { digest, zone, ...(currency === null ? {} : { currency }), ...tableOptions(options, cwd, about.language) };
  const first = readTables(files, asked);
  // Numbers of a system nobody knows are told apart by the name of the import.
  const { mapping, unmapped, ...reading } =
    first.system === NO_SYSTEM && options.as !== null ? readTables(files, { ...asked, system: options.as }) : first;
  return { reading, mapping, unmapped };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A maildir, or a folder of .eml, has a file for each message: the folder is named in their place, with a hash of theirs. */
function inFolders(reading: Reading): Reading {
  const folders = new Map<string, { count: number; readonly hashes: string[] }>();
  const read = reading.read.filter(({ file, sha256, count }) => {
    const [, above, box] = /^(?:(.+)\/)?(cur|new)\/[^/]+$/.exec(file) ?? /^(.+)\/[^/]+\.emlx?$/i.exec(file) ?? [];
    const folder = above ?? box;
    if (folder === undefined) return true;
    const before = folders.get(folder) ?? { count: 0, hashes: [] };
    before.count += count;
    before.hashes.push(sha256);
    folders.set(folder, before);
    return false;
  });
  const whole = [...folders].map(([file, { count, hashes }]) => {
    return { file, count, sha256: digest(new TextEncoder().encode(hashes.sort().join('\n'))) };
  });
  return { ...reading, read: [...read, ...whole] };
}
