import type { ImportRecord } from '../records.ts';

/** `salesforce:@AccountRef1`: an id that joins the files of one call. The next export gives the same one to somebody else. */
const REFERENCE = /^[^:]*:(?:[a-z]+\/)?@/;

export function isReference(sourceId: string): boolean {
  return REFERENCE.test(sourceId);
}

/** The record without ids that hold for this call only. */
export function withoutReferences(record: ImportRecord): ImportRecord {
  if (record.kind === 'money') return { ...record, account: bare(record.account) };
  if (record.kind === 'account') return bare(record);
  if (record.kind === 'person') return bare({ ...record, organisation: record.organisation === null ? null : bare(record.organisation) });
  return { ...record, organisation: record.organisation === null ? null : bare(record.organisation), parties: record.parties.map(bare) };
}

function bare<T extends { readonly sourceId: string | null }>(named: T): T {
  return named.sourceId !== null && isReference(named.sourceId) ? { ...named, sourceId: null } : named;
}
