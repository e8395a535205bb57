import type { FileChange } from '../intake/edit/change.ts';
import { type DiffLine, diffLines } from '../intake/edit/diff-text.ts';
import type { Speaker } from '../messages/messages.ts';
import type { Style } from '../text/style.ts';
import { width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

/** Cells a line goes on further in than it began. */
const FOLD = 4;

/**
 * What would be written, file by file, for a person to look at; empty where nothing would change. `columns`: cells of a terminal, in
 * which a long line goes on below itself; without, every line stays one.
 */
export function preview(changes: readonly FileChange[], speaker: Speaker, style: Style, columns = Infinity): string {
  return changes
    .flatMap((change) => diffLines(change))
    .flatMap((line) => shown(line, speaker, style, columns))
    .map((line) => `${line}\n`)
    .join('');
}

function shown(line: DiffLine, speaker: Speaker, style: Style, columns: number): readonly string[] {
  switch (line.kind) {
    case 'file':
      return [style(speaker.say(line.fresh ? 'cli.preview.new' : 'cli.preview.changed', { file: line.text }), 'strong')];
    case 'at':
      return [style(speaker.say('cli.preview.line', { line: line.line }), 'faint')];
    case 'kept':
      return folded('    ', line.text, columns).map((part) => style(part, 'faint'));
    case 'gone':
      return folded('  - ', line.text, columns).map((part) => style(part, 'accent'));
    case 'new':
      return folded('  + ', line.text, columns);
  }
}

/** A line of a file behind its mark; what does not fit stands below, further in than the line itself. */
function folded(mark: string, text: string, columns: number): readonly string[] {
  if (width(mark + text) < columns) return [mark + text];
  const own = /^\s*/.exec(text)?.[0] ?? '';
  const inner = ' '.repeat(mark.length + own.length + FOLD);
  return wrap(text.trimStart(), columns - 1 - inner.length).map((part, index) => (index === 0 ? mark + own + part : inner + part));
}
