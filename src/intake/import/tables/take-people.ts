import type { PersonRecord } from '../records.ts';
import { addresses, fullName, organisationOf } from './people.ts';
import type { Source } from './source.ts';
import { takeContact, takeOwner } from './take-named.ts';
import { isNew, reject, type Taking } from './taking.ts';

/** Contacts of accounts, and our own people. */
export function takePeople(source: Source, taking: Taking): void {
  const isOurs = source.found.kind === 'employees';
  for (const row of source.rows) {
    const mails = addresses(source.text(row, 'email'), source.text(row, 'email_2'), source.text(row, 'email_3'));
    const name = fullName(row, source, 'name');
    if (name === null && mails.length === 0) {
      reject(taking, source, row, 'no_person');
      continue;
    }
    const sourceId = source.sourceId(isOurs ? 'employee' : 'contact', source.text(row, 'id'));
    if (!isNew(taking, source, row, sourceId ?? source.contentId(row))) continue;
    const [address = null, ...further] = mails;
    const person: PersonRecord = {
      kind: 'person',
      at: source.at(row),
      name,
      address,
      sourceId,
      side: isOurs ? 'ours' : 'theirs',
      organisation: isOurs ? null : taking.register.account(organisationOf(row, source)),
      function: source.text(row, 'title') ?? source.text(row, 'department'),
      level: source.text(row, 'level'),
      addresses: further,
    };
    taking.records.push(person);
    if (!isOurs) takeOwner(row, source, taking);
  }
}

/** Companies asked about and the person who asked. They are accounts of no relation yet, tagged as what they are. */
export function takeLeads(source: Source, taking: Taking): void {
  for (const row of source.rows) {
    const organisation = organisationOf(row, source);
    const name = fullName(row, source, 'name');
    if (organisation === null && name === null && source.text(row, 'contact_name') === null) {
      reject(taking, source, row, 'no_name');
      continue;
    }
    const id = source.sourceId('lead', source.text(row, 'id')) ?? source.contentId(row);
    if (!isNew(taking, source, row, id)) continue;
    if (organisation !== null) {
      const account = {
        kind: 'account' as const,
        at: source.at(row),
        ...organisation,
        relation: null,
        since: null,
        tags: ['lead'],
        note: null,
      };
      taking.records.push(account);
    }
    const mails = addresses(source.text(row, 'email'));
    if (name !== null || mails.length > 0) {
      const [address = null, ...further] = mails;
      const said = { function: source.text(row, 'title'), level: null, addresses: further };
      taking.records.push({ kind: 'person', at: source.at(row), name, address, sourceId: id, side: 'theirs', organisation, ...said });
    } else takeContact(row, source, taking, organisation);
    takeOwner(row, source, taking);
  }
}
