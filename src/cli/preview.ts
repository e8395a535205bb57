import type { FileChange } from '../intake/edit/change.ts';
import { type DiffLine, diffLines } from '../intake/edit/diff-text.ts';
import type { Speaker } from '../messages/messages.ts';
import type { Style } from '../text/style.ts';

/** What would be written, file by file, for a person to look at; empty where nothing would change. */
export function preview(changes: readonly FileChange[], speaker: Speaker, style: Style): string {
  return changes
    .flatMap((change) => diffLines(change))
    .map((line) => `${shown(line, speaker, style)}\n`)
    .join('');
}

function shown(line: DiffLine, speaker: Speaker, style: Style): string {
  switch (line.kind) {
    case 'file':
      return style(speaker.say(line.fresh ? 'cli.preview.new' : 'cli.preview.changed', { file: line.text }), 'strong');
    case 'at':
      return style(speaker.say('cli.preview.line', { line: line.line }), 'faint');
    case 'kept':
      return style(`    ${line.text}`, 'faint');
    case 'gone':
      return style(`  - ${line.text}`, 'accent');
    case 'new':
      return `  + ${line.text}`;
  }
}
