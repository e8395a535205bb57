import type { ImportFile, Reading } from '../../intake/import/records.ts';
import type { Veil } from '../../intake/import/settle/veil.ts';
import type { ImportOptions } from './options.ts';

/** A CRM's exports of every month are one import; calendars and mailboxes are somebody's each, whose name the file may bear. */
export function importId({ kind }: ImportOptions, { system }: Reading, files: readonly ImportFile[], veil: Veil): string {
  const isCrm = (kind === 'csv' || kind === 'xlsx') && system !== 'table';
  const [only, second] = files;
  // A folder that holds one message today holds two tomorrow.
  if (isCrm || only === undefined || second !== undefined || only.name.includes('/')) return system;
  const stem = only.name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase();
  const spelled = stem
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return spelled === '' || spelled === system ? system : `${system}-${veil.digits('import', only.name) ?? spelled}`;
}
