import type { Language } from '../../messages/messages.ts';
import { legible } from '../../text/legible.ts';
import { fitted } from './measure.ts';
import { DARK, FONT, type Inks, LIGHT } from './palette.ts';
import { figure, type Figure, PAPER, tag, text } from './svg.ts';

/** In attributes alone: a quotation mark in a text is written otherwise. */
const VARIABLE = /="var\(--([a-z0-9]+)\)"/g;
/** Px of paper around the drawing; its title stands above it. */
const MARGIN = 16;
const HEAD = 30;
const TITLE = 15;

/**
 * A figure as a file of its own: on paper under its title, with inks that a viewer without style sheets shows too, and others
 * where the reader's screen is dark.
 */
export function standalone({ id, kind, width, height, title, desc, body }: Figure, language: Language): string {
  const outer = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + HEAD };
  const ground = tag('rect', { ...outer, fill: PAPER });
  const head = text(fitted(legible(title), width, TITLE), { x: MARGIN, y: MARGIN + TITLE, 'font-size': TITLE, 'font-weight': 'bold' });
  const moved = tag('g', { transform: `translate(${MARGIN},${MARGIN + HEAD})` }, body);
  const svg = figure({ id, kind, ...outer, title, desc, body: `<style>${dark()}</style>${ground}${head}${moved}` });
  const named = svg.replace('<svg ', `<svg xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}" font-family="${FONT}" `);
  return `${named.replace(VARIABLE, (whole, name: string) => (name in LIGHT ? `="${LIGHT[name as keyof Inks]}"` : whole))}\n`;
}

/** A rule of a style sheet wins over an attribute: the light inks, found by their value, become the dark ones. */
function dark(): string {
  const rules = (Object.keys(LIGHT) as (keyof Inks)[]).map(
    (name) => `[fill="${LIGHT[name]}"]{fill:${DARK[name]}}[stroke="${LIGHT[name]}"]{stroke:${DARK[name]}}`,
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`;
}
