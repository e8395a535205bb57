import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '../intake/log/contact.ts';
import type { FileChange } from '../intake/edit/change.ts';
import { isMap, sameValue } from '../intake/edit/expected.ts';
import { lineAt } from '../intake/edit/parsed.ts';
import { inFlow } from '../intake/edit/render.ts';
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
  /** 1-based line of the entry in the file as it will be; of the one that says the same already, where there is one. */
  readonly line: number;
  readonly passed: Place['passed'];
  /** The file says exactly this already. */
  readonly isThere: boolean;
}

/** Where the entry goes, and the file with it. Throws CliError where no file will do. */
export function addition({ workspace }: Plan, entry: Readonly<Record<string, unknown>>, { date }: Contact, language: Language): Addition {
  const patterns = patternsOf(workspace.config.data, 'interactions');
  const read = parseDate(date);
  const logs = workspace.logs.filter(({ format }) => format === 'yaml').flatMap(({ file, text }) => yamlLog(file, text));
  const place = typeof read === 'string' ? null : placeFor(read.last, logs, patterns, (file) => existsSync(join(workspace.root, file)));
  if (place === null) throw new CliError('cli.error.log.noPlace', { patterns: [...patterns] }, [], language);
  const before = workspace.texts.get(place.file) ?? null;
  const log = logs.find(({ file }) => file === place.file);
  const there = entriesOf(log?.data).findIndex((one) => sameValue(one, entry));
  const change = edited(place.file, before, '', [{ op: 'append', path: place.path, value: entry, flow: true, evenIfNone: true }], language);
  const line =
    there === -1 ? lineAt(change.after, change.after.lastIndexOf(inFlow(entry))) : lineOf(log, before ?? '', [...place.path, there]);
  return { change, line, passed: place.passed, isThere: there !== -1 };
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

function lineOf(log: YamlLog | undefined, text: string, path: readonly (string | number)[]): number {
  return log === undefined ? 1 : (parseYaml(log.file, text).source?.locate(path).line ?? 1);
}
