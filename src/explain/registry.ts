import { en } from '../messages/en/index.ts';
import type { Speaker } from '../messages/messages.ts';
import { DEFAULT_RULES } from '../policy/default-rules.ts';
import { LENSES, STAGES } from '../result.ts';
import { ALIASES } from './aliases.ts';
import { FAMILIES } from './families.ts';
import type { Field } from './fields.ts';
import { TOPICS } from './topics/index.ts';

export type Kind = 'topic' | 'stage' | 'lens' | 'word' | 'finding' | 'problem' | 'action' | 'threshold' | 'field';

/** Something that can be explained. `code` is what one types; `key` finds its content within the kind. */
export interface Entry {
  readonly kind: Kind;
  readonly key: string;
  readonly code: string;
  /** Other ways to ask for it, in both languages. */
  readonly names: readonly string[];
}

/** What the catalogues alone do not say: fields of the schemas, kebab-case names of findings and problems by code. */
export interface Sources {
  readonly fields: readonly Field[];
  readonly named: Readonly<Record<string, string>>;
}

/** Everything that can be explained, best answer first where two carry one name. A text that waits for arguments is no name. */
export function registry(speakers: readonly Speaker[], sources: Sources): readonly Entry[] {
  const whole = (one: Speaker, key: string): boolean => one.has(key) && !one.template(key).includes('{');
  const said = (...keys: string[]): string[] => keys.flatMap((key) => speakers.flatMap((one) => (whole(one, key) ? [one.say(key)] : [])));
  const keys = Object.keys(en);
  const matching = (pattern: RegExp): string[] => keys.flatMap((key) => pattern.exec(key)?.[1] ?? []);
  return [
    ...Object.keys(TOPICS).map((id) => entry('topic', id, id, said(`indicator.${id}.name`, `gate.${id}.name`))),
    ...STAGES.map((n) => entry('stage', String(n), `stage.${n}`, [String(n), `阶段${n}`, ...said(`stage.${n}`, `stage.${n}.short`)])),
    ...LENSES.map((id, i) =>
      entry('lens', id, id, [`lens.${id}`, `lens ${i + 1}`, `视角${i + 1}`, ...viewpoint(id), ...said(`lens.${id}.name`)]),
    ),
    ...words(keys, said),
    ...matching(/^finding\.(GX\d+)\.title$/).map((code) => entry('finding', code, code, named(sources, code))),
    ...matching(/^problem\.(GX\d+)\.what$/).map((code) => entry('problem', code, code, named(sources, code))),
    ...matching(/^action\.(.+)\.title$/).map((id) => entry('action', id, id, said(`action.${id}.title`))),
    ...DEFAULT_RULES.map(({ id }) => entry('threshold', id, id, [])),
    ...sources.fields.map((field) => entry('field', `${field.file}.${field.path}`, field.path, fieldNames(field))),
  ];
}

function entry(kind: Kind, key: string, code: string, names: readonly string[]): Entry {
  return { kind, key, code, names: [...names, ...(ALIASES[code] ?? [])] };
}

function viewpoint(id: string): string[] {
  return id.startsWith('v') ? [`viewpoint ${id.slice(1)}`, `观点${id.slice(1)}`] : [];
}

function named(sources: Sources, code: string): string[] {
  const name = sources.named[code];
  return name === undefined ? [] : [name];
}

/** Doctrine words and the codes of files: `role.decider` answers to its key, its code and its name. */
function words(keys: readonly string[], said: (...keys: string[]) => string[]): Entry[] {
  return keys.flatMap((key) => {
    const [family = '', code, rest] = key.split('.');
    if (!Object.hasOwn(FAMILIES, family) || code === undefined || rest !== undefined) return [];
    return [entry('word', key, key, [code, ...said(key)])];
  });
}

function fieldNames(field: Field): string[] {
  const last = field.path.split('.').at(-1) ?? field.path;
  return [`${field.file}.${field.path}`, last];
}
