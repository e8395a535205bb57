import { compare } from '../model/order.ts';
import type { Day } from '../model/values.ts';
import { type Answer, CLAIM_ITEMS, type ClaimItem, type WorkshopSheet } from '../model/workshop.ts';
import type { SaidAnswer } from '../result.ts';
import { isAccountItem } from './evidence/account.ts';

export type Side = WorkshopSheet['side'];

/**
 * The last sheet of every respondent up to the as-of date; an undated one counts as the oldest. By side, then respondent. One
 * that only codes interactions answers nothing and leaves earlier answers as they are.
 */
export function latestSheets(sheets: readonly WorkshopSheet[], asOf: Day): WorkshopSheet[] {
  const latest = new Map<string, WorkshopSheet>();
  for (const sheet of sheets) {
    if (onlyCodes(sheet) || (sheet.date !== undefined && sheet.date.first > asOf)) continue;
    const key = `${sheet.side}\n${sheet.respondent}`;
    const known = latest.get(key);
    if (known === undefined || (sheet.date?.last ?? -Infinity) > (known.date?.last ?? -Infinity)) latest.set(key, sheet);
  }
  return [...latest.values()].sort((a, b) => compare(a.side, b.side) || compare(a.respondent, b.respondent));
}

function onlyCodes({ coding, answers, accountAnswers, recallWeek }: WorkshopSheet): boolean {
  return coding.length > 0 && Object.keys(answers).length + Object.keys(accountAnswers).length + recallWeek.length === 0;
}

/** What one sheet says of an item of the firm. */
export function onFirm(sheet: WorkshopSheet, item: ClaimItem): Answer | null {
  return sheet.answers[item] ?? null;
}

/**
 * What one sheet says of an item at an account. A customer knows its own house: what it answers in general it answers of
 * its own account, unless it says otherwise there.
 */
export function onAccount(sheet: WorkshopSheet, account: string, item: ClaimItem): Answer | null {
  const own = sheet.accountAnswers[account]?.[item];
  if (own !== undefined) return own;
  const speaksOfIt = sheet.side === 'customer' && sheet.account === account && isAccountItem(item);
  return speaksOfIt ? (sheet.answers[item] ?? null) : null;
}

export function asAnswer(sheet: WorkshopSheet, answer: Answer): SaidAnswer {
  return { score: answer.score, function: sheet.function ?? null, seniority: sheet.seniority ?? null, at: answer.at };
}

/** Every sheet × (item or account's item) as one side answered: the matrix α is taken of. */
export function matrix(sheets: readonly WorkshopSheet[], side: Side, accounts: readonly string[]): (number | null)[][] {
  return sheets
    .filter((sheet) => sheet.side === side)
    .map((sheet) => [
      // Customers speak of different houses: only answers about one and the same can agree.
      ...(side === 'ours' ? CLAIM_ITEMS.map((item) => onFirm(sheet, item)?.score ?? null) : []),
      ...accounts.flatMap((account) => CLAIM_ITEMS.map((item) => onAccount(sheet, account, item)?.score ?? null)),
    ]);
}
