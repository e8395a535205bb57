import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks of the reports and of plain typography: one cell each, joining with nothing. */
const NARROW = new Set([...'–—…·’‘“”×→≥≤−✓✗▐░╎╌◉'].map((mark) => mark.charCodeAt(0)));

/** Terminal cells a text takes: 李 is two, a combining mark none. Escape codes count nothing. */
export function width(text: string): number {
  return plainWidth(text) ?? stringWidth(text);
}

/** Nearly every text is letters, Chinese and the marks above, where counting needs no segmenter; null for any other. */
function plainWidth(text: string): number | null {
  let cells = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x20 && unit <= 0x7e) || NARROW.has(unit)) cells += 1;
    else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5e)) cells += 2;
    else return null;
  }
  return cells;
}

/** User-perceived characters; an emoji sequence or a letter with its marks is one. */
export function graphemes(text: string): readonly string[] {
  if (plainWidth(text) !== null) return text.split('');
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
