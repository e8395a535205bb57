import { plot, type PlotOptions } from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import { INK, short } from './svg.ts';

/** What Plot needs of a page. Built once: nothing of one chart stays in it. */
const sheet = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');

/** Said to screen readers by the figure around it, as a whole. */
const SILENT = /^aria-/;
/** Attributes that hold numbers; in all others a number is part of a name. */
const NUMERIC = /^(x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|width|height|points|transform)$/;
const LONG = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

interface Markup {
  readonly attributes: Iterable<{ readonly name: string; value: string }>;
  readonly children: Iterable<Markup>;
  readonly outerHTML: string;
  readonly localName: string;
  removeAttribute(name: string): void;
}

export interface PlottedOptions extends PlotOptions {
  readonly width: number;
  readonly height: number;
}

/**
 * The marks of an Observable Plot as markup for a figure: its own style sheet left out, so that nothing leaks into the
 * page; its inks those of the page; numbers cut to two decimals. Texts in marks must be inert already (`figure` names them).
 */
export function plotted(options: PlottedOptions): string {
  const drawn = plot({
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    ...options,
    document: sheet as never,
    className: 'p',
  });
  const parts = [...(drawn as unknown as Markup).children].filter((part) => part.localName !== 'style');
  parts.forEach(plain);
  return `<g fill="${INK}" text-anchor="middle" font-size="12">${parts.map((part) => part.outerHTML).join('')}</g>`;
}

function plain(part: Markup): void {
  for (const each of [...part.attributes]) {
    if (SILENT.test(each.name)) part.removeAttribute(each.name);
    else if (NUMERIC.test(each.name)) each.value = each.value.replace(LONG, (found) => short(Number(found)));
  }
  for (const inner of part.children) plain(inner);
}
