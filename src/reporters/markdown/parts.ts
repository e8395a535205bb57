import type { Args, Place } from '../../result.ts';
import { say as sayUi, type Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { code, joined, type Markdown, words } from './inline.ts';

export const BLANK = '' as Markdown;
const PLACES = 3;

/** A message of this report, safe to print whatever its arguments hold. */
export function say(view: Telling, key: string, args: Args = {}): Markdown {
  return words(view.speaker.say(`md.${key}`, args));
}

/** A message of the other reports. */
export function ui(view: Telling, key: string, args: Args = {}): Markdown {
  return words(sayUi(view, key, args));
}

export function heading(text: Markdown): readonly Markdown[] {
  return [BLANK, `### ${text}` as Markdown, BLANK];
}

/** A list item; lines below it belong to it. */
export function item(text: Markdown, below: readonly Markdown[] = []): Markdown {
  const lines = below.filter((line) => line !== '').map((line) => `  - ${line}`);
  return [`- ${text}`, ...lines].join('\n') as Markdown;
}

export function row(cells: readonly Markdown[]): Markdown {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |` as Markdown;
}

/** Header and rule of a table; `right` aligns numbers. */
export function tableHead(cells: readonly Markdown[], right: readonly number[]): readonly Markdown[] {
  return [row(cells), `| ${cells.map((_cell, at) => (right.includes(at) ? '---:' : ':---')).join(' | ')} |` as Markdown];
}

/** A section of list items under a heading; none at all without items. */
export function listSection(view: Telling, title: Markdown, items: readonly Markdown[], most: number, yields: number): Section {
  return {
    head: items.length === 0 ? [] : heading(title),
    items,
    most,
    more: (count) => item(say(view, 'more', { count })),
    yields,
  };
}

/** Lines that always stand. */
export function fixed(lines: readonly Markdown[]): Section {
  return { head: lines, items: [], most: 0, more: () => BLANK, yields: 0 };
}

export function placeCode(place: Place): Markdown {
  return code(`${place.file}:${place.line}`);
}

/** The first few places and how many more there are. */
export function placesCode(at: readonly Place[]): Markdown {
  const shown = [...new Set(at.slice(0, PLACES).map(placeCode))];
  const rest = at.length > PLACES ? words(`+${at.length - PLACES}`) : BLANK;
  return joined([joined(shown, ' · '), rest]);
}
