import type { Drawing, Edge, Look, Stroke } from './drawing.ts';

/**
 * A text as the inside of a quoted DOT string: quotes and backslashes escaped, so that no `\N` or `\l` of a name is
 * obeyed, and `&` as an entity, because Graphviz reads entities in labels.
 */
export function dotText(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replace(/&/g, '&amp;');
}

const quoted = (lines: readonly string[]): string => `"${lines.map(dotText).join('\\n')}"`;

const LOOKS: Readonly<Record<Look, string>> = {
  ours: 'style="filled", fillcolor="#e6eef8", color="#31517a"',
  key: 'penwidth=3',
  plain: 'color="#777777"',
  missing: 'style="dashed", color="#777777"',
};
const STROKES: Readonly<Record<Stroke, string>> = {
  thick: 'penwidth=3',
  plain: 'penwidth=1.5',
  thin: 'penwidth=1, color="#bbbbbb"',
  dashed: 'style="dashed"',
};

/** The drawing in Graphviz' language; ends with a newline. Ids are `n0`, `n1` …, groups are clusters. */
export function dot({ title, directed, groups, edges, legend }: Drawing): string {
  const ids = new Map(groups.flatMap((group) => group.nodes).map((node, index) => [node.key, `n${index}`]));
  const id = (key: string): string => ids.get(key) ?? '';
  const clusters = groups.flatMap((group, index) => {
    const nodes = group.nodes.map((node) => `${id(node.key)} [label=${quoted(node.lines)}, ${LOOKS[node.look]}];`);
    if (group.title === '') return nodes;
    return [
      `subgraph cluster_${index} {`,
      `  label=${quoted([group.title])};`,
      '  color="#cccccc";',
      ...nodes.map((line) => `  ${line}`),
      '}',
    ];
  });
  const body = [
    `label=${quoted([title])};`,
    'labelloc="t";',
    'rankdir="LR";',
    'node [shape="box"];',
    ...clusters,
    ...edges.map((edge) => `${id(edge.from)} ${directed ? '->' : '--'} ${id(edge.to)} [${attributes(edge)}];`),
    ...(legend.length === 0
      ? []
      : [`legend [shape="note", color="#cccccc", label="${legend.map((line) => `${dotText(line)}\\l`).join('')}"];`]),
  ];
  return `${directed ? 'digraph' : 'graph'} guanxi {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
}

function attributes({ label, stroke, alarm }: Edge): string {
  const parts = [STROKES[stroke]];
  if (label !== '') parts.unshift(`label=${quoted([label])}`);
  // A later attribute of the same name would win; colour is stated once.
  return alarm ? [...parts.map((part) => part.replace(/, color="[^"]*"$/, '')), 'color="#c0392b"'].join(', ') : parts.join(', ');
}
