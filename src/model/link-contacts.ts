import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import { nearest } from '../text/suggest.ts';
import type { LogReading } from '../workspace/log-reader.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { EntriesMeant } from './contacts/entry-meant.ts';
import { placeText } from './contacts/find-entry.ts';
import { applyCodings, codingsOf, countedSheets } from './contacts/codings.ts';
import { joinDoubles } from './contacts/join-doubles.ts';
import { sameContacts, type SameContacts } from './contacts/same-contact.ts';
import type { Model } from './model.ts';
import { textHash } from './text-hash.ts';
import type { CodedItem } from './workshop.ts';

/** Source ids compared with one that names nothing; beyond that the look of ids says little. */
const COMPARED = 5_000;
/** References that name nothing for which what was meant is looked for. */
const SUGGESTED_FOR = 20;
/** Of a log that could not be read whole nobody knows which entries it holds. */
const UNREAD: readonly string[] = ['bad-jsonl-line', 'bad-csv-row', 'bad-csv-header', 'bad-delimiter'];

/**
 * The second half of linking: entries that record one contact become one, and entries without a purpose take what their coders
 * agree on. Problems: `same_as` and codings that lead nowhere, unless what they mean may stand in a file that could not be read.
 */
export function linkContacts(linked: Model, logs: LogReading, workspace: Workspace): { model: Model; problems: readonly Problem[] } {
  const table = logs.entries;
  const same = sameContacts(table, logs.absent);
  const { entries, files, rowOf } = joinDoubles(table, logs.files, same.groups);
  const items = countedSheets(linked.workshops, logs.asOf).flatMap((sheet) => sheet.coding);
  const meant = new EntriesMeant(
    table,
    items.map(({ interaction }) => interaction),
  );
  const codings = codingsOf(linked.workshops, logs.asOf, ({ interaction }) => [...new Set(meant.rows(interaction).map(rowOf))]);
  applyCodings(entries, codings);
  const lost = items.filter(({ interaction }) => meant.rows(interaction).length === 0 && !logs.absent.has(textHash(interaction)));
  const model = { ...linked, entries, logs: files, codings };
  return { model, problems: isWhole(logs, workspace) ? told(same, lost, logs) : [] };
}

function isWhole(logs: LogReading, workspace: Workspace): boolean {
  return [...logs.problems, ...workspace.problems].every(({ code, name }) => code >= 'GX010' && !UNREAD.includes(name));
}

function told(same: SameContacts, lost: readonly CodedItem[], logs: LogReading): Problem[] {
  const table = logs.entries;
  const meaning = (row: number): string => table.sameAs.get(row)?.id ?? '';
  let suggested = 0;
  const near = (id: string): readonly string[] => (suggested++ < SUGGESTED_FOR ? nearest(id, known(logs)) : []);
  return [
    ...same.dangling.map((row) => {
      const id = meaning(row);
      return problem('same-as-nothing', logs.locate(row, 'same_as', 0), { args: { id }, length: id.length, suggestions: near(id) });
    }),
    ...same.circles.map((circle) => {
      const [first = 0] = circle;
      const at = circle.map((row) => placeText(table, row));
      const args = { entries: circle.length, way: [...at.slice(1), at[0] ?? ''].join(' → ') };
      return problem('same-as-circle', logs.locate(first, 'same_as', 0), { args, length: meaning(first).length });
    }),
    ...lost.map(({ interaction, at }) => {
      const suggestions = [...entryAbove(interaction, logs), ...near(interaction)].slice(0, 3);
      return problem('coded-nothing', at, { args: { id: interaction }, length: interaction.length, suggestions });
    }),
  ];
}

function* known(logs: LogReading): Generator<string> {
  let count = 0;
  for (const id of logs.sourceIds()) {
    if (count++ >= COMPARED) return;
    yield id;
  }
}

/** Where `file:line` points into an entry or past it: the first line of that entry. */
function entryAbove(reference: string, { entries, files }: LogReading): string[] {
  const [, name, line] = /^(.+):([0-9]{1,9})$/.exec(reference) ?? [];
  const file = files.find((one) => one.file === name);
  if (file === undefined) return [];
  let above = -1;
  for (let row = file.start; row < file.end; row++) {
    const at = entries.line[row] as number;
    if (at <= Number(line) && (above < 0 || at > (entries.line[above] as number))) above = row;
  }
  return above < 0 ? [] : [placeText(entries, above)];
}
