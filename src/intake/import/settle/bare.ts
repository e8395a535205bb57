import type { ImportRecord, Organisation, Party } from '../records.ts';
import { oneLine } from './one-line.ts';

/**
 * The record with numbers of accounts and people as `source_ids` holds them: `account/17` below `crm`, where readers say
 * `crm:account/17`. Contacts keep theirs whole. Names are as they would be written, so that whoever is written is found again; what
 * shows nothing is no name.
 */
export function bare(record: ImportRecord, system: string): ImportRecord {
  const number = <T extends string | null>(id: T): T | string => (id?.startsWith(`${system}:`) ? id.slice(system.length + 1) : id);
  const organisation = (one: Organisation | null): Organisation | null =>
    one && { ...one, name: shown(one.name), sourceId: number(one.sourceId) };
  const party = (one: Party): Party => ({ ...one, name: shown(one.name), sourceId: number(one.sourceId) });
  switch (record.kind) {
    case 'account':
      return { ...record, name: shown(record.name), sourceId: number(record.sourceId) };
    case 'money':
      return { ...record, account: { ...record.account, name: shown(record.account.name), sourceId: number(record.account.sourceId) } };
    case 'person':
      return { ...record, name: shown(record.name), sourceId: number(record.sourceId), organisation: organisation(record.organisation) };
    case 'contact':
      return { ...record, organisation: organisation(record.organisation), parties: record.parties.map(party) };
  }
}

function shown(name: string | null): string | null {
  return name === null ? null : oneLine(name) || null;
}
