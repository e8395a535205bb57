import { bytes, type Markdown } from './inline.ts';

/** What a platform takes in one comment is 65,536 characters; some count bytes. */
const LIMIT = 65_000;

/** A part of the comment. What is whole stands or falls as one: items are left out from the last, never cut. */
export interface Section {
  /** Lines above the items, blank lines and headings included. */
  readonly head: readonly Markdown[];
  readonly items: readonly Markdown[];
  /** Items shown where there is room. */
  readonly most: number;
  /** Stands for items that are not shown. */
  readonly more: (count: number) => Markdown;
  readonly foot?: readonly Markdown[];
  /** Who gives way first where room is short: the highest. 0: never. */
  readonly yields: number;
}

/** The sections one below the other, in fewer bytes and characters than a comment takes. Nothing for a section without lines. */
export function fitted(sections: readonly Section[], limit = LIMIT): string {
  const shown = sections.map((section) => Math.min(section.most, section.items.length));
  const sizes = sections.map((section) => section.items.map((item) => bytes(item) + 1));
  const whole = (): number => bytes(document(sections, shown));
  // The line that counts what is left out grows by a digit now and then: the sum is taken anew until it fits.
  for (let over = whole() - limit; over > 0; over = whole() - limit) {
    if (!leaveOut(sections, shown, sizes, over)) break;
  }
  return document(sections, shown);
}

/** Takes items away until about `over` bytes are gone; false if there is nothing left to take. */
function leaveOut(sections: readonly Section[], shown: number[], sizes: readonly (readonly number[])[], over: number): boolean {
  let gone = 0;
  while (gone < over) {
    const at = next(sections, shown);
    if (at === null) return gone > 0;
    const last = (shown[at] ?? 0) - 1;
    gone += sizes[at]?.[last] ?? 0;
    shown[at] = last;
  }
  return true;
}

/** Of those that yield first the one that shows most; what yields later is touched when they show one item each. */
function next(sections: readonly Section[], shown: readonly number[]): number | null {
  const able = (floor: number): readonly number[] =>
    [...sections.keys()].filter((at) => (sections[at]?.yields ?? 0) > 0 && (shown[at] ?? 0) > floor);
  const candidates = able(1).length > 0 ? able(1) : able(0);
  const [first] = [...candidates].sort(
    (a, b) => (sections[b]?.yields ?? 0) - (sections[a]?.yields ?? 0) || (shown[b] ?? 0) - (shown[a] ?? 0) || b - a,
  );
  return first ?? null;
}

function document(sections: readonly Section[], shown: readonly number[]): string {
  const lines = sections.flatMap((section, at) => linesOf(section, shown[at] ?? 0));
  return `${lines.join('\n')}\n`;
}

function linesOf(section: Section, shown: number): readonly Markdown[] {
  const rest = section.items.length - shown;
  return [...section.head, ...section.items.slice(0, shown), ...(rest > 0 ? [section.more(rest)] : []), ...(section.foot ?? [])];
}
