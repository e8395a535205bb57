import type { AuditResult } from '../result.ts';
import { type Kind, treatmentOf, treatmentOfArg, type Treatment } from './fields.ts';
import { Names, type Pseudonym } from './names.ts';
import { Paths } from './paths.ts';
import { isCurrency, isNumber, isOurs, isTerm } from './vocabulary.ts';

export interface Redaction {
  readonly pseudonym: Pseudonym;
  /** How long the pseudonyms hold: `key` as long as the key, `content` for these files on this day. */
  readonly stable: 'key' | 'content';
  /** Places and fingerprints stay: a platform finds the line by the one and the finding by the other. */
  readonly keepPaths: boolean;
  /** Digits for the workspace’s own folder that outlast the plan’s changes: a comment is found again by them. Absent: a pseudonym. */
  readonly folderMark?: (path: string) => string;
}

/**
 * The same result without a word of the workspace in it: names, ids, free text and paths are replaced by pseudonyms,
 * each the same wherever it stands; numbers, dates and our own codes stay. A string survives only where its field is
 * known to hold a word of ours (fields.ts). A result that was redacted before comes back as it is.
 */
export function redact(result: AuditResult, redaction: Redaction): AuditResult {
  if (result.redacted !== undefined) return result;
  return { ...reordered(replacing(result, redaction).walk(result)), redacted: redaction.stable };
}

/** What replaces the words of a plan, in its result and in whatever else is told of it. */
export interface Replacing {
  readonly names: Names;
  readonly walk: <T>(value: T) => T;
}

export function replacing(result: AuditResult, redaction: Redaction): Replacing {
  const names = new Names(result, redaction.pseudonym);
  const walker = new Walker(names, new Paths(result, names), redaction);
  return { names, walk: <T>(value: T): T => walker.walk(value, []) as T };
}

/** Lists that stand in the order of ids, in the order of the pseudonyms: the order of the ids would tell what they are. */
function reordered(result: AuditResult): AuditResult {
  const { network, history } = result;
  return {
    ...result,
    accounts: by(({ id }) => id, result.accounts),
    communities: by(({ id }) => id, result.communities),
    network: {
      ...network,
      accounts: by(({ account }) => account, network.accounts),
      communities: by(({ community }) => community, network.communities),
      introductions: by(({ from, to }) => `${from} ${to}`, network.introductions),
      organisations: { ...network.organisations, ties: by(({ a, b }) => `${a} ${b}`, network.organisations.ties) },
    },
    ...(history && { history: history.map((point) => ({ ...point, accounts: by(({ id }) => id, point.accounts) })) }),
  };
}

function by<T>(key: (item: T) => string, items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What is one word of ours or none: two words of ours may be a word of theirs. */
const WHOLE: ReadonlySet<Kind> = new Set(['group', 'tag']);

class Walker {
  readonly #names: Names;
  readonly #paths: Paths;
  readonly #redaction: Redaction;

  constructor(names: Names, paths: Paths, redaction: Redaction) {
    this.#names = names;
    this.#paths = paths;
    this.#redaction = redaction;
  }

  walk(value: unknown, path: readonly string[]): unknown {
    if (typeof value === 'string') return this.#text(value, treatmentAt(path));
    if (Array.isArray(value)) return value.map((item) => this.walk(item, path));
    if (value === null || typeof value !== 'object') return value;
    const marks = path.at(-1) === 'levels';
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) =>
        marks ? [this.#mark(key), this.walk(item, path)] : [key, this.walk(item, [...path, key])],
      ),
    );
  }

  #text(text: string, treatment: Treatment): string {
    switch (treatment.as) {
      case 'keep':
        return text;
      case 'coded':
        if (WHOLE.has(treatment.kind) ? isTerm(text) : isOurs(text)) return text;
        return this.#names.find(text) ?? this.#names.of(treatment.kind, text);
      case 'known':
        return this.#names.find(text, treatment.kind) ?? (isNumber(text) ? text : this.#names.of(treatment.kind, text));
      case 'currency':
        return isCurrency(text) ? text : this.#names.of('text', text);
      case 'free':
        return this.#names.of('text', text);
      case 'pair':
        return (
          this.#names.find(text) ??
          text
            .split('~')
            .map((id) => this.#names.find(id, 'person') ?? this.#names.of('person', id))
            .join('~')
        );
      case 'entity':
        return this.#names.find(text) ?? this.#paths.of(text);
      case 'place':
        return this.#redaction.keepPaths ? text : this.#paths.of(text);
      case 'folder':
        return this.#folder(text);
      case 'path':
        return this.#paths.of(text);
      case 'label':
        return isLabel(text) ? text : this.#names.of('ref', text);
      case 'mark':
        return this.#mark(text);
    }
  }

  #folder(text: string): string {
    const { keepPaths, folderMark } = this.#redaction;
    if (keepPaths || text === '') return text;
    return folderMark === undefined ? this.#names.of('folder', text) : `folder-${folderMark(text)}`;
  }

  #mark(text: string): string {
    return this.#redaction.keepPaths ? text : this.#names.mark(text);
  }
}

function treatmentAt(path: readonly string[]): Treatment {
  return path.at(-2) === 'args' ? treatmentOfArg(path.at(-1) ?? '') : treatmentOf(path);
}

/** The files as they lie there, a commit, a version, or a ref every repository has. */
function isLabel(text: string): boolean {
  return /^(?:\.|[0-9a-f]{7,40}|v?\d+(?:\.\d+)*|HEAD(?:[~^]\d*)*|main|master|trunk|develop|(?:origin|upstream)\/(?:main|master|trunk|develop))$/.test(
    text,
  );
}
