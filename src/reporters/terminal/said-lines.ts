import type { Place, Said, SayDoItem } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { padStart, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { decimal, places, placesOf, range } from './format.ts';
import { INDENT, prose, say, type View } from './view.ts';

/** Items of one kind that are told; the rest are counted. */
export const SHOWN = 3;
const PLACES = 3;
export const EDGE = INDENT + 2;
const RWG = 5;
const CELL = 3;

/** A head, its items, and how many are left out. */
export function listed(
  view: View,
  items: readonly SayDoItem[],
  [title, code, right]: readonly [string, string, string],
  draw: (item: SayDoItem) => readonly Line[],
): readonly Line[] {
  if (items.length === 0) return [];
  const rest = items.length - SHOWN;
  return [
    toTheRight(view, [span(' '.repeat(INDENT)), span(title, 'accent'), span(`  ${code}`, 'faint')], span(right, 'faint')),
    ...items.slice(0, SHOWN).flatMap(draw),
    ...(rest > 0 ? prose(view, say(view, 'said.more', { count: rest }), 'faint', EDGE) : []),
  ];
}

export function titled(view: View, text: string, right: string): readonly Line[] {
  const lines = wrap(text, view.width - EDGE - width(right) - 2);
  return lines.map((part, at) => {
    const left = [span(' '.repeat(EDGE)), span(part)];
    return at > 0 ? left : toTheRight(view, left, span(right, 'strong'));
  });
}

function toTheRight(view: View, left: Line, right: Line[number]): Line {
  return [...left, span(' '.repeat(Math.max(2, view.width - lineWidth([...left, right])))), right];
}

/** How many gave each answer from 0 to 4, and how far they agree. */
export function counts({ ours, scale }: SayDoItem): string {
  const scores = (ours?.answers ?? []).flatMap((answer) => answer.score ?? []);
  const cells = Array.from({ length: scale + 1 }, (_, value) => scores.filter((score) => Math.round(score) === value).length);
  return `${columns(cells.map((count) => (count === 0 ? '-' : String(count))))}  ${padStart(decimal(ours?.rwg ?? null), RWG)}`;
}
export function contestedHead(view: View): string {
  return `${columns(['0', '1', '2', '3', '4'])}  ${padStart(say(view, 'said.rwg'), RWG)}`;
}
function columns(cells: readonly string[]): string {
  return cells.map((cell) => padStart(cell, CELL)).join('');
}

export function values({ ours, shown }: SayDoItem): string {
  return `${decimal(ours?.point ?? null)}  ${decimal(shown.point)} ${range(shown)}`.trimEnd();
}

/** Every answer, by function: `sales 4 4 · engineering 0`. */
export function byFunction(view: View, { ours }: SayDoItem): readonly Line[] {
  if (ours === null) return [];
  const told = ours.byFunction.map(({ group }) => {
    const own = ours.answers
      .filter((answer) => answer.function === group)
      .map((answer) => (answer.score === null ? '?' : String(answer.score)));
    return `${group === null ? say(view, 'unknown') : view.speaker.term('function', group)} ${own.sort().reverse().join(' ')}`;
  });
  return prose(view, told.join(' · '), 'plain', EDGE + 2);
}

/** Where it was said, the answers furthest apart first or the strongest, then where the record stands. */
export function where(view: View, item: SayDoItem, sides: readonly (Said | null)[], shown: boolean): readonly Line[] {
  const said = sides.flatMap((side) => {
    const scored = (side?.answers ?? []).filter((answer) => answer.score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
    return [...new Set([scored[0], scored.at(-1)])].flatMap((answer) => answer?.at ?? []);
  });
  const at: readonly Place[] = shown ? [...said, ...placesOf(item.shown.evidence)] : said;
  const edge = EDGE + 2;
  return at.length === 0 ? [] : [[span(' '.repeat(edge)), span(places(at, PLACES, view.width - edge), 'faint')]];
}
