import type { Organisation } from '../records.ts';
import { organisationOf } from './people.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { whenOf } from './take-activities.ts';
import { takeContact, takeOwner } from './take-named.ts';
import { moneyOf } from './money.ts';
import { pushMoney } from './take-orders.ts';
import { isNew, reject, type Taking } from './taking.ts';

/** Won deals are revenue of the year they closed in; all others, and those of nobody, are counted and left out. A deal is no contact. */
export function takeDeals(source: Source, taking: Taking): void {
  for (const row of source.rows) {
    const organisation = taking.register.account(organisationOf(row, source));
    if (organisation !== null) takeContact(row, source, taking, organisation);
    takeOwner(row, source, taking);
    const stage = source.word(row, 'stage');
    if (stage !== 'won') reject(taking, source, row, stage === 'lost' ? 'deal_lost' : 'deal_open', {}, true);
    else if (organisation === null) reject(taking, source, row, 'no_account');
    else takeWon(row, source, organisation, taking);
  }
}

function takeWon(row: TakenRow, source: Source, organisation: Organisation, taking: Taking): void {
  const amount = moneyOf(row, source, 'amount');
  if (typeof amount !== 'number') {
    reject(taking, source, row, amount?.reason ?? 'amount', amount?.args);
    return;
  }
  const moment = whenOf(row, source, taking);
  if (moment === null) return;
  const id = source.sourceId('deal', source.text(row, 'id')) ?? `${source.contentId(row)} ${amount}`;
  if (isNew(taking, source, row, id)) pushMoney({ row, source, moment, organisation }, amount, taking);
}
