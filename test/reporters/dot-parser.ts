/** A small reader of the DOT language (graphviz.org/doc/info/lang.html), strict enough that a broken escape cannot pass. */

export interface DotGraph {
  readonly directed: boolean;
  /** Label by node id, escapes undone; lines joined by a newline. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly clusters: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

type Token = { readonly kind: 'id' | 'sign'; readonly text: string };

/** Throws SyntaxError on anything the grammar does not hold. */
export function parseDot(text: string): DotGraph {
  const tokens = tokenize(text);
  const nodes = new Map<string, string>();
  const clusters: string[] = [];
  const edges: { from: string; to: string; label: string }[] = [];
  let at = 0;
  const kind = take('id');
  if (kind !== 'graph' && kind !== 'digraph') throw new SyntaxError(`a graph expected, not ${kind}`);
  take('id');
  statements(null);
  if (at !== tokens.length) throw new SyntaxError('something stands behind the graph');
  return { directed: kind === 'digraph', nodes, clusters, edges };

  function take(wanted: Token['kind'], sign?: string): string {
    const token = tokens[at++];
    if (token?.kind !== wanted || (sign !== undefined && token.text !== sign)) {
      throw new SyntaxError(`${sign ?? wanted} expected, not ${token?.text ?? 'the end'}`);
    }
    return token.text;
  }

  function next(sign: string): boolean {
    return tokens[at]?.kind === 'sign' && tokens[at]?.text === sign;
  }

  function statements(cluster: number | null): void {
    take('sign', '{');
    while (!next('}')) statement(cluster);
    take('sign', '}');
  }

  function statement(cluster: number | null): void {
    const id = take('id');
    if (id === 'subgraph') {
      take('id');
      clusters.push('');
      statements(clusters.length - 1);
      return;
    }
    if (next('=')) {
      take('sign', '=');
      const value = take('id');
      if (id === 'label' && cluster !== null) clusters[cluster] = unescape_(value);
    } else if (next('--') || next('->')) {
      take('sign', kind === 'digraph' ? '->' : '--');
      const to = take('id');
      edges.push({ from: id, to, label: unescape_(attributes().get('label') ?? '') });
    } else {
      const label = attributes().get('label');
      if (id !== 'node') nodes.set(id, unescape_(label ?? id));
    }
    take('sign', ';');
  }

  function attributes(): Map<string, string> {
    const found = new Map<string, string>();
    take('sign', '[');
    while (!next(']')) {
      const name = take('id');
      take('sign', '=');
      if (found.has(name)) throw new SyntaxError(`${name} is set twice`);
      found.set(name, take('id'));
      if (!next(']')) take('sign', ',');
    }
    take('sign', ']');
    return found;
  }
}

function tokenize(text: string): Token[] {
  const pattern = /\s+|("(?:[^"\\]|\\[\s\S])*")|([A-Za-z_][A-Za-z0-9_]*|-?[0-9.]+)|(--|->|[{}[\];=,])/gy;
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found === null) throw new SyntaxError(`nothing can be read at ${JSON.stringify(text.slice(from, from + 20))}`);
    const [, quoted, bare, sign] = found;
    if (quoted !== undefined) tokens.push({ kind: 'id', text: quoted.slice(1, -1) });
    else if (bare !== undefined) tokens.push({ kind: 'id', text: bare });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** What Graphviz shows: line breaks, escaped signs, entities. Any other escape would be obeyed as a placeholder. */
function unescape_(value: string): string {
  const shown = value.replace(/\\([\s\S])/g, (_, sign: string) => {
    if (sign === 'n' || sign === 'l') return '\n';
    if (sign === '"' || sign === '\\') return sign;
    throw new SyntaxError(`\\${sign} would be obeyed`);
  });
  return shown.replace(/&amp;/g, '&');
}
