import { diagnose, type Diagnosis } from '../../src/diagnosis.ts';
import { judge } from '../../src/findings/judge.ts';
import { buildModel } from '../../src/model/build.ts';
import { formatDay, parseDate } from '../../src/model/days.ts';
import type { Model } from '../../src/model/model.ts';
import type { Day } from '../../src/model/values.ts';
import { fnv1a64 } from '../../src/policy/hash.ts';
import { makeRules, type Rules } from '../../src/policy/ruleset.ts';
import type { AccountResult, Finding, Gate, GateId, Measurement } from '../../src/result.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { SourceFile } from '../../src/workspace/source.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** A workspace in memory: text by path; anything else is written as JSON, which is YAML too. */
export type Files = Readonly<Record<string, unknown>>;

export const RULES: Rules = makeRules([], fnv1a64);
/** The day most tests audit on. */
export const AS_OF = '2026-06-30';

/** Last day of a date as written. */
export function dayOf(text: string): Day {
  const read = parseDate(text);
  if (typeof read === 'string') throw new RangeError(text);
  return read.last;
}

function sources(files: Files, matches: (file: string) => boolean): SourceFile[] {
  return Object.keys(files)
    .filter(matches)
    .sort()
    .map((file) => {
      const { source, problems } = parseYaml(file, textOf(files[file]));
      if (source === null) throw new Error(`${file}: ${problems.map((one) => one.code).join(' ')}`);
      return source;
    });
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

/** The linked model of files in memory; no schema is asked. Throws on a file that cannot be parsed. */
export function modelOf(files: Files, asOf = AS_OF): Model {
  const config = sources({ 'guanxi.yaml': 'guanxi: 1' }, () => true)[0] as SourceFile;
  const logs = Object.keys(files)
    .filter((file) => file.startsWith('interactions/'))
    .sort()
    .map((file) => ({ file, format: file.endsWith('.jsonl') ? ('jsonl' as const) : ('yaml' as const), text: textOf(files[file]) }));
  const workspace: Workspace = {
    path: null,
    root: '/',
    config,
    firm: sources(files, (file) => file === 'firm.yaml')[0] ?? null,
    chain: sources(files, (file) => file === 'chain.yaml')[0] ?? null,
    accounts: sources(files, (file) => file.startsWith('accounts/')),
    communities: sources(files, (file) => file.startsWith('communities/')),
    workshops: sources(files, (file) => file.startsWith('workshops/')),
    imports: sources(files, (file) => file.startsWith('imports/')),
    ruleset: null,
    logs,
    problems: [],
    texts: new Map(),
  };
  const reading = readLogs(logs, dayOf(asOf));
  if (reading.problems.length > 0) throw new Error(reading.problems.map((one) => `${one.at.file}:${one.at.line} ${one.code}`).join('\n'));
  return buildModel(workspace, new Set(Object.keys(files)), reading).model;
}

/** The whole pipeline but for findings and advice. */
export function diagnosed(files: Files, asOf = AS_OF): Diagnosis {
  return diagnose(modelOf(files, asOf), dayOf(asOf), RULES);
}

/** The same with its findings. */
export function judged(files: Files, asOf = AS_OF): Finding[] {
  const model = modelOf(files, asOf);
  return judge({ asOf: dayOf(asOf), rules: RULES, model, ...diagnose(model, dayOf(asOf), RULES) });
}

/** The only account, or the one with the id. */
export function accountIn(diagnosis: Diagnosis, id?: string): AccountResult {
  const found = id === undefined ? diagnosis.accounts[0] : diagnosis.accounts.find((account) => account.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
}
export function measureIn(account: AccountResult, id: string): Measurement {
  const found = account.measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  if (found.error !== undefined) throw new Error(`${id}: ${found.error}`);
  return found;
}
export function gateIn(account: AccountResult, id: GateId): Gate {
  const found = account.gates.find((gate) => gate.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
}

/** The date so many days before the day most tests audit on. */
export const ago = (days: number): string => formatDay(dayOf(AS_OF) - days);
