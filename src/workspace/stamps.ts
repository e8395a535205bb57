import { statSync } from 'node:fs';
import { join } from 'node:path';
import { schemaErrors } from '../schema/validators.ts';
import { DiskTree } from './disk-tree.ts';
import { CONFIG } from './find-root.ts';
import { findFiles } from './glob.ts';
import { DEFAULTS, LISTED } from './patterns.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read.ts';
import { unreadFiles } from './unread-files.ts';

/** Of every file of a plan a mark that changes when the file is saved, by path from the root; '' for one that is not read but told of. */
export type Stamps = ReadonlyMap<string, string>;

type Listed = (typeof LISTED)[number];

/** guanxi.yaml as far as it names files; what is not stated means the usual places. */
interface Naming extends Readonly<Partial<Record<Listed, string | readonly string[]>>> {
  readonly firm?: string;
  readonly chain?: string;
  readonly ruleset?: { readonly extends?: string };
}

/** Looks at the files of one plan again and again without reading them; only guanxi.yaml is read, when it changed. */
export class PlanFiles {
  readonly #root: string;
  #config = '';
  #naming: Naming = {};

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The files the plan is made of, as they lie there now: guanxi.yaml, what it names, what its patterns match, and what lies
   * beside that unread. While guanxi.yaml cannot be used the files it named last are looked at. Never throws.
   */
  stamps(): Stamps {
    const config = stamp(join(this.#root, CONFIG));
    if (config !== this.#config) this.#naming = namingIn(this.#root) ?? this.#naming;
    this.#config = config;
    return stampsOf(this.#root, this.#naming);
  }
}

function stampsOf(root: string, naming: Naming): Stamps {
  const kinds = LISTED.map((key) => patterns(naming[key] ?? DEFAULTS[key]));
  const single = [CONFIG, naming.firm ?? DEFAULTS.firm, naming.chain ?? DEFAULTS.chain, naming.ruleset?.extends ?? CONFIG];
  const tree = new DiskTree(root);
  const read = [single, ...kinds].flatMap((group) => findFiles(tree, group));
  const beside = unreadFiles(tree, kinds).map((file) => [file, ''] as const);
  return new Map([...beside, ...read.map((file) => [file, stamp(join(root, file))] as const)]);
}

function namingIn(root: string): Naming | null {
  const { text, problem } = readText(new DiskTree(root), CONFIG);
  const source = problem === null ? parseYaml(CONFIG, text).source : null;
  return source !== null && schemaErrors('config', source.data).length === 0 ? (source.data as Naming) : null;
}

function patterns(stated: string | readonly string[]): readonly string[] {
  return typeof stated === 'string' ? [stated] : stated;
}

/** An editor that saves by renaming changes the inode, one that keeps the time of a file changes ctime. */
function stamp(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return 'unreadable';
  }
}
