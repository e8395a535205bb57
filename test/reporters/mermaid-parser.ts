/** Reads back the flowcharts we write: every line must be one of the few forms we use, every label free of live syntax. */

export interface MermaidGraph {
  readonly title: string;
  readonly nodes: ReadonlyMap<string, string>;
  readonly groups: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly link: string; readonly label: string }[];
  /** Edges by number that carry a style. */
  readonly styled: readonly number[];
}

const LABEL = `"([^"]*)"`;
const NODE = new RegExp(`^(n\\d+|legend)\\[${LABEL}\\]$`);
const GROUP = new RegExp(`^subgraph g\\d+\\[${LABEL}\\]$`);
const EDGE = new RegExp(`^(n\\d+) (===|---|-\\.-|==>|-->|-\\.->)(?:\\|${LABEL}\\|)? (n\\d+)$`);
const STYLE = /^linkStyle (\d+(?:,\d+)*) stroke:#[0-9a-f]+(?:,stroke-width:\d+px)?$/;
const CLASS = /^(?:classDef [a-z]+ [a-z0-9:#, -]+|class [a-z0-9]+(?:,n\d+)* [a-z]+)$/;

/** Throws SyntaxError on a line of another form. */
export function parseMermaid(text: string): MermaidGraph {
  const [open, title = '', close, head, ...lines] = text.split('\n');
  if (open !== '---' || close !== '---' || head !== 'flowchart LR' || !title.startsWith('title: '))
    throw new SyntaxError('no front matter');
  const nodes = new Map<string, string>();
  const groups: string[] = [];
  const edges: { from: string; to: string; link: string; label: string }[] = [];
  const styled: number[] = [];
  let inside = false;
  if (lines.pop() !== '') throw new SyntaxError('no newline at the end');
  for (const line of lines.map((one) => one.trim())) {
    const [node, group, edge, style] = [NODE.exec(line), GROUP.exec(line), EDGE.exec(line), STYLE.exec(line)];
    if (node) nodes.set(node[1] ?? '', shown(node[2] ?? ''));
    else if (group && !inside) [inside] = [true, groups.push(shown(group[1] ?? ''))];
    else if (line === 'end' && inside) inside = false;
    else if (edge) edges.push({ from: edge[1] ?? '', link: edge[2] ?? '', label: shown(edge[3] ?? ''), to: edge[4] ?? '' });
    else if (style) styled.push(...(style[1] ?? '').split(',').map(Number));
    else if (!CLASS.test(line)) throw new SyntaxError(`not a line of ours: ${line}`);
  }
  if (inside) throw new SyntaxError('a group has no end');
  return { title: JSON.parse(title.slice('title: '.length)) as string, nodes, groups, edges, styled };
}

/** As Mermaid decodes it; what it would read as markup must not be there. */
function shown(label: string): string {
  const lines = label.split('<br/>');
  for (const line of lines) {
    if (/[<>&"`\\%{}[\]()|:;]/.test(line.replace(/#\d+;/g, ''))) throw new SyntaxError(`live syntax in ${line}`);
    if (/#(?!\d+;)/.test(line)) throw new SyntaxError(`a bare # in ${line}`);
    if (/^\s*(?:\d+\.|[-*+])\s/.test(line)) throw new SyntaxError(`a list begins with ${line}`);
  }
  return lines.join('\n').replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
