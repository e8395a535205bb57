import { parseYaml } from '../../../workspace/parse-yaml.ts';
import type { RawLog } from '../../../workspace/workspace.ts';
import type { FileChange } from '../../edit/change.ts';
import { readLogged } from './logged.ts';

const SAME_AS = /, *same_as: *(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,{}[\]"']+)(?=[,}])/;

/**
 * The file in which the contact of that source id no longer says that it is another one, every other character as it was. `absent`:
 * no such contact; `alone`: it does not say so; `unfit`: it does not stand on one line as imports write it.
 */
export function withoutSameAs(logs: readonly RawLog[], sourceId: string): FileChange | 'absent' | 'alone' | 'unfit' {
  const raw = logs.filter(({ format }) => format === 'yaml');
  const all = readLogged(raw).filter((one) => one.sourceId === sourceId);
  const found = all.find(({ sameAs }) => sameAs !== null);
  if (found === undefined) return all.length === 0 ? 'absent' : 'alone';
  const before = raw.find(({ file }) => file === found.file)?.text ?? '';
  const rows = before.split('\n');
  const row = rows[found.line() - 1] ?? '';
  rows[found.line() - 1] = row.replace(SAME_AS, '');
  const after = rows.join('\n');
  return says(found.file, before, sourceId) === says(found.file, after) ? { file: found.file, before, after } : 'unfit';
}

/** What a file says; of the contact named, without its `same_as`. */
function says(file: string, text: string, parted: string | null = null): string {
  const data: unknown = parseYaml(file, text).source?.data;
  return JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || parted === null) return value;
    const { same_as: sameAs, ...rest } = value as { readonly same_as?: unknown; readonly source_id?: unknown };
    return sameAs !== undefined && rest.source_id === parted ? rest : value;
  });
}
