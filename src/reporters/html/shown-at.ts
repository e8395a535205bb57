import type { SayDoItem } from '../../result.ts';
import type { Leaf } from './leaf.ts';

/** Where what the record shows of a saying is borne out: the first indicator it is read from, by its row, else by its meaning. */
export function shownAt({ anchors }: Leaf, { entity, shown }: SayDoItem): string | null {
  const rows = shown.from.map((id) => anchors.measure(entity.kind, entity.id, id));
  const meanings = shown.from.map((id) => anchors.topic(id));
  return [...rows, ...meanings].find((anchor) => anchor !== null) ?? null;
}
