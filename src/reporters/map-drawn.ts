import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { mapFigure } from './charts/relationship-map.ts';
import { standalone } from './charts/standalone.ts';
import type { MapScope } from './map/draw.ts';
import { mapPage } from './map/page.ts';

export type DrawnMapFormat = 'svg' | 'html';

export interface DrawnMapOptions {
  readonly format: DrawnMapFormat;
  readonly language: Language;
  readonly scope: MapScope;
}

/**
 * A relationship map as a picture: an SVG file of its own, or a page that holds it beside its ties in words. Nothing is
 * fetched, nothing runs, and no name in it is markup. Throws RangeError on an account, a community or a chain the result does not hold.
 */
export function renderDrawnMap(result: AuditResult, { format, language, scope }: DrawnMapOptions): string {
  const speaker = new Speaker(language);
  if (format === 'html') return mapPage(result, scope, speaker);
  return standalone(mapFigure(result, scope, speaker, { id: 'map' }), language);
}
