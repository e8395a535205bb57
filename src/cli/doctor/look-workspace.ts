import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../model/days.ts';
import { Field } from '../../model/field.ts';
import { groundIn, hasEnded, usualGround } from '../../model/ground.ts';
import type { Plan } from '../../plan.ts';
import { DiskTree } from '../../workspace/disk-tree.ts';
import { CODES } from '../../schema/catalogue.ts';
import { findFiles } from '../../workspace/glob.ts';
import { DEFAULTS, LISTED } from '../../workspace/patterns.ts';
import { unreadFiles } from '../../workspace/unread-files.ts';
import { DRAFTS } from '../commands/ask/drafts.ts';
import { isLeftover } from '../leftovers.ts';
import { type ImportGround, type Kind, KINDS, type Matched, type WorkspaceSeen } from './checkup.ts';

/** Folders that are not of the plan, or too many to look through. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** What lies in a workspace that could be read. `shown`: the root as the user may see it. */
export function lookAtWorkspace(plan: Plan, shown: string): WorkspaceSeen {
  const { workspace, model, problems } = plan;
  const tree = new DiskTree(workspace.root);
  const patterns = new Map(KINDS.map((kind) => [kind, patternsOf(plan, kind)] as const));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    root: shown,
    files: KINDS.flatMap((kind) => matched(tree, kind, patterns.get(kind) ?? NONE)),
    unread: unreadFiles(tree, LISTED.map((kind) => (patterns.get(kind) ?? NONE).list)), // prettier-ignore
    entries: model.entries.length,
    rhythms: model.logs.reduce((sum, log) => sum + log.standing.length, 0),
    errors,
    warnings: problems.length - errors,
    imports: grounds(plan),
    endedGrounds: problems.flatMap(({ code, at }) => (code === CODES['ground-ended'] ? [at.file] : [])),
    ownAddresses: hasAddresses(workspace.firm?.data),
    drafts: namesIn(join(workspace.root, DRAFTS)).filter((name) => name.endsWith('.json')).length,
    leftovers: leftovers(workspace.root),
  };
}

interface Patterns {
  readonly list: readonly string[];
  readonly stated: boolean;
}
const NONE: Patterns = { list: [], stated: false };

function patternsOf({ workspace }: Plan, kind: Kind): Patterns {
  const stated = (workspace.config.data as Partial<Record<Kind, string | readonly string[]>> | null)?.[kind];
  if (stated === undefined) return { list: [DEFAULTS[kind]], stated: false };
  return { list: typeof stated === 'string' ? [stated] : stated, stated: true };
}

/** Of several patterns each on its own; what `!` leaves out is left out of all. */
function matched(tree: DiskTree, kind: Kind, { list, stated }: Patterns): readonly Matched[] {
  const left = list.filter((pattern) => pattern.startsWith('!'));
  const wanted = list.filter((pattern) => !pattern.startsWith('!'));
  return wanted.map((pattern) => ({ kind, pattern, stated, files: findFiles(tree, [pattern, ...left]).length }));
}

/** The ground of each import: its own, else the one guanxi.yaml states for all. */
function grounds({ workspace, settings }: Plan): readonly ImportGround[] {
  const usual = usualGround(workspace.config);
  return workspace.imports.map((source) => {
    const register = Field.root(source);
    const ground = groundIn(register) ?? usual;
    const until = ground === null || ground.until === null ? null : formatDay(ground.until);
    const basis = ground?.basis ?? (register.get('ground') === null ? null : 'unstated');
    return { file: source.file, basis, until, ended: hasEnded(ground, settings.asOf) };
  });
}

function hasAddresses(firm: unknown): boolean {
  const { domains, team } = (firm ?? {}) as { readonly domains?: unknown; readonly team?: unknown };
  const some = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
  return some(domains) || (Array.isArray(team) && team.some((one: { readonly addresses?: unknown } | null) => some(one?.addresses)));
}

/** Files of runs that were killed while they wrote, by code point. */
function leftovers(root: string, folder = ''): readonly string[] {
  const entries = existsSync(join(root, folder)) ? list(join(root, folder)) : [];
  return entries
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : leftovers(root, path);
      return isLeftover(join(root, folder), entry.name) ? [path] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

function list(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    // Folders that cannot be looked into are a problem of the plan, which says so itself.
    return [];
  }
}

function namesIn(path: string): readonly string[] {
  return existsSync(path) ? list(path).map(({ name }) => name) : [];
}
