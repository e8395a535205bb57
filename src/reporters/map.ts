import type { Language } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { inertDeep } from '../text/inert.ts';
import { canvas } from './map/canvas.ts';
import { chainMap } from './map/chain-map.ts';
import { communityMap } from './map/community-map.ts';
import { dot } from './map/dot.ts';
import type { Drawing } from './map/drawing.ts';
import { mermaid } from './map/mermaid.ts';
import { peopleMap } from './map/people-map.ts';

export type MapFormat = 'mermaid' | 'dot';

/** What to draw: everybody who counts, one account, one community, or the chain. */
export type MapScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'community'; readonly id: string }
  | { readonly kind: 'chain' };

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
  const drawing = draw(result, options);
  return options.format === 'dot' ? dot(drawing) : mermaid(drawing);
}

/** Edges Mermaid draws before it asks for its `maxEdges` to be raised. */
const MERMAID_EDGES = 500;

/** How many ties a map has, and whether the format draws that many unasked. */
export function mapSize(result: AuditResult, options: MapOptions): { readonly edges: number; readonly fits: boolean } {
  const edges = draw(result, options).edges.length;
  return { edges, fits: options.format === 'dot' || edges <= MERMAID_EDGES };
}

function draw(result: AuditResult, { language, scope }: MapOptions): Drawing {
  const sheet = canvas(inertDeep(result), language);
  switch (scope.kind) {
    case 'chain':
      return chainMap(sheet);
    case 'community':
      return communityMap(sheet, scope.id);
    case 'account':
      if (!sheet.result.accounts.some((account) => account.id === scope.id)) throw new RangeError(`no account ${scope.id}`);
      return peopleMap(sheet, scope.id);
    case 'all':
      return peopleMap(sheet, null);
  }
}
