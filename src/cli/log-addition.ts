import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '../intake/log/contact.ts';
import type { FileChange } from '../intake/edit/change.ts';
import { isMap, sameValue } from '../intake/edit/expected.ts';
import { type Place, placeFor, type YamlLog } from '../intake/log/place.ts';
import type { Language } from '../messages/messages.ts';
import { parseDate } from '../model/days.ts';
import type { Plan } from '../plan.ts';
import { parseYaml } from '../workspace/parse-yaml.ts';
import { patternsOf } from '../workspace/patterns.ts';
import { CliError } from './errors.ts';
import { edited } from './edited.ts';

/** An entry on its way into a file. */
export interface Addition {
  readonly change: FileChange;
  /** 1-based line of the entry in the file as it will be. */
  readonly line: number;
  /** Line of an entry that says exactly this already. */
  readonly sameAt: number | null;
  readonly passed: Place['passed'];
}

/** Where the entry goes, and the file with it. Throws CliError where no file will do. */
export function addition({ workspace }: Plan, entry: Readonly<Record<string, unknown>>, { date }: Contact, language: Language): Addition {
  const patterns = patternsOf(workspace.config.data, 'interactions');
  const read = parseDate(date);
  const logs = workspace.logs.filter(({ format }) => format === 'yaml').flatMap(({ file, text }) => yamlLog(file, text));
  const place = typeof read === 'string' ? null : placeFor(read.last, logs, patterns, (file) => existsSync(join(workspace.root, file)));
  if (place === null) throw new CliError('cli.error.log.noPlace', { patterns: [...patterns] }, [], language);
  const before = workspace.texts.get(place.file) ?? null;
  const entries = entriesOf(logs.find(({ file }) => file === place.file)?.data);
  const same = entries.findIndex((one) => sameValue(one, entry));
  const change = edited(place.file, before, '', [{ op: 'append', path: place.path, value: entry, flow: true, evenIfNone: true }], language);
  const lineOf = (index: number): number => parseYaml(change.file, change.after).source?.locate([...place.path, index]).line ?? 1;
  return { change, line: lineOf(entries.length), sameAt: same === -1 ? null : lineOf(same), passed: place.passed };
}

/** What cannot be read is told by whoever reads the plan; nothing is added to it. */
function yamlLog(file: string, text: string): readonly YamlLog[] {
  const { source } = parseYaml(file, text);
  return source === null ? [] : [{ file, data: source.data }];
}

function entriesOf(data: unknown): readonly unknown[] {
  const list: unknown = isMap(data) ? data['entries'] : data;
  return Array.isArray(list) ? list : [];
}
