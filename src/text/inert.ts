/** Marks that reorder or hide text: bidi embeddings, overrides, isolates, directional marks, BOM. */
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const C0 = /[\u0000-\u001f]/g;
/** DEL, C1 controls and halves of surrogate pairs. */
const OTHER = /[\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Most texts, and most files a place is in, hold none of these. */
const HARMLESS = /^[\u0020-\u007e\u00a1-\u02ff\u3001-\u9fff\uff01-\uffe6]*$/;
const PICTURES = 0x2400;
/** Stands for a control without a picture of its own; one cell wide everywhere. */
const SUBSTITUTE = '␦';

/**
 * Makes a text from a workspace harmless on a screen: line breaks become one space, control characters their
 * pictures (ESC is ␛), and marks that reorder text vanish, so that no name can move the cursor or disguise a line.
 */
export function inert(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(BREAKS, ' ')
    .replace(REORDERING, '')
    .replace(C0, (control) => String.fromCharCode(PICTURES + control.charCodeAt(0)))
    .replace(OTHER, SUBSTITUTE);
}

/** Characters nobody sees by themselves: blanks of any width and marks without a shape; U+2800 is a pattern of no dots. */
const UNSEEN = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether a text shows nothing at all: it names nobody. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** The same value with every string in it, keys too, made inert. Lists of numbers are not copied. */
export function inertDeep<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return inert(value);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map(walk);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [inert(key), walk(item)]));
}
