import type { Language } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { dot } from './map/dot.ts';
import { draw, type MapScope } from './map/draw.ts';
import { mermaid } from './map/mermaid.ts';

export type { MapScope };
export type MapFormat = 'mermaid' | 'dot';

export interface MapOptions {
  readonly format: MapFormat;
  readonly language: Language;
  readonly scope: MapScope;
}

/**
 * A relationship map as text for Mermaid or Graphviz: the same bytes for the same result, and no name in it can end a
 * label, open a tag or be taken for a keyword. Throws RangeError on an account, a community or a chain the result does not hold.
 */
export function renderMap(result: AuditResult, options: MapOptions): string {
  const drawing = draw(result, options.language, options.scope);
  return options.format === 'dot' ? dot(drawing) : mermaid(drawing);
}

/** Edges Mermaid draws before it asks for its `maxEdges` to be raised. */
const MERMAID_EDGES = 500;

/** How many ties a map has, and whether the format draws that many unasked. */
export function mapSize(result: AuditResult, options: MapOptions): { readonly edges: number; readonly fits: boolean } {
  const edges = draw(result, options.language, options.scope).edges.length;
  return { edges, fits: options.format === 'dot' || edges <= MERMAID_EDGES };
}
