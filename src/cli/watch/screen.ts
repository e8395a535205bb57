const START = '\u001b[?2026h';
const END = '\u001b[?2026l';

/** Where the cursor goes, the line there emptied. */
function at(row: number): string {
  return `\u001b[${row + 1};1H\u001b[2K`;
}

/**
 * What turns the screen from `before` into `lines` (neither longer than the screen): only lines that differ are written, in one
 * synchronised update where the terminal knows it, so that nothing flickers. The cursor ends below the last line. `before` null:
 * the screen is somebody else's; it is scrolled away, not wiped.
 */
export function frame(before: readonly string[] | null, lines: readonly string[], rows: number): string {
  const away = before === null ? '\n'.repeat(rows) : '';
  const height = Math.max(before?.length ?? 0, lines.length);
  const written = Array.from({ length: height }, (_, row) => (before?.[row] === lines[row] ? '' : at(row) + (lines[row] ?? '')));
  return `${START}${away}${written.join('')}${at(lines.length)}${END}`;
}

/** As many lines as fit above the cursor's own; where some are lost `more` says how many, in the last. */
export function fitting(lines: readonly string[], rows: number, more: (lost: number) => string): readonly string[] {
  const room = Math.max(1, rows - 1);
  if (lines.length <= room) return lines;
  return [...lines.slice(0, room - 1), more(lines.length - room + 1)];
}
