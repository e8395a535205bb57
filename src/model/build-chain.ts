import { list } from './build-offerings.ts';
import { flag, plainNumber, span, text, word } from './build-values.ts';
import type { Chain, ChainLink, ChainNode } from './chain.ts';
import type { Field } from './field.ts';

const LINK_KINDS = ['sells_to', 'uses', 'specifies', 'regulates', 'supplies'] as const;

/** The chain map, nodes by id. Null: the file holds no map. */
export function buildChain(root: Field): Chain | null {
  if (!root.isMap) return null;
  const nodes = [...list(root.get('nodes'), node)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { nodes, links: list(root.get('links'), link), at: root.at };
}

function node(field: Field): ChainNode | null {
  const id = text(field.get('id'));
  if (id === undefined) return null;
  return {
    id,
    name: text(field.get('name')),
    leverage: plainNumber(field.get('leverage')) ?? 1,
    payer: flag(field.get('payer')),
    organisations: list(field.get('organisations'), (item) => ({
      account: text(item.get('account')),
      name: text(item.isMap ? item.get('name') : item),
      person: text(item.get('person')),
      reviewed: span(item.get('reviewed')),
      at: item.at,
    })),
    at: field.at,
  };
}

function link(field: Field): ChainLink | null {
  const from = text(field.get('from'));
  const to = text(field.get('to'));
  return from === undefined || to === undefined ? null : { from, to, as: word(field.get('as'), LINK_KINDS), at: field.at };
}
