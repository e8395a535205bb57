import type { CommunityNetwork } from '../../result.ts';
import { type Canvas, shown } from './canvas.ts';
import type { Drawing, Edge, Group, Node } from './drawing.ts';

/** No id holds a colon. */
const HUB = 'us:';
type Member = CommunityNetwork['members'][number];

/** Members by organisation, who of them knows whom, and what goes through us alone (V8). Throws RangeError on an unknown community. */
export function communityMap(canvas: Canvas, id: string): Drawing {
  const { result, speaker, entities } = canvas;
  const community = result.network.communities.find((one) => one.community === id);
  if (community === undefined) throw new RangeError(`no community ${id}`);
  const ours = community.hub !== 'other';
  const organisations = [...new Set(community.members.map((member) => member.organisation))].sort(byName);
  const groups = organisations.map((organisation): Group => ({
    title: organisation === null ? speaker.say('map.member.stranger') : shown(entities.get(organisation), organisation),
    nodes: community.members.filter((member) => member.organisation === organisation).map((member) => node(canvas, member)),
  }));
  const hub: Node = { key: HUB, lines: [shown(result.firm.name, result.firm.id)], look: 'ours' };
  return {
    title: speaker.say('map.title.community', { name: shown(entities.get(id), id) }),
    directed: false,
    groups: [...(ours ? [{ title: '', nodes: [hub] }] : []), ...groups],
    edges: [...(ours ? community.members.map(spoke) : []), ...community.ties.map((tie) => memberEdge(canvas, tie))],
    legend: [
      speaker.say('map.legend.confirmed'),
      speaker.say('map.legend.said'),
      ...(ours ? [speaker.say('map.legend.hub')] : []),
      speaker.say('map.legend.unaware'),
      ...(community.ties.length === 0 ? [speaker.say('map.legend.noTies')] : []),
    ],
  };
}

function node({ speaker }: Canvas, member: Member): Node {
  const whole = member.id === member.organisation;
  return {
    key: member.id,
    lines: [
      shown(member.name, member.id),
      whole ? speaker.say('map.member.organisation') : '',
      member.joinedBy === null ? '' : speaker.term('map.member.way', member.joinedBy),
      member.knows === false ? speaker.say('map.member.unaware') : '',
    ].filter((line) => line !== ''),
    look: member.knows === false ? 'missing' : 'plain',
  };
}

function spoke(member: Member): Edge {
  return { from: HUB, to: member.id, label: '', stroke: 'thin', alarm: false };
}

function memberEdge({ speaker }: Canvas, { a, b, confirmed }: CommunityNetwork['ties'][number]): Edge {
  const label = speaker.say(confirmed ? 'map.tie.confirmed' : 'map.tie.said');
  return { from: a, to: b, label, stroke: confirmed ? 'thick' : 'dashed', alarm: false };
}

/** By code point, strangers last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}
