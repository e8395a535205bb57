import type { ChainNetwork } from '../../result.ts';
import { type Canvas, shown } from './canvas.ts';
import type { Drawing, Look } from './drawing.ts';

const MOST_ORGANISATIONS = 3;
const HIGHEST = 3;
type ChainNode = ChainNetwork['nodes'][number];

/** The industry chain with leverage, who is known at each link and how fresh that is (V3). Throws RangeError without a chain. */
export function chainMap(canvas: Canvas): Drawing {
  const { result, speaker } = canvas;
  const { chain } = result.network;
  if (chain === null) throw new RangeError('no chain');
  const drawn = new Set(chain.nodes.map((node) => node.id));
  return {
    title: speaker.say('map.title.chain', { name: shown(result.firm.name, result.firm.id) }),
    directed: true,
    groups: [{ title: '', nodes: chain.nodes.map((node) => ({ key: node.id, lines: lines(canvas, node), look: look(node) })) }],
    edges: chain.links
      .filter((link) => drawn.has(link.from) && drawn.has(link.to))
      .map((link) => ({
        from: link.from,
        to: link.to,
        label: link.as === null ? '' : speaker.term('link', link.as),
        stroke: 'plain' as const,
        alarm: false,
      })),
    legend: [speaker.say('map.legend.leverage'), speaker.say('map.legend.unidentified')],
  };
}

function lines({ speaker }: Canvas, node: ChainNode): string[] {
  const names = node.organisations.map((organisation) => organisation.name);
  const rest = names.length - MOST_ORGANISATIONS;
  const facts = [
    speaker.say('map.chain.leverage', { marks: '●'.repeat(node.leverage) + '○'.repeat(Math.max(0, HIGHEST - node.leverage)) }),
    node.payer ? speaker.say('map.chain.payer') : '',
    node.ours ? '' : speaker.say(`map.chain.${known(node)}`),
  ];
  return [
    shown(node.name, node.id),
    node.ours ? speaker.say('map.chain.us') : '',
    facts.filter((fact) => fact !== '').join(' · '),
    speaker.list(names.slice(0, MOST_ORGANISATIONS)),
    rest > 0 ? speaker.say('map.chain.more', { count: rest }) : '',
  ].filter((line) => line !== '');
}

/** What is known of a link that is not ours, in a word. */
function known(node: ChainNode): 'unidentified' | 'undated' | 'fresh' | 'ageing' | 'stale' {
  if (!node.identified) return 'unidentified';
  if (node.fresh === null) return 'undated';
  return node.fresh >= 1 ? 'fresh' : node.fresh > 0 ? 'ageing' : 'stale';
}

function look(node: ChainNode): Look {
  if (node.ours) return 'ours';
  if (!node.identified) return 'missing';
  return node.leverage >= HIGHEST ? 'key' : 'plain';
}
