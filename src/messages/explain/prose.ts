import type { labels } from './en/labels.ts';

/** What is said of one indicator or gate; loaded only when somebody asks. Backquotes mark what is typed in a file. */
export interface TopicProse {
  /** What it means, in a few sentences. */
  readonly what: string;
  /** Lines of the formula, then what stands beside it. */
  readonly formula: readonly string[];
  /** What happens when data are missing. */
  readonly missing: string;
  /** How to record it. */
  readonly record: string;
  /** Why the bad example is bad. */
  readonly wrong: string;
  /** What moves it, and what does not. */
  readonly moves: string;
}

export interface LensProse {
  /** The viewpoint, retold. */
  readonly view: string;
  /** Where in the record to look. */
  readonly look: string;
}

export interface StageProse {
  /** What a firm in this mode lives on. */
  readonly lives: string;
  /** What a relationship is in it. */
  readonly tie: string;
  readonly ends: string;
  readonly note: string;
}

/** Everything `guanxi explain` says beyond the catalogue, in one language. */
export interface Texts {
  readonly topics: Readonly<Record<string, TopicProse>>;
  readonly glosses: Readonly<Record<string, string>>;
  readonly lenses: Readonly<Record<string, LensProse>>;
  readonly stages: Readonly<Record<string, StageProse>>;
  readonly labels: Labels;
}

/** Headings and set phrases; `{name}` is filled in by the card. */
export type Labels = Readonly<Record<keyof typeof labels, string>>;
