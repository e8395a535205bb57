import { Document, isCollection, isMap, isScalar, isSeq, type Node, Scalar, type ToStringOptions, visit } from 'yaml';

/** How a file indents. */
export interface Layout {
  /** Blanks from a map to a map in it. */
  readonly step: number;
  /** Whether dashes stand further in than the key above them. */
  readonly indentSeq: boolean;
}

/** Collections that fit into so many characters are written on one line inside a block. */
const SHORT = 100;
const NEVER_FOLD = 1_000_000_000;
/** Line breaks and what no editor shows: written as escapes. */
const ESCAPED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/u;
/** Text of several lines that needs no escapes, begins and ends with something to see, and has one line break behind it at most. */
const PROSE = /^\S[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]*\S\n?$/u;
const WHOLE = /^(?:0|[1-9]\d{0,8})$/;

/** A value on one line, quoted where it needs it inside brackets. */
export function inFlow(value: unknown): string {
  return written(nodeOf(value, true), true);
}

/** A scalar on one line as it may stand behind `key: `; null for a collection or a text of several lines. */
export function inline(value: unknown): string | null {
  const node = nodeOf(value, false);
  if (!isScalar(node) || node.type === Scalar.BLOCK_LITERAL) return null;
  return written(node, false);
}

/** `key: value` as lines without indent. Long collections go below the key, short ones behind it; `flow`: items on one line each. */
export function asPair(key: string, value: unknown, layout: Layout, flow: boolean): readonly string[] {
  const document = new Document();
  const node = nodeOf({ [key]: value }, false);
  if (isMap(node)) for (const pair of node.items) settle(pair.value as Node, flow, true);
  document.contents = node;
  return lines(document, layout);
}

/** A map or a list that is all a file says, as lines. */
export function asRoot(value: unknown, layout: Layout, flow: boolean): readonly string[] {
  const document = new Document();
  const node = nodeOf(value, false);
  const inner =
    isSeq(node) && !flow ? node.items.flatMap((item) => (isCollection(item as Node) ? partsOf(item as Node) : [])) : partsOf(node);
  for (const part of inner) settle(part, flow, isMap(node));
  document.contents = node;
  return lines(document, layout);
}

/** `- item` as lines without indent. */
export function asItem(value: unknown, layout: Layout, flow: boolean): readonly string[] {
  return flow ? [`- ${inFlow(value)}`] : asRoot([value], layout, false);
}

/** Brackets for what is short; a list of maps stays open below its key, for more will follow. */
function settle(node: Node, flow: boolean, top: boolean): void {
  if (!isCollection(node)) return;
  const open = isSeq(node) && node.items.some(isCollection);
  if (flow && !isSeq(node)) node.flow = true;
  else if (!((top || flow) && open) && !hasLines(node) && written(node, true).length <= SHORT) node.flow = true;
  if (node.flow) return escape(node);
  for (const part of partsOf(node)) settle(part, flow, isMap(node));
}

function partsOf(node: Node): readonly Node[] {
  if (isMap(node)) return node.items.map(({ value }) => value as Node);
  return isSeq(node) ? (node.items as Node[]) : [];
}

function hasLines(node: Node): boolean {
  let found = false;
  visit(node, {
    Scalar(_key, { type }) {
      found ||= type === Scalar.BLOCK_LITERAL;
    },
  });
  return found;
}

function nodeOf(value: unknown, flow: boolean): Node {
  const node = new Document().createNode(plain(value), { aliasDuplicateObjects: false, flow });
  visit(node, {
    Scalar(_key, scalar) {
      if (typeof scalar.value !== 'string' || !ESCAPED.test(scalar.value)) return;
      const block = !flow && _key !== 'key' && PROSE.test(scalar.value);
      scalar.type = block ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

function escape(node: Node): void {
  visit(node, {
    Scalar(_key, scalar) {
      if (scalar.type === Scalar.BLOCK_LITERAL) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

/** Years stay numbers as keys, as people write them; what is undefined is not said. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([, item]) => item !== undefined);
  return new Map(stated.map(([key, item]): [string | number, unknown] => [WHOLE.test(key) ? Number(key) : key, plain(item)]));
}

const OPTIONS: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: NEVER_FOLD };

function written(node: Node, flow: boolean): string {
  const document = new Document();
  // In brackets `,` and `]` need quotes: a scalar is written as the only item of a list.
  document.contents = flow && isScalar(node) ? document.createNode([node], { flow: true }) : node;
  const open = flow && isCollection(node) && node.flow !== true ? node : null;
  if (open) open.flow = true;
  const text = document.toString(OPTIONS).trimEnd();
  if (open) open.flow = false;
  return flow && isScalar(node) ? text.slice(1, -1) : text;
}

function lines(document: Document, { step, indentSeq }: Layout): readonly string[] {
  return document
    .toString({ ...OPTIONS, indent: step, indentSeq })
    .replace(/\n$/, '')
    .split('\n');
}
