import { plainNumber, text, texts, word } from '../model/build-values.ts';
import { parseDate } from '../model/days.ts';
import type { EntryRow } from '../model/entry-row.ts';
import { Field } from '../model/field.ts';
import { isId } from '../model/ids.ts';
import type { Interner } from '../model/interner.ts';
import { BENEFITS, CHANNELS, INITIATORS, PURPOSES, SOURCES } from '../model/log.ts';
import { textHash } from '../model/text-hash.ts';
import type { LogSink } from './log-sink.ts';
import type { SourceFile } from './source.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;

/** One parsed entry: checked, then taken as far as it can be read. */
export function takeSource(source: SourceFile, sink: LogSink): void {
  sink.problems.push(...sink.check(source, 'entry'));
  takeEntry(Field.root(source), sink);
}

/**
 * One entry from parsed data into the table: the reference for what an entry means. Values that do not fit are left out;
 * an entry without a date or an account is left out whole (its schema has said so).
 */
function takeEntry(field: Field, sink: LogSink): void {
  const { row, table } = sink;
  const { strings } = table;
  row.clear();
  const sourceId = text(field.get('source_id')) ?? '';
  if (sourceId !== '') row.sourceId = textHash(sourceId);
  const date = field.get('date');
  const day = dayIn(date);
  const account = idOf(field.get('account'));
  if (date === null || day === undefined || account === null) {
    sink.pass();
    return;
  }
  row.day = day;
  row.line = field.at.line;
  row.account = strings.id(account);
  ids(field.get('ours'), row.ours, strings);
  ids(field.get('theirs'), row.theirs, strings);
  row.channel = index(field.get('channel'), CHANNELS) ?? row.channel;
  row.initiator = index(field.get('initiator'), INITIATORS) ?? row.initiator;
  row.source = index(field.get('source'), SOURCES) ?? row.source;
  row.grade = index(field.get('grade'), GRADES) ?? (field.get('evidence') === null ? row.grade : 0);
  for (const item of field.get('purpose')?.oneOrMany() ?? []) row.purposes |= 1 << (index(item, PURPOSES) ?? 31);
  row.purposes &= (1 << PURPOSES.length) - 1;
  row.minutes = plainNumber(field.get('minutes')) ?? row.minutes;
  row.participants = plainNumber(field.get('participants')) ?? row.participants;
  const directed = field.get('directed')?.value;
  if (typeof directed === 'boolean') row.directed = directed ? 1 : 0;
  const stage = text(field.get('stage'));
  if (stage !== undefined) row.stage = strings.id(stage);
  const community = idOf(field.get('community'));
  if (community !== null) row.community = strings.id(community);
  takeBenefit(field.get('benefit'), row, strings);
  const same = text(field.get('same_as')) ?? '';
  if (/\S/.test(same)) row.sameAs = { id: same, own: sourceId };
  sink.accept(
    () => date.at,
    () => String(date.value),
  );
}

/** First day of a date; no place is worked out, for that may mean reading the entry again. */
function dayIn(field: Field | null): number | undefined {
  const reading = parseDate(text(field) ?? '');
  return typeof reading === 'string' ? undefined : reading.first;
}

function takeBenefit(field: Field | null, row: EntryRow, strings: Interner): void {
  const kind = field === null ? undefined : index(field.isMap ? field.get('kind') : field, BENEFITS);
  if (field === null || kind === undefined) return;
  row.benefit = kind;
  row.benefitValue = plainNumber(field.get('value')) ?? row.benefitValue;
  const to = text(field.get('to'));
  const by = text(field.get('by'));
  if (to !== undefined) row.benefitTo = strings.id(to);
  if (by !== undefined) row.benefitBy = strings.id(by);
}

function idOf(field: Field | null): string | null {
  return typeof field?.value === 'string' && isId(field.value) ? field.value : null;
}

function ids(field: Field | null, into: number[], strings: Interner): void {
  for (const id of texts(field)) if (isId(id)) into.push(strings.id(id));
}

function index<T extends string>(field: Field | null, words: readonly T[]): number | undefined {
  const found = word(field, words);
  return found === undefined ? undefined : words.indexOf(found);
}
