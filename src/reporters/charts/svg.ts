import { inert } from '../../text/inert.ts';
import { legible } from '../../text/legible.ts';

/** Colours are the page's own: each is a CSS variable, so that light, dark and print are one drawing. */
export const INK = 'var(--ink)';
export const QUIET = 'var(--quiet)';
export const LINE = 'var(--line)';
export const PAPER = 'var(--paper)';
export const PANEL = 'var(--panel)';
export const ACCENT = 'var(--accent)';
export const WARN = 'var(--warn)';
export const OPEN = 'var(--open)';
/** Of the modes 0–3, always beside the mode's number or name. */
export const MODE = ['var(--m0)', 'var(--m1)', 'var(--m2)', 'var(--m3)'] as const;

/** Text sizes in px at the drawing's own width; nothing is smaller. */
export const SIZE = { text: 12, small: 11 } as const;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What every chart takes beside its data. */
export interface Drawn {
  /** Unique on the page; ids inside the drawing begin with it. */
  readonly id: string;
  /** Px of the drawing; text keeps its size whatever it is. */
  readonly width?: number;
}

export interface Figure extends Drawn {
  /** Class beside `chart`. */
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  /** What a screen reader says first, and then all the drawing shows. */
  readonly title: string;
  readonly desc: string;
  readonly body: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Not allowed in XML, whatever the escape. */
const NOT_XML = /[\ufffe\uffff]/g;

/** A text as content or as an attribute's value: no tag, no entity, no control character, no mark that reorders. */
export function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** No character that XML forbids, moves a cursor or reorders a line; in markup as in text. */
function harmless(text: string): string {
  return inert(text).replace(NOT_XML, '␦');
}

/** One element; `inside` is markup. Numbers are cut to two decimals, so that no platform draws other bytes. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const stated = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${attribute(value)}"`]));
  const open = `<${name}${stated.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** One line of text. */
export function text(content: string, at: Attributes): string {
  return tag('text', { fill: INK, 'font-size': SIZE.text, ...at }, escaped(content));
}

/** At most two decimals, never `-0`. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}

/** An id that is one word in `aria-labelledby` and in `url(#…)`; different ids stay different. */
export function safeId(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

/** A whole drawing: an image with a name and a description, inert and well-formed wherever it is put. */
export function figure({ id, kind, width, height, title, desc, body }: Figure): string {
  const own = safeId(id);
  const shell = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart chart-${kind}`,
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    role: 'img',
    'aria-labelledby': `${own}-title ${own}-desc`,
  };
  const named = tag('title', { id: `${own}-title` }, escaped(legible(title))) + tag('desc', { id: `${own}-desc` }, escaped(desc));
  return tag('svg', shell, named + harmless(body));
}

/** Slanted lines for what is open or not assessed; `fill="url(#<id>-hatch)"`. */
export function hatch(id: string, ink: string = OPEN): string {
  const pattern = { id: `${safeId(id)}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return tag('defs', {}, tag('pattern', pattern, tag('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: ink, 'stroke-width': 2 })));
}

export function hatched(id: string): string {
  return `url(#${safeId(id)}-hatch)`;
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? short(value) : escaped(value);
}
