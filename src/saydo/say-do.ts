import type { Account } from '../model/account.ts';
import { CLAIM_ITEMS, type ClaimItem, type WorkshopSheet } from '../model/workshop.ts';
import type { Said, SaidAnswer, SayDo, SayDoItem, Shown } from '../result.ts';
import { agreementOf } from './agreement/agreement.ts';
import { logCapture } from './capture/capture.ts';
import { latestClaims } from './claims.ts';
import { isAccountItem, OF_ACCOUNT, stageShown } from './evidence/account.ts';
import { OF_FIRM } from './evidence/firm.ts';
import { notShown } from './evidence/shown.ts';
import type { TheRecord } from './record.ts';
import { saidOf } from './said.ts';
import { asAnswer, latestSheets, matrix, onAccount, onFirm, type Side } from './sheets.ts';
import { apart, type Span, verdictOf } from './verdict.ts';

/** Highest answer of the questionnaire, and of a claimed stage. */
const ANSWERS = 4;
const STAGES = 3;
/** Items whose evidence is the log: what never reaches it cannot be verified. */
const FROM_LOG: readonly string[] = ['contact_all_year', 'decider_confidence', 'problems_first', 'company_owned'] satisfies ClaimItem[];

/**
 * Say versus do (method §5, §6): every item somebody answered of the firm, of an account, and every claimed stage, each side
 * apart, against what the record shows. Null where no sheet, no claim of a stage and no coding is on record. Pure.
 */
export function sayDo(input: Omit<TheRecord, 'stated'>): SayDo | null {
  const { model, asOf, rules } = input;
  const record = { ...input, stated: new Map(model.accounts.map((account) => [account.id, account])) };
  const placedBy = new Map(record.accounts.map((account) => [account.id, account]));
  const sheets = latestSheets(model.workshops, asOf);
  const capture = logCapture(sheets, model.entries, rules);
  const held = capture?.enough === true ? capture.capture.point : null;
  const make = (entity: SayDoItem['entity'], item: string, scale: number, given: Given, shown: () => Shown): SayDoItem[] => {
    if (given.ours.length + given.customer.length === 0) return [];
    return [against({ entity, item, scale, given, shown: shown(), capture: FROM_LOG.includes(item) ? held : null }, record)];
  };
  const firm = CLAIM_ITEMS.flatMap((item) =>
    make(
      { kind: 'firm', id: record.firm.id },
      item,
      ANSWERS,
      given(sheets, (sheet) => onFirm(sheet, item)),
      () => OF_FIRM[item](record),
    ),
  );
  const accounts = model.accounts.flatMap((account) => {
    const placed = placedBy.get(account.id);
    if (!placed) return [];
    const entity = { kind: 'account', id: account.id } as const;
    const asked = CLAIM_ITEMS.flatMap((item) =>
      make(
        entity,
        item,
        ANSWERS,
        given(sheets, (sheet) => onAccount(sheet, account.id, item)),
        () => (isAccountItem(item) ? OF_ACCOUNT[item](placed, record) : notShown([], { code: 'saydo.firm-only' })),
      ),
    );
    return [...asked, ...make(entity, 'stage', STAGES, claimed(account, record), () => stageShown(placed))];
  });
  const items = [...firm, ...accounts];
  if (sheets.length === 0 && items.length === 0 && record.ledger.coding === null) return null;
  const ids = model.accounts.map((account) => account.id);
  const agreement = (side: Side): SayDo['agreement']['ours'] => agreementOf(matrix(sheets, side, ids), rules);
  const count = (side: Side): number => sheets.filter((sheet) => sheet.side === side).length;
  return {
    sheets: { ours: count('ours'), customer: count('customer') },
    items,
    agreement: {
      ours: agreement('ours'),
      customer: agreement('customer'),
      ...(record.ledger.coding === null ? {} : { coding: record.ledger.coding }),
    },
    capture,
  };
}

/** Answers of the two sides, never mixed. */
type Given = Readonly<Record<Side, readonly SaidAnswer[]>>;

function given(sheets: readonly WorkshopSheet[], pick: (sheet: WorkshopSheet) => ReturnType<typeof onFirm>): Given {
  const of = (side: Side): SaidAnswer[] =>
    sheets.flatMap((sheet) => {
      const answer = sheet.side === side ? pick(sheet) : null;
      return answer === null ? [] : [asAnswer(sheet, answer)];
    });
  return { ours: of('ours'), customer: of('customer') };
}
function claimed(account: Account, { model, asOf }: TheRecord): Given {
  return { ours: latestClaims(account, 'ours', model, asOf), customer: latestClaims(account, 'customer', model, asOf) };
}

interface Against {
  readonly entity: SayDoItem['entity'];
  readonly item: string;
  readonly scale: number;
  readonly given: Given;
  readonly shown: Shown;
  readonly capture: number | null;
}

function against({ entity, item, scale, given, shown, capture }: Against, { rules }: TheRecord): SayDoItem {
  const judged = (answers: readonly SaidAnswer[]): Said | null => {
    const said = saidOf(answers, scale, rules);
    return said && { ...said, verdict: verdictOf({ said, shown, capture }, rules) };
  };
  const ours = judged(given.ours);
  // Customers asked in general speak each of its own house: their verdict stands with the account.
  const customer = entity.kind === 'firm' ? saidOf(given.customer, scale, rules) : judged(given.customer);
  return { item, entity, scale, shown, ours, customer, gap: gapOf(ours, customer, entity, rules) };
}

/** One house cannot speak for all our customers. */
const HOUSES = 2;

function gapOf(ours: Said | null, customer: Said | null, entity: SayDoItem['entity'], rules: TheRecord['rules']): SayDoItem['gap'] {
  if (ours?.point == null || customer?.point == null) return null;
  if (entity.kind === 'firm' && customer.n < HOUSES) return null;
  const span = ({ point, lo, hi }: Said): Span => ({ point: point ?? 0, lo: lo ?? 0, hi: hi ?? 1 });
  const [we, they] = [span(ours), span(customer)];
  return { value: we.point - they.point, apart: apart(we, they, rules) || apart(they, we, rules) };
}
