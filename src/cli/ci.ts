import type { Io } from './io.ts';

/** What CI services say of themselves. */
const SAID_BY = ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI'] as const;
const NO: readonly (string | undefined)[] = ['', '0', 'false', 'no', undefined];

/** Whether a CI service runs us, as it says itself. */
export function inCi({ env }: Pick<Io, 'env'>): boolean {
  return SAID_BY.some((name) => !NO.includes(env[name]?.toLowerCase()));
}
