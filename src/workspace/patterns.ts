/** Where files are looked for when guanxi.yaml does not say. */
export const DEFAULTS = {
  firm: 'firm.yaml',
  chain: 'chain.yaml',
  accounts: 'accounts/**/*.{yaml,yml}',
  interactions: 'interactions/**/*.{yaml,yml,jsonl,csv}',
  communities: 'communities/**/*.{yaml,yml}',
  workshops: 'workshops/**/*.{yaml,yml}',
  imports: 'imports/*.{yaml,yml}',
} as const;
export type Kind = keyof typeof DEFAULTS;
export const LISTED = ['accounts', 'interactions', 'communities', 'workshops', 'imports'] as const;
export type Listed = (typeof LISTED)[number];

/** The patterns in force for files of a kind, of the data of a guanxi.yaml that its schema has passed. */
export function patternsOf(config: unknown, kind: Listed): readonly string[] {
  const stated = (config as Readonly<Partial<Record<Listed, string | readonly string[]>>> | null)?.[kind];
  return stated === undefined ? [DEFAULTS[kind]] : typeof stated === 'string' ? [stated] : stated;
}
