import { BLANK, type Line, paint, span } from '../text/line.ts';
import type { Style } from '../text/style.ts';
import { padEnd, width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { Block, Card, Row } from './card.ts';

/** Prose wider than this is tiring to read, however wide the screen. */
const MEASURE = 92;
const INDENT = '  ';
/** Codes that take more than this part of a line stand above their text. */
const COLUMN = 0.35;

/** The card as text of at most `cells` cells a line, ending in a newline. YAML is never broken. */
export function layout(card: Card, cells: number, style: Style): string {
  const room = Math.min(cells, MEASURE);
  const lines = [...heading(card, room)];
  for (const { label, blocks } of card.sections) {
    lines.push(BLANK, ...(label === '' ? [] : [[span(label, 'strong')]]));
    blocks.forEach((block, index) => {
      if (index > 0 && block.kind === 'yaml') lines.push(BLANK);
      lines.push(...block_(block, room));
    });
  }
  return `${lines.map((line) => paint(line, style)).join('\n')}\n`;
}

function heading({ code, title, place }: Card, room: number): Line[] {
  const head = code === title ? code : `${code}  ${title}`;
  const gap = room - width(head) - width(place);
  const whole = wrap(head, room).map((text): Line => [span(text, 'strong')]);
  if (place === '') return whole;
  if (gap >= 2) return [[span(head, 'strong'), span(' '.repeat(gap)), span(place, 'faint')]];
  return [...whole, ...wrap(place, room).map((text): Line => [span(text, 'faint')])];
}

function block_(block: Block, room: number): Line[] {
  if (block.kind === 'yaml') return block.yaml.split('\n').map((text): Line => [span(`${INDENT}${INDENT}${text}`)]);
  if (block.kind === 'rows') return rows(block.rows, room);
  const texts = block.kind === 'prose' ? [block.text] : block.lines;
  return texts.flatMap((text) => hanging(text, room, block.kind === 'lines'));
}

/** Lines of a list hang: what follows the first is set in, so that each line is seen to begin. */
function hanging(text: string, room: number, hangs: boolean): Line[] {
  const [first = '', ...rest] = wrap(text, room - INDENT.length - (hangs ? INDENT.length : 0));
  return [[span(INDENT + first)], ...rest.map((line): Line => [span(INDENT + (hangs ? INDENT : '') + line)])];
}

function rows(all: readonly Row[], room: number): Line[] {
  const code = Math.max(...all.map((row) => width(row.code)));
  const value = Math.max(...all.map((row) => width(row.value ?? '')));
  const start = INDENT.length + code + 2 + (value > 0 ? value + 2 : 0);
  if (start > room * COLUMN) return all.flatMap((row) => stacked(row, room, code));
  return all.flatMap((row) => {
    const [first = '', ...rest] = wrap(row.text, room - start);
    const head = INDENT + padEnd(row.code, code + 2) + (value > 0 ? padEnd(row.value ?? '', value + 2) : '');
    return [[span(head, 'strong'), span(first)], ...rest.map((text): Line => [span(' '.repeat(start) + text)])];
  });
}

/** Where the codes are too long for a column: code above, text below. */
function stacked(row: Row, room: number, code: number): Line[] {
  const head = row.value === undefined ? row.code : `${padEnd(row.code, code)}  ${row.value}`;
  const below = wrap(row.text, room - 2 * INDENT.length).map((text): Line => [span(INDENT + INDENT + text)]);
  return [[span(INDENT + head, 'strong')], ...(row.text === '' ? [] : below)];
}
