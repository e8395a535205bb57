import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Terminal cells a text takes: 李 is two, a combining mark none. Escape codes count nothing. */
export function width(text: string): number {
  return stringWidth(text);
}

/** User-perceived characters; an emoji sequence or a letter with its marks is one. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Fills up with spaces to `cells`; a longer text comes back as it is. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}

/** Cuts to at most `cells`, with `…` where something was lost; never half a character. */
export function truncate(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  if (cells < 1) return '';
  return `${head(graphemes(text), cells - 1).trimEnd()}…`;
}

/** Cuts the beginning away instead of the end: what matters of a path stands last. */
export function truncateStart(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  if (cells < 1) return '';
  const reversed = [...graphemes(text)].reverse();
  return `…${head(reversed, cells - 1, true).trimStart()}`;
}

function head(parts: readonly string[], cells: number, backwards = false): string {
  const kept: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += width(part);
    if (used > cells) break;
    kept.push(part);
  }
  return (backwards ? kept.reverse() : kept).join('');
}
