import { problem } from '../schema/catalogue.ts';
import { checkValues } from '../schema/check-values.ts';
import type { Problem } from '../schema/problem.ts';
import { problemsFromAjv } from '../schema/problems-from-ajv.ts';
import { schemaErrors } from '../schema/validators.ts';
import { ConfigError } from './config-error.ts';
import { DiskTree } from './disk-tree.ts';
import { CONFIG, findRoot } from './find-root.ts';
import { findFiles, isPattern, lowerExtension } from './glob.ts';
import { parseYaml } from './parse-yaml.ts';
import { DEFAULTS, type Kind, LISTED, patternsOf } from './patterns.ts';
import { readText } from './read.ts';
import type { Path, SourceFile } from './source.ts';
import type { Tree } from './tree.ts';
import { unreadFiles } from './unread-files.ts';
import type { RawLog, Workspace } from './workspace.ts';

/** guanxi.yaml as far as opening a workspace needs it; the schema vouches for the types. */
type Config = Readonly<Partial<Record<Kind, string | readonly string[]>>> & {
  readonly ruleset?: { readonly extends?: string };
};

/**
 * Finds the workspace `start` lies in, and reads and parses its files. What is wrong with a file becomes a problem.
 * Throws ConfigError where there is no workspace or its guanxi.yaml cannot be used.
 */
export function openWorkspace(start: string): Workspace {
  return openTree(new DiskTree(findRoot(start)));
}

/** The same of files that lie anywhere; `guanxi.yaml` is at the root of the tree. */
export function openTree(tree: Tree): Workspace {
  return new Opening(tree).workspace();
}

class Opening {
  readonly #tree: Tree;
  readonly #config: SourceFile;
  readonly #problems: Problem[] = [];
  readonly #texts = new Map<string, string>();

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#config = this.#readConfig();
  }

  workspace(): Workspace {
    const { firm = DEFAULTS.firm, chain = DEFAULTS.chain, ruleset } = this.#config.data as Config & Record<'firm' | 'chain', string>;
    const firmFile = this.#one('firm', [firm]);
    const accountFiles = this.#many('accounts');
    this.#refuseEmpty(firmFile, accountFiles);
    const extended = ruleset?.extends;
    const unread = unreadFiles(
      this.#tree,
      LISTED.map((key) => this.#patterns(key)),
    );
    for (const file of unread) this.#problems.push(problem('unread-file', { file, line: 1 }));
    const chainFile = this.#one('chain', [chain]);
    const communityFiles = this.#many('communities');
    const workshopFiles = this.#many('workshops');
    const named = extended === undefined || extended === 'default' ? null : this.#one('ruleset', [extended], ['ruleset', 'extends']);
    const importFiles = this.#many('imports');
    const logFiles = this.#many('interactions');
    const single = [firmFile, chainFile, named].filter((file) => file !== null);
    this.#tree.expect?.([...single, ...accountFiles, ...communityFiles, ...workshopFiles, ...importFiles, ...logFiles]);
    const parse = (files: readonly string[]): SourceFile[] => files.flatMap((file) => this.#parse(file) ?? []);
    const one = (file: string | null): SourceFile | null => (file === null ? null : this.#parse(file));
    return {
      root: this.#tree.root,
      path: this.#tree.path,
      config: this.#config,
      firm: one(firmFile),
      chain: one(chainFile),
      accounts: parse(accountFiles),
      communities: parse(communityFiles),
      workshops: parse(workshopFiles),
      imports: parse(importFiles),
      ruleset: one(named),
      logs: logFiles.flatMap((file) => this.#log(file) ?? []),
      problems: this.#problems,
      texts: this.#texts,
    };
  }

  #readConfig(): SourceFile {
    const { text, problem: unreadable } = readText(this.#tree, CONFIG);
    this.#texts.set(CONFIG, text);
    if (unreadable) throw new ConfigError([unreadable], text);
    const { source, problems } = parseYaml(CONFIG, text);
    if (!source) throw new ConfigError(problems, text);
    const wrong = [...problemsFromAjv(source, schemaErrors('config', source.data), 'config'), ...checkValues(source, 'config')];
    if (wrong.length > 0) throw new ConfigError(wrong, text, languageOf(source.data));
    return source;
  }

  /** A file named by path: null where it is absent, which is a problem only if guanxi.yaml names it. */
  #one(key: Kind | 'ruleset', paths: readonly string[], at: Path = [key]): string | null {
    const [found] = findFiles(this.#tree, paths);
    if (found !== undefined) return found;
    if (this.#states(key)) this.#missing(at, paths[0] ?? '');
    return null;
  }

  #many(key: Exclude<Kind, 'firm' | 'chain'>): string[] {
    const stated = (this.#config.data as Config)[key];
    const patterns = this.#patterns(key);
    if (stated !== undefined) {
      for (const [index, pattern] of patterns.entries()) {
        if (pattern.startsWith('!') || findFiles(this.#tree, [pattern]).length > 0) continue;
        const at: Path = typeof stated === 'string' ? [key] : [key, index];
        if (isPattern(pattern)) this.#report('no-match', at, pattern);
        else this.#missing(at, pattern);
      }
    }
    return findFiles(this.#tree, patterns, (folder, reason) => this.#unreadable(folder, reason));
  }

  #patterns(key: Exclude<Kind, 'firm' | 'chain'>): readonly string[] {
    return patternsOf(this.#config.data, key);
  }

  /** Told once, however many patterns lead there. */
  #unreadable(folder: string, reason: string): void {
    const file = folder === '' ? '.' : folder;
    if (this.#problems.some(({ name, at }) => name === 'unreadable-file' && at.file === file)) return;
    this.#problems.push(problem('unreadable-file', { file, line: 1 }, { args: { reason } }));
  }

  #states(key: string): boolean {
    return Object.hasOwn(this.#config.data as object, key);
  }

  #missing(at: Path, file: string): void {
    this.#report('missing-file', at, file);
  }

  #report(name: 'missing-file' | 'no-match', at: Path, file: string): void {
    const length = Math.max(1, this.#config.written?.(at).length ?? 1);
    this.#problems.push(problem(name, this.#config.locate(at), { args: { file }, length }));
  }

  /** Nothing to audit, or accounts of nobody. */
  #refuseEmpty(firm: string | null, accounts: readonly string[]): void {
    if (firm !== null || this.#problems.length > 0) return;
    const start = { file: CONFIG, line: 1, col: 1 };
    if (accounts.length === 0) this.#problems.push(problem('empty-workspace', start));
    else this.#problems.push(problem('missing-file', start, { args: { file: DEFAULTS.firm } }));
  }

  #text(file: string): string | null {
    const { text, problem: unreadable } = readText(this.#tree, file);
    this.#texts.set(file, text);
    if (unreadable) this.#problems.push(unreadable);
    return unreadable ? null : text;
  }

  #parse(file: string): SourceFile | null {
    const text = this.#text(file);
    if (text === null) return null;
    const { source, problems } = parseYaml(file, text);
    this.#problems.push(...problems);
    return source;
  }

  #log(file: string): RawLog | null {
    const text = this.#text(file);
    if (text === null) return null;
    const name = lowerExtension(file);
    const format = name.endsWith('.csv') ? 'csv' : name.endsWith('.jsonl') ? 'jsonl' : 'yaml';
    return { file, format, text };
  }
}

function languageOf(data: unknown): 'en' | 'zh' | null {
  const stated = (data as { readonly language?: unknown } | null)?.language;
  return stated === 'en' || stated === 'zh' ? stated : null;
}
