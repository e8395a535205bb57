export const WHENS = ['auto', 'always', 'never'] as const;
export type When = (typeof WHENS)[number];

/**
 * Whether one stream gets colour: `--color` > `NO_COLOR` > `FORCE_COLOR` > `TERM=dumb` > is it a terminal.
 * An empty `NO_COLOR` counts as absent (no-color.org); `FORCE_COLOR=0` and `=false` mean no.
 */
export function wantsColour(when: When, env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return isTTY;
}
