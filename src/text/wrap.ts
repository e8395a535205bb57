import { graphemes, width } from './width.ts';

/** Must not begin a line (避头). */
const CLOSING = new Set([...'，。、；：？！）」』】》〉”’…％%,.;:?!)]}']);
/** Must not end a line (避尾). */
const OPENING = new Set([...'（「『【《〈“‘([{']);

/** Text that stays together; `gap` is the blank before it, dropped at a line's start. */
interface Chunk {
  text: string;
  gap: string;
}

/**
 * Breaks a text into lines of at most `cells`: Latin words whole, Chinese between any two characters except where
 * punctuation forbids it, and a word longer than a line wherever the line ends. A character wider than a line stands alone. Never empty.
 */
export function wrap(text: string, cells: number): readonly string[] {
  const room = Math.max(2, cells);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    used = 0;
  };
  for (const { text: word, gap } of chunks(text)) {
    const size = width(word);
    const joined = line === '' ? size : used + gap.length + size;
    if (joined <= room) {
      line += line === '' ? word : gap + word;
      used = joined;
      continue;
    }
    flush();
    for (const part of graphemes(word)) {
      const step = width(part);
      if (used + step > room) flush();
      line += part;
      used += step;
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}

function chunks(text: string): readonly Chunk[] {
  const found: Chunk[] = [];
  let gap = '';
  let last = '';
  for (const part of graphemes(text)) {
    if (part === ' ') {
      gap += part;
      continue;
    }
    const current = found[found.length - 1];
    if (current && !breaks(last, part, gap)) current.text += gap + part;
    else found.push({ text: part, gap });
    gap = '';
    last = part;
  }
  return found;
}

function breaks(before: string, after: string, gap: string): boolean {
  if (after === '%') return false;
  if (gap !== '') return true;
  if (CLOSING.has(after) || OPENING.has(before)) return false;
  return width(before) > 1 || width(after) > 1;
}
