import { type CodedBy, type CodedEntry, isDisputed } from '../model/contacts/codings.ts';
import type { EntryTable } from '../model/entry-table.ts';
import { PURPOSES } from '../model/log.ts';
import { compare } from '../model/order.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Agreement, CodingAgreement } from '../result.ts';
import { krippendorffAlpha, type Ratings } from './alpha.ts';

/** What α allows to conclude (Krippendorff's customary lines); null without an α. */
export function readingOf(alpha: number | null, rules: Rules): Agreement['reading'] {
  if (alpha === null) return null;
  if (alpha >= rules.value('ALPHA.rely')) return 'rely';
  return alpha >= rules.value('ALPHA.tentative') ? 'tentative' : 'discuss';
}

/**
 * How far the coders of our side see the same purposes: nominal α over the interactions at least two of them coded, stated ones
 * among them. `enough`: so many, and so alike, that a coded purpose counts as a recorded one does (method §1). Null without codings.
 */
export function coderAgreement(codings: readonly CodedEntry[], entries: EntryTable, rules: Rules): CodingAgreement | null {
  if (codings.length === 0) return null;
  const seen = onceEach(codings, entries);
  const coders = [...new Set(seen.flatMap((by) => by.map(({ coder }) => coder)))].sort(compare);
  const twice = seen.filter((by) => by.length >= 2);
  const alpha = krippendorffAlpha(
    coders.map((coder) => ratings(twice, coder)),
    'nominal',
  );
  const reading = readingOf(alpha, rules);
  const enough = twice.length >= rules.value('coding.twice') && (reading === 'rely' || reading === 'tentative');
  const disputed = codings.filter((one) => isDisputed(entries, one)).length;
  return { coders: coders.length, coded: seen.length, twice: twice.length, alpha, reading, enough, disputed };
}

/** What our coders say of each interaction; one that stands in the log for each of its accounts is one. */
function onceEach(codings: readonly CodedEntry[], { sourceIds }: EntryTable): CodedBy[][] {
  const found = new Map<number, CodedBy[]>();
  for (const { row, by } of codings) {
    const id = sourceIds?.[row] ?? 0;
    const ours = by.filter(({ side }) => side === 'ours');
    if (ours.length > 0) found.set(id === 0 ? -1 - row : id, ours);
  }
  return [...found.values()];
}

function ratings(units: readonly (readonly CodedBy[])[], coder: string): Ratings {
  return units.map((by) => {
    const own = by.find((one) => one.coder === coder);
    return own === undefined ? null : PURPOSES.indexOf(own.purpose);
  });
}
