import type { RuleId } from '../policy/default-rules.ts';
import type { LensId, Level } from '../result.ts';

/** Viewpoints of the doctrine (V1–V8) and of the series preface (P1, P2). */
export type Source = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'P1' | 'P2';
/** Kind of workspace file an example belongs to. */
export type FileKind = 'config' | 'firm' | 'chain' | 'account' | 'interactions' | 'community' | 'workshop';

/** A fragment of a file; whatever the schema requires besides (id, name, relation) is left out. */
export interface Example {
  readonly file: FileKind;
  readonly yaml: string;
  /** The schema refuses it; otherwise it is valid and says nothing, or the wrong thing. */
  readonly refused?: true;
}

/** What never changes with the language: an indicator or a gate, where it comes from and how it is written. */
export interface Topic {
  readonly lens: LensId;
  readonly level: Level;
  /** Takes part in gates, findings or the headline. */
  readonly core: boolean;
  /** Firm gate that rests on it where no account does. */
  readonly feeds?: string;
  readonly unit: 'share' | 'count' | 'months' | 'ratio' | 'slope' | 'score' | 'flags';
  /** Values it can take, in symbols. */
  readonly range: string;
  readonly sources: readonly Source[];
  /** Published work it rests on; empty: our own construction. */
  readonly literature: readonly string[];
  readonly thresholds: readonly RuleId[];
  readonly related: readonly string[];
  readonly good: Example;
  readonly bad: Example;
}

export function good(file: FileKind, yaml: string): Example {
  return { file, yaml: yaml.trim() };
}
/** Valid, and useless or misleading. */
export function weak(file: FileKind, yaml: string): Example {
  return good(file, yaml);
}
export function refused(file: FileKind, yaml: string): Example {
  return { file, yaml: yaml.trim(), refused: true };
}

/** Where a kind of file lies by default. */
export const TOPIC_FILES: Readonly<Record<FileKind, string>> = {
  config: 'guanxi.yaml',
  firm: 'firm.yaml',
  chain: 'chain.yaml',
  account: 'accounts/*.yaml',
  interactions: 'interactions/*.yaml',
  community: 'communities/*.yaml',
  workshop: 'workshops/<date>/*.yaml',
};
