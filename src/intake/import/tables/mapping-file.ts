import { stringify } from 'yaml';
import { problemsOf } from '../../../schema/check-schemas.ts';
import type { Problem } from '../../../schema/problem.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import type { TableMapping } from './mapping.ts';

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

/** A mapping as the text of a file to be edited, below `comment` (lines without `#`). */
export function formatMapping(mapping: TableMapping, comment: readonly string[] = []): string {
  const head = comment.map((line) => `# ${line}\n`).join('');
  return head + stringify(mapping, { lineWidth: 0 });
}
