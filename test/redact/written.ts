import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';

const SCHEMAS = join(import.meta.dirname, '../../src/schema');

const EXPLAINED = join(import.meta.dirname, '../../src/messages/explain');

/** Messages no report holds: of the command line with its examples, and of filling in. */
const UNREPORTED = /^(?:ask|capture|cli|code|doctor|import|log|start|workshop)\./;

/** All that a report prints without a plan: every message of reports, every key of one, every word a schema knows. */
function ours(): string {
  const schemas = readdirSync(SCHEMAS).filter((file) => file.endsWith('.schema.json'));
  const sentences = [en, zh].flatMap((all) => Object.entries(all).filter(([key]) => !UNREPORTED.test(key)));
  const explained = readdirSync(EXPLAINED, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'));
  return [
    ...sentences.flat(),
    ...explained.map((file) => readFileSync(join(EXPLAINED, file), 'utf8')),
    ...schemas.map((file) => readFileSync(join(SCHEMAS, file), 'utf8')),
  ]
    .join('\n')
    .toLowerCase();
}

/** Strings somebody wrote into the workspace: ids, names and parts of names, free text, names of files. Three letters or more, two in Chinese. */
export function writtenBy(dir: string): readonly string[] {
  const known = ours();
  const found = new Set(filesOf(dir).flatMap((file) => [...nameOf(file), ...stringsOf(join(dir, file))]));
  return [...found].filter((text) => isTelling(text) && !known.includes(text.toLowerCase()));
}

function isTelling(text: string): boolean {
  // Figures, days, hex digits and the three letters of a currency tell nothing.
  if (/^[\d\s.:,%/+-]*$|^[A-Z]{3}$|^\d{4}-|^[0-9a-f]+$/i.test(text)) return false;
  return /\p{Script=Han}/u.test(text) ? text.length >= 2 : text.length >= 3;
}

function filesOf(dir: string): readonly string[] {
  const all = readdirSync(dir, { recursive: true }).map(String);
  return all.filter((file) => /\.(ya?ml|jsonl|csv)$/.test(file) && !/^(source|log)\//.test(file));
}

function nameOf(file: string): readonly string[] {
  return file.split('/').map((part) => part.replace(/\.[a-z]+$/, ''));
}

function stringsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.csv')) return text.split(/[,\r\n"]/).map((part) => part.trim());
  if (path.endsWith('.jsonl'))
    return text
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => leaves(JSON.parse(line)));
  return parseAllDocuments(text).flatMap((document) => ('toJS' in document ? leaves(document.toJS()) : []));
}

/** A name is known by its parts as well: 王立新 alone tells as much as 王立新 Wang Lixin. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...(value.length < 60 ? value.split(/[\s,，、（）()]+/) : [])];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

/** What of it stands in a report: Latin words whole, since Georg is no part of Georgia. */
export function leaksIn(report: string, written: readonly string[]): readonly string[] {
  return written.filter(
    (text) => report.includes(text) && (!/^[A-Za-z]+$/.test(text) || new RegExp(`(?<![A-Za-z])${text}(?![A-Za-z])`).test(report)),
  );
}
