import type { Io } from './io.ts';

/** Whether a CI service runs us, as it says itself. */
export function inCi({ env }: Pick<Io, 'env'>): boolean {
  const stated = (env['CI'] ?? '').toLowerCase();
  return !['', '0', 'false', 'no'].includes(stated) || env['GITHUB_ACTIONS'] === 'true' || env['GITLAB_CI'] === 'true';
}
