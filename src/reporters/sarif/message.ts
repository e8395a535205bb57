import type { Text } from './format.ts';

/** GitHub shows no more of a description. */
export const DESCRIPTION = 1024;

/**
 * Plain text as SARIF reads it (§3.11): braces are doubled, because single ones are placeholders, and nothing that a name
 * holds becomes a link, because `[text](target)` would be one.
 */
export function plain(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '] ');
}

export function plainText(text: string): Text {
  return { text: plain(text) };
}

/** At most `most` UTF-16 units, never half a character, `…` where something was lost. */
export function upTo(most: number, text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
