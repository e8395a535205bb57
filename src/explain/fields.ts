import type { Language } from '../messages/messages.ts';

/** The parts of a JSON Schema (draft-07) that explain reads. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly $ref?: string;
}

/** One field a file may hold. Title and text carry both languages, English first. */
export interface Field {
  /** Schema it belongs to: account, firm, entry … */
  readonly file: string;
  /** Keys from the top of the file; lists add nothing: `people.influence.points`. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** What the value looks like, where a shared definition says so. */
  readonly form: string | null;
  readonly values: readonly string[];
  readonly required: boolean;
  /** Keys directly inside. */
  readonly inside: readonly string[];
}

/** Keys that may stand beside any fact; explained once, at the top of the file. */
const EVERYWHERE = new Set(['note', 'source', 'evidence', 'grade', 'derived', 'facts']);
/** Definitions that are a value of their own: nobody asks for the `low` of each number. */
const VALUE = /^(number|amount|count|positive|share|rating|ladder|severity|points|periods|date|period|id|text|stated\w+)$/;

export function fieldsOf(schemas: Readonly<Record<string, SchemaNode>>): readonly Field[] {
  const fields: Field[] = [];
  for (const [file, schema] of Object.entries(schemas)) {
    if (file !== 'common') walk(file, [], unfold(schema, schemas), schemas, fields);
  }
  return fields;
}

interface Unfolded {
  /** The node itself and everything it refers to. */
  readonly nodes: readonly SchemaNode[];
  /** Names of shared definitions on the way. */
  readonly names: readonly string[];
}

function walk(file: string, path: readonly string[], here: Unfolded, schemas: Readonly<Record<string, SchemaNode>>, into: Field[]): void {
  if (path.length > 0 && here.names.some((name) => VALUE.test(name))) return;
  for (const node of here.nodes) {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const at = [...path, key];
      if (EVERYWHERE.has(key) && path.length > 0) continue;
      if (into.some((field) => field.file === file && field.path === at.join('.'))) continue;
      const inner = unfold(child, schemas);
      into.push(field(file, at, inner, node.required?.includes(key) ?? false));
      walk(file, at, inner, schemas, into);
    }
  }
}

function field(file: string, path: readonly string[], { nodes, names }: Unfolded, required: boolean): Field {
  const [own, ...others] = nodes.filter((node) => node.title !== undefined || node.description !== undefined);
  const form = others.find((node) => node.description !== undefined && node.description !== own?.description);
  const value = names.some((name) => VALUE.test(name));
  return {
    file,
    path: path.join('.'),
    title: own?.title ?? path.at(-1) ?? '',
    text: own?.description ?? '',
    form: form?.description ?? null,
    values: [...new Set(nodes.flatMap((node) => node.enum ?? []).map(String))],
    required,
    inside: value ? [] : [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))].filter((key) => !EVERYWHERE.has(key)),
  };
}

/** Follows references, combinations, branches and list items down to the next key. */
function unfold(node: SchemaNode, schemas: Readonly<Record<string, SchemaNode>>, seen: readonly string[] = []): Unfolded {
  const parts: Unfolded[] = [];
  const name = node.$ref?.split('/').at(-1);
  if (node.$ref !== undefined && name !== undefined && !seen.includes(name)) {
    const target = schemas['common']?.definitions?.[name] ?? {};
    parts.push({ nodes: [], names: [name] }, unfold(target, schemas, [...seen, name]));
  }
  const next = [...(node.allOf ?? []), node.then, node.else, node.items, ...Object.values(node.patternProperties ?? {})];
  for (const part of next) if (part) parts.push(unfold(part, schemas, seen));
  return {
    nodes: [node, ...parts.flatMap((part) => part.nodes)],
    names: parts.flatMap((part) => part.names),
  };
}

/** Schema prose holds both languages, English first: `Title · 标题`, `Text. 文字。` */
export function inLanguage(text: string, language: Language): string {
  const [first = '', second] = text.split(' · ');
  if (second !== undefined && !/[。.]/.test(text)) return language === 'zh' ? second : first;
  const chinese = /[\u3000-\u9fff\uff00-\uffef]/.exec(text)?.index ?? -1;
  const cut = chinese < 0 ? -1 : Math.max(text.lastIndexOf('. ', chinese), text.lastIndexOf('… ', chinese));
  if (cut < 0) return text;
  return language === 'zh' ? text.slice(cut + 2).trim() : text.slice(0, cut + 1).trim();
}
