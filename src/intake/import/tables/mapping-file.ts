import { stringify } from 'yaml';
import { problemsOf } from '../../../schema/check-schemas.ts';
import type { Problem } from '../../../schema/problem.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import { TABLE_KINDS } from './fields.ts';
import type { TableMapping } from './mapping.ts';
import type { Unmapped } from './read-tables.ts';

export interface ReadMapping {
  /** null: not usable; `problems` says why. */
  readonly mapping: TableMapping | null;
  readonly problems: readonly Problem[];
}

/** A mapping file, checked against its schema; every mistake with its place. Never throws. */
export function readMapping(file: string, text: string): ReadMapping {
  const { source, problems } = parseYaml(file, text);
  if (source === null) return { mapping: null, problems };
  const found = [...problems, ...problemsOf(source, 'mapping')];
  return { mapping: found.length > 0 ? null : (source.data as TableMapping), problems: found };
}

/**
 * A mapping as the text of a file to be edited. Of each table nobody knows a rule follows as a comment, below `hint`, to be
 * completed by hand: what its columns say is not guessed.
 */
export function formatMapping(mapping: TableMapping, unmapped: readonly Unmapped[] = [], hint = ''): string {
  const text = stringify(mapping, { lineWidth: 0 });
  if (unmapped.length === 0) return text;
  // A list that is empty would have to be opened before a rule can be added to it.
  const open = mapping.tables.length === 0 ? text.replace(/^tables: \[\]$/m, 'tables:') : text;
  return `${open}# ${hint}\n${unmapped.map(draft).join('')}`;
}

function draft({ file, sheet, headers }: Unmapped): string {
  const lines = [
    `  - kind: ${TABLE_KINDS.join(' | ')}`,
    `    file: ${scalar(file)}`,
    ...(sheet === null ? [] : [`    sheet: ${scalar(sheet)}`]),
    '    columns:',
    ...headers.map((header) => `      …: ${scalar(header)}`),
  ];
  return lines.map((line) => `#${line}\n`).join('');
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim();
}
