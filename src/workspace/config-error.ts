import type { Problem } from '../schema/problem.ts';

/** There is no workspace, or its guanxi.yaml cannot be used: nothing was audited (exit code 2). */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  /** Text of guanxi.yaml for code frames; undefined where there is none. */
  readonly text: string | undefined;
  /** As far as guanxi.yaml could be read. */
  readonly language: 'en' | 'zh' | null;
  constructor(problems: readonly Problem[], text?: string, language: 'en' | 'zh' | null = null) {
    super(problems[0]?.name ?? 'config');
    this.name = 'ConfigError';
    this.problems = problems;
    this.text = text;
    this.language = language;
  }
}
