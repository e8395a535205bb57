import type { AccountRecord } from '../records.ts';
import { momentOf } from './dates.ts';
import { domainOf } from './people.ts';
import { takeContact, takeOwner } from './take-named.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { isNew, reject, type Taking } from './taking.ts';

/** Accounts and suppliers, the contact each row names, and whose accounts they are. */
export function takeAccounts(source: Source, taking: Taking): void {
  const isSupplier = source.found.kind === 'suppliers';
  for (const row of source.rows) {
    const name = source.text(row, 'name') ?? source.text(row, 'account_name');
    const sourceId = source.sourceId(isSupplier ? 'supplier' : 'account', source.text(row, 'id'));
    if (name === null && sourceId === null) {
      reject(taking, source, row, 'no_name');
      continue;
    }
    if (!isNew(taking, source, row, sourceId ?? source.contentId(row))) continue;
    const domain = domainOf(source.text(row, 'website'));
    taking.records.push({
      kind: 'account',
      at: source.at(row),
      name,
      sourceId,
      domain,
      relation: relationOf(row, source),
      since: sinceOf(row, source, taking),
      tags: [],
      note: null,
    });
    takeContact(row, source, taking, { name, sourceId, domain });
    takeOwner(row, source, taking);
  }
}

/** By the column of types where it says so in a word we know; else what the table is of. */
function relationOf(row: TakenRow, source: Source): AccountRecord['relation'] {
  const word = source.word(row, 'type');
  if (word === null) return source.found.shape.relation ?? null;
  return word === 'none' ? null : (word as AccountRecord['relation']);
}

function sinceOf(row: TakenRow, source: Source, taking: Taking): string | null {
  const text = source.text(row, 'since');
  if (text === null) return null;
  if (/^(?:19|20)\d{2}$/.test(text)) return text;
  const moment = momentOf(text, source.dates('since'), taking.zone);
  return typeof moment === 'string' ? null : moment.date;
}
