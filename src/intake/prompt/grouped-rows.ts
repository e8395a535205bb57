import type { Style } from '../../text/style.ts';
import { padEnd, width } from '../../text/width.ts';
import type { Phrase } from '../question/question.ts';
import type { Row } from './widget.ts';

const GAP = '   ';

/** Rows under the names of their groups, as many on a line as fit: `About an order   o order   d delivery`. */
export function groupedRows(rows: readonly Row[], said: (phrase: Phrase) => string, style: Style, room: number): readonly string[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.group === undefined ? '' : said(row.group);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const label = Math.max(...[...groups.keys()].map(width));
  return [...groups].flatMap(([name, own]) =>
    lines(own, said, style, room - label - GAP.length).map(
      (line, index) => `${style(padEnd(index === 0 ? name : '', label), 'faint')}${GAP}${line}`,
    ),
  );
}

function lines(rows: readonly Row[], said: (phrase: Phrase) => string, style: Style, room: number): string[] {
  const found: string[][] = [[]];
  let used = 0;
  for (const { key, says, state } of rows) {
    const text = said(says);
    const pointed = state.endsWith('pointed');
    const cells = width(`${pointed ? '▸' : ''}${key} ${text}`);
    if (used > 0 && used + GAP.length + cells > room) {
      found.push([]);
      used = 0;
    }
    used += (used > 0 ? GAP.length : 0) + cells;
    found.at(-1)?.push(`${pointed ? '▸' : ''}${style(key, 'accent')} ${style(text, pointed ? 'strong' : 'plain')}`);
  }
  return found.map((line) => line.join(GAP));
}
