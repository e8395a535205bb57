import type { Speaker } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import { wrap } from '../../text/wrap.ts';
import { draw, type MapScope } from '../map/draw.ts';
import type { Drawing } from '../map/drawing.ts';
import { chainLayout } from './map/chain-layout.ts';
import { membersLayout } from './map/members-layout.ts';
import { peopleLayout } from './map/people-layout.ts';
import { sceneMarkup } from './map/scene-markup.ts';
import type { Scene } from './map/scene.ts';
import { type Drawn, figure, type Figure, QUIET, SIZE, text } from './svg.ts';

export interface MapDrawn extends Drawn {
  /** The meaning of lines and boxes under the drawing; by default it is there. */
  readonly legend?: boolean;
}

const LEADING = 16;
/** Cells a px of legend text holds. */
const CELLS = 1 / (0.6 * SIZE.small);

/** Px a map of each kind is drawn in where nobody says. */
const WIDTHS: Readonly<Record<MapScope['kind'], number>> = { all: 1080, account: 640, community: 900, chain: 900 };

/**
 * Who holds whom, as a picture: our people, theirs, the strength of ties by the line's weight, what is unknown dashed, single
 * threads crossed and named; or a community's members, or the chain. Throws RangeError on what the result does not hold.
 */
export function relationshipMap(result: AuditResult, scope: MapScope, speaker: Speaker, drawn: MapDrawn): string {
  return figure(mapFigure(result, scope, speaker, drawn));
}

/** The same, not yet put into its shell. */
export function mapFigure(
  result: AuditResult,
  scope: MapScope,
  speaker: Speaker,
  { id, width = WIDTHS[scope.kind], legend = true }: MapDrawn,
): Figure {
  const drawing = draw(result, speaker.language, scope);
  const scene = layout(drawing, scope, width);
  const lines = legend ? legendOf(drawing, speaker).flatMap((line) => wrap(line, Math.floor(width * CELLS))) : [];
  const under = lines.map((line, index) =>
    text(line, { x: 0, y: scene.height + 14 + index * LEADING, fill: QUIET, 'font-size': SIZE.small }),
  );
  const height = scene.height + (lines.length === 0 ? 0 : lines.length * LEADING + 8);
  const body = sceneMarkup(scene, drawing.directed, id) + under.join('');
  return { id, kind: 'map', width, height, title: drawing.title, desc: told(drawing, speaker), body };
}

/** What lines and boxes mean, for whoever prints it beside the drawing. */
export function mapLegend(result: AuditResult, scope: MapScope, speaker: Speaker): readonly string[] {
  return legendOf(draw(result, speaker.language, scope), speaker);
}

function layout(drawing: Drawing, scope: MapScope, width: number): Scene {
  if (scope.kind === 'chain') return chainLayout(drawing, width);
  return scope.kind === 'community' ? membersLayout(drawing, width) : peopleLayout(drawing, width);
}

/** No colour is named: the page chooses it, and the cross says the same. */
function legendOf({ legend }: Drawing, speaker: Speaker): string[] {
  const red = speaker.say('map.legend.single');
  return legend.map((line) => (line === red ? speaker.say('chart.map.single') : line));
}

function told({ groups, edges }: Drawing, speaker: Speaker): string {
  const nodes = groups.reduce((sum, group) => sum + group.nodes.length, 0);
  return speaker.say('chart.map', { nodes, ties: edges.length, alarms: edges.filter((edge) => edge.alarm).length });
}
