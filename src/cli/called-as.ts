import type { Io } from './io.ts';

/** How guanxi is called where this run was started: `npm start` puts no `guanxi` on the path. */
export function calledAs(io: Io): string {
  return io.env['GUANXI_CALLED_AS'] ?? 'guanxi';
}
