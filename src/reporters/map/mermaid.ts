import type { Drawing, Edge, Look, Node, Stroke } from './drawing.ts';

/** ASCII signs but the comma and a point inside a word or number, and the letters Mermaid itself writes entities with. */
const SPEAKING = /(?![A-Za-z0-9 ,])(?!\.[\p{L}\p{N}])[\u0000-\u007f]|[ﬂ°¶ß]/gu;

/**
 * A text as the inside of a quoted Mermaid label: every sign that could mean something as `#<code point>;`, Mermaid's
 * own entity notation, so that no quote, bracket, tag, comment, list mark or keyword of a name is read as syntax or markup.
 */
export function mermaidText(text: string): string {
  return text.replace(SPEAKING, (sign) => `#${sign.codePointAt(0)};`);
}

const LINKS: Readonly<Record<Stroke, readonly [line: string, arrow: string]>> = {
  thick: ['===', '==>'],
  plain: ['---', '-->'],
  thin: ['---', '-->'],
  dashed: ['-.-', '-.->'],
};
const CLASSES: Readonly<Record<Look, string>> = {
  ours: 'fill:#e6eef8,stroke:#31517a',
  key: 'fill:#fff,stroke:#222,stroke-width:3px',
  plain: 'fill:#fff,stroke:#777',
  missing: 'fill:#fff,stroke:#777,stroke-dasharray:5 4',
};
const LOOKS = Object.keys(CLASSES) as Look[];

/** The drawing as a Mermaid flowchart; ends with a newline. Ids are `n0`, `n1` …: no name is ever an id. */
export function mermaid({ title, directed, groups, edges, legend }: Drawing): string {
  const ids = new Map(groups.flatMap((group) => group.nodes).map((node, index) => [node.key, `n${index}`]));
  const id = (key: string): string => ids.get(key) ?? '';
  const box = (node: Node): string => `${id(node.key)}["${node.lines.map(mermaidText).join('<br/>')}"]`;
  const nodes = groups.flatMap((group, index) => {
    const lines = group.nodes.map(box);
    return group.title === '' ? lines : [`subgraph g${index}["${mermaidText(group.title)}"]`, ...lines.map((line) => `  ${line}`), 'end'];
  });
  const body = [
    ...nodes,
    ...edges.map((edge) => link(edge, id, directed)),
    ...(legend.length === 0 ? [] : [`legend["${legend.map(mermaidText).join('<br/>')}"]`]),
    ...LOOKS.map((look) => `classDef ${look} ${CLASSES[look]}`),
    'classDef legend fill:#fafafa,stroke:#ccc,text-align:left',
    ...LOOKS.flatMap((look) => {
      const members = groups.flatMap((group) => group.nodes.filter((node) => node.look === look).map((node) => id(node.key)));
      return members.length === 0 ? [] : [`class ${members.join(',')} ${look}`];
    }),
    ...(legend.length === 0 ? [] : ['class legend legend']),
    ...styles(edges),
  ];
  return `---\ntitle: ${JSON.stringify(mermaidTitle(title))}\n---\nflowchart LR\n${body.map((line) => `  ${line}\n`).join('')}`;
}

/** A title is drawn as it stands, without entities: what could end it, open a tag or a directive is left out. */
function mermaidTitle(title: string): string {
  return title.replace(/[<>"\\`%{}#;]/g, ' ');
}

function link(edge: Edge, id: (key: string) => string, directed: boolean): string {
  const kind = LINKS[edge.stroke][directed ? 1 : 0];
  const label = edge.label === '' ? '' : `|"${mermaidText(edge.label)}"|`;
  return `${id(edge.from)} ${kind}${label} ${id(edge.to)}`;
}

function styles(edges: readonly Edge[]): string[] {
  const at = (wanted: (edge: Edge) => boolean): string => edges.flatMap((edge, index) => (wanted(edge) ? [index] : [])).join(',');
  const thin = at((edge) => edge.stroke === 'thin' && !edge.alarm);
  const alarm = at((edge) => edge.alarm);
  return [
    ...(thin === '' ? [] : [`linkStyle ${thin} stroke:#bbb,stroke-width:1px`]),
    ...(alarm === '' ? [] : [`linkStyle ${alarm} stroke:#c0392b`]),
  ];
}
