import type { Account } from './account.ts';
import type { Chain } from './chain.ts';
import type { CodedEntry } from './contacts/codings.ts';
import type { Community } from './community.ts';
import type { EntryTable } from './entry-table.ts';
import type { Firm } from './firm.ts';
import type { LogFile } from './log.ts';
import type { Person } from './person.ts';
import type { WorkshopSheet } from './workshop.ts';

/** The linked workspace: what the files state, checked, with places; nothing measured yet. Arrays are sorted by id. */
export interface Model {
  readonly firm: Firm;
  readonly chain: Chain | null;
  readonly accounts: readonly Account[];
  /** Every person of every account by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly communities: readonly Community[];
  readonly workshops: readonly WorkshopSheet[];
  readonly logs: readonly LogFile[];
  /** One row a contact: what is the `same_as` another entry has gone into it. */
  readonly entries: EntryTable;
  /** What coders say the entries were about, by row. */
  readonly codings: readonly CodedEntry[];
}
