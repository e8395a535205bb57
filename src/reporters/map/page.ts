import type { Speaker } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import { legible } from '../../text/legible.ts';
import { DARK, FONT, LIGHT, variables } from '../charts/palette.ts';
import { mapLegend, relationshipMap } from '../charts/relationship-map.ts';
import { escaped, tag } from '../charts/svg.ts';
import { draw, type MapScope } from './draw.ts';
import type { Drawing, Node } from './drawing.ts';

/** Nothing may be fetched, sent, framed or run; styles are in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Px that fit a telephone held upright. */
const NARROW = 340;

const STYLE = `
:root{${variables(LIGHT)};color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)};color-scheme:dark}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.6 ${FONT}}
h1{font-size:1.4rem;line-height:1.3;margin:0}h2{font-size:1.05rem;margin:2rem 0 .5rem}
.quiet{color:var(--quiet);margin:.25rem 0 1.25rem}
svg{display:block;max-width:100%;height:auto}.narrow{display:none}
ul{margin:.75rem 0 0;padding-left:1.2rem;color:var(--quiet);font-size:.9rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
tbody th,td{min-width:4.5rem}.scroll{overflow-x:auto}
td.alarm{color:var(--warn);font-weight:bold}tr{break-inside:avoid}
@media screen and (max-width:44rem){.narrow{display:block}.wide{display:none}}
@page{size:A4;margin:12mm}
@media print{body{padding:0;max-width:none;background:none}svg{max-height:235mm}}
`.trim();

/** One page that needs nothing else: the drawing, what its lines mean, and all it shows in words. */
export function mapPage(result: AuditResult, scope: MapScope, speaker: Speaker): string {
  const drawing = draw(result, speaker.language, scope);
  const legend = mapLegend(result, scope, speaker).map((line) => tag('li', {}, escaped(line)));
  const picture = (kind: 'wide' | 'narrow'): string => {
    const drawn = kind === 'narrow' ? { id: 'narrow', width: NARROW } : { id: 'wide' };
    return tag('div', { class: kind }, relationshipMap(result, scope, speaker, { ...drawn, legend: false }));
  };
  const title = escaped(legible(drawing.title));
  const main = [
    tag('h1', {}, title),
    tag('p', { class: 'quiet' }, escaped(speaker.say('ui.as_of', { date: result.asOf }))),
    picture('wide') + picture('narrow'),
    tag('ul', {}, legend.join('')),
    ties(drawing, speaker),
    everybody(drawing, speaker),
  ];
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    tag('title', {}, title),
    `<style>${STYLE}</style>`,
  ];
  const lang = speaker.language === 'zh' ? 'zh-Hans' : 'en';
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n${main.join('\n')}\n</main>\n</body>\n</html>\n`;
}

function ties({ groups, edges }: Drawing, speaker: Speaker): string {
  const names = new Map(groups.flatMap((group) => group.nodes.map((node) => [node.key, nameIn(group.title, node, speaker)] as const)));
  if (edges.length === 0) return '';
  const rows = edges.map(({ from, to, label, stroke, alarm }) => {
    const means = label === '' ? speaker.term('chart.stroke', stroke) : label;
    return row([names.get(from) ?? '', names.get(to) ?? '', means], alarm);
  });
  return listed('chart.map.ties', ['chart.map.from', 'chart.map.to', 'chart.map.tie'], rows, speaker);
}

/** Who stands where, with all that is in the boxes: those no line leads to as well. */
function everybody({ groups, directed }: Drawing, speaker: Speaker): string {
  const rows = groups.flatMap((group) =>
    group.nodes.map((node) => row([node.lines[0] ?? '', group.title, node.lines.slice(1).join(' · ')], false)),
  );
  const title = directed ? 'chart.map.nodes.chain' : 'chart.map.nodes';
  return listed(title, ['chart.map.name', 'chart.map.group', 'chart.map.facts'], rows, speaker);
}

/** A table under its heading; where it is wider than the screen it scrolls by itself, reachable by keyboard. */
function listed(title: string, columns: readonly string[], rows: readonly string[], speaker: Speaker): string {
  const name = escaped(speaker.say(title));
  const heads = columns.map((key) => tag('th', { scope: 'col' }, escaped(speaker.say(key))));
  const table = tag('table', {}, tag('thead', {}, tag('tr', {}, heads.join(''))) + tag('tbody', {}, rows.join('')));
  return tag('h2', {}, name) + tag('div', { class: 'scroll', role: 'region', 'aria-label': name, tabindex: 0 }, table);
}

function row(texts: readonly string[], alarm: boolean): string {
  const [head = '', ...rest] = texts.map((text) => escaped(legible(text)));
  const cells = rest.map((text, index) => `<td${alarm && index === rest.length - 1 ? ' class="alarm"' : ''}>${text}</td>`);
  return `<tr><th scope="row">${head}</th>${cells.join('')}</tr>`;
}

/** With where they stand, but for ours. */
function nameIn(group: string, { lines: [name = ''] }: Node, speaker: Speaker): string {
  return group === '' || group === speaker.say('map.us') ? name : speaker.say('chart.map.in', { name, group });
}
