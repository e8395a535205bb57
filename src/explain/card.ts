/** A row of a small table: a code, a value beside it, prose behind it. */
export interface Row {
  readonly code: string;
  readonly value?: string;
  readonly text: string;
}

/** One block under a heading. Prose is wrapped; lines and YAML keep their own breaks where they fit. */
export type Block =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'yaml'; readonly yaml: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] };

export interface Section {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** One explanation, not yet laid out. */
export interface Card {
  readonly code: string;
  readonly title: string;
  /** Beside the title: where it belongs. */
  readonly place: string;
  readonly sections: readonly Section[];
}

export function prose(text: string): Block {
  return { kind: 'prose', text };
}

/** A section, or nothing where it would be empty. */
export function section(label: string, ...blocks: readonly (Block | null)[]): readonly Section[] {
  const kept = blocks.filter((block) => block !== null && !empty(block)) as Block[];
  return kept.length === 0 ? [] : [{ label, blocks: kept }];
}

function empty(block: Block): boolean {
  if (block.kind === 'prose') return block.text === '';
  if (block.kind === 'lines') return block.lines.length === 0;
  return block.kind === 'rows' ? block.rows.length === 0 : block.yaml === '';
}
