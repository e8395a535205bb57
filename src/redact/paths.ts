import type { AuditResult } from '../result.ts';
import type { Names } from './names.ts';

/** Folders and files every workspace has by these names. */
const USUAL = new Set(['accounts', 'interactions', 'communities', 'workshops', 'guanxi', 'firm', 'chain', 'ruleset', 'log', 'standing']);
/** `2026`, `2026-06`, `2026-Q1`, `2026-06-30`. */
const DATED = /^\d{4}(?:-(?:\d{2}|[QH]\d)(?:-\d{2})?)?$/;
const ENDINGS = new Set(['yaml', 'yml', 'json', 'jsonl', 'csv']);

/** Paths that tell what kind of file it is and not whose: `accounts/account-7f3a9c04d1.yaml`. */
export class Paths {
  readonly #names: Names;
  readonly #owners: ReadonlyMap<string, string>;

  constructor(result: AuditResult, names: Names) {
    this.#names = names;
    const accounts = result.accounts.map(({ place, id }) => [place.file, names.find(id, 'account')] as const);
    const communities = result.communities.map(({ place, id }) => [place.file, names.find(id, 'community')] as const);
    this.#owners = new Map([...communities, ...accounts].flatMap(([file, name]) => (name === null ? [] : [[file, name] as const])));
  }

  of(path: string): string {
    if (path === '') return path;
    const parts = path.split('/');
    const folders = parts.slice(0, -1).map((part, at) => this.#folder(part, parts.slice(0, at + 1).join('/')));
    return [...folders, this.#file(parts.at(-1) ?? '', path)].join('/');
  }

  #folder(part: string, path: string): string {
    return USUAL.has(part) || DATED.test(part) || /^\.{1,2}$/.test(part) ? part : this.#names.of('folder', path);
  }

  #file(part: string, path: string): string {
    const dot = part.lastIndexOf('.');
    const ending = part.slice(dot + 1);
    const known = dot > 0 && ENDINGS.has(ending);
    const stem = known ? part.slice(0, dot) : part;
    const shown = USUAL.has(stem) || DATED.test(stem) ? stem : (this.#owners.get(path) ?? this.#names.of('file', path));
    return known ? `${shown}.${ending}` : shown;
  }
}
