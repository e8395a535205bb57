import type { Problem } from '../schema/problem.ts';

/** There is no workspace, or its guanxi.yaml (or `file`, which the person named) cannot be used: nothing was done (exit code 2). */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  /** Text of the file for code frames; undefined where there is none. */
  readonly text: string | undefined;
  /** As far as guanxi.yaml could be read. */
  readonly language: 'en' | 'zh' | null;
  /** Null: guanxi.yaml. */
  readonly file: string | null;
  constructor(problems: readonly Problem[], text?: string, language: 'en' | 'zh' | null = null, file: string | null = null) {
    super(problems[0]?.name ?? 'config');
    this.name = 'ConfigError';
    this.problems = problems;
    this.text = text;
    this.language = language;
    this.file = file;
  }
}
