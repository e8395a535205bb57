import { Around, cardOf, type EntryText } from '../../../intake/coding/card.ts';
import type { ItemToCode } from '../../../intake/coding/coding-form.ts';
import { accountOf } from '../../../intake/coding/to-code.ts';
import { isMap } from '../../../model/field.ts';
import { EntriesMeant } from '../../../model/contacts/entry-meant.ts';
import { placeText } from '../../../model/contacts/find-entry.ts';
import type { Plan } from '../../../plan.ts';
import { entryAt } from '../../../workspace/log-locate.ts';

/** The rows as questions: each entry is read again for its title and its id. Rows of one source id are one interaction. */
export function itemsOf(plan: Plan, rows: readonly number[], coder: string): readonly ItemToCode[] {
  const around = new Around(plan.model);
  const found = new Map<string, ItemToCode>();
  for (const row of rows) {
    const text = textOf(plan, row);
    const reference = text.sourceId ?? placeText(plan.model.entries, row);
    if (!found.has(reference)) found.set(reference, itemOf(plan, row, reference, text, around, coder));
  }
  return [...found.values()];
}

/** The interactions of an answers file, named as they are there; what names nothing is left out. */
export function itemsNamed(plan: Plan, references: readonly string[], coder: string): readonly ItemToCode[] {
  const around = new Around(plan.model);
  const meant = new EntriesMeant(plan.model.entries, references);
  return references.flatMap((reference) => {
    const [row] = meant.rows(reference);
    return row === undefined ? [] : [itemOf(plan, row, reference, textOf(plan, row), around, coder)];
  });
}

function itemOf({ model }: Plan, row: number, reference: string, text: EntryText, around: Around, coder: string): ItemToCode {
  const account = accountOf(model.entries, row);
  const name = model.accounts.find(({ id }) => id === account)?.name ?? account;
  const said = model.codings.find((one) => one.row === row)?.by.find((one) => one.side === 'ours' && one.coder === coder);
  return {
    reference,
    about: name === account ? { key: 'code.text', args: { text: account } } : { key: 'code.about', args: { name, id: account } },
    card: cardOf(model, row, text, around),
    said: said?.purpose ?? null,
  };
}

function textOf({ workspace, model: { entries } }: Plan, row: number): EntryText {
  const file = entries.strings.name(entries.file[row] as number);
  const raw = workspace.logs.find((log) => log.file === file);
  const data = raw === undefined ? null : entryAt(raw, entries.line[row] as number)?.data;
  const said = (key: string): string | null => {
    const value = isMap(data) ? data[key] : null;
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    return text.trim() === '' ? null : text;
  };
  return { sourceId: said('source_id'), note: said('note'), start: said('start') };
}
