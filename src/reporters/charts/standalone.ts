import type { Language } from '../../messages/messages.ts';
import { DARK, FONT, type Inks, LIGHT } from './palette.ts';
import { PAPER, tag } from './svg.ts';

/** In attributes alone: a quotation mark in a text is written otherwise. */
const VARIABLE = /="var\(--([a-z0-9]+)\)"/g;

/**
 * A figure as a file of its own: on paper, with inks that a viewer without style sheets shows too, and others where the
 * reader's screen is dark.
 */
export function standalone(svg: string, language: Language): string {
  const end = svg.indexOf('>');
  const shell = svg.slice(0, end).replace(/ class="[^"]*"/, '');
  const ground = tag('rect', { width: '100%', height: '100%', fill: PAPER });
  const afterDesc = svg.indexOf('</desc>') + '</desc>'.length;
  const drawn = `${svg.slice(end, afterDesc)}<style>${dark()}</style>${ground}${svg.slice(afterDesc)}`;
  const filled = drawn.replace(VARIABLE, (whole, name: string) => (name in LIGHT ? `="${LIGHT[name as keyof Inks]}"` : whole));
  return `${shell} xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}" font-family="${FONT}"${filled}\n`;
}

/** A rule of a style sheet wins over an attribute: the light inks, found by their value, become the dark ones. */
function dark(): string {
  const rules = (Object.keys(LIGHT) as (keyof Inks)[]).map(
    (name) => `[fill="${LIGHT[name]}"]{fill:${DARK[name]}}[stroke="${LIGHT[name]}"]{stroke:${DARK[name]}}`,
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`;
}
