import type { Io } from './io.ts';

/** How guanxi is called where this run was started: `npm start` puts no `guanxi` on the path. */
export function calledAs(io: Io): string {
  return io.env['GUANXI_CALLED_AS'] ?? 'guanxi';
}

/**
 * The folder that commands in a report repeat: only where guanxi is no command of its own. Elsewhere a report must not
 * depend on how its folder was typed: the same plan, the same bytes.
 */
export function shownFolder(dir: string | null, io: Io): string | null {
  return io.env['GUANXI_CALLED_AS'] === undefined ? null : dir;
}
