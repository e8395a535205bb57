import type { Edit } from './change.ts';
import { asItem, asPair, type Layout } from './render.ts';

const LAYOUT: Layout = { step: 2, indentSeq: true };

/** The edits as lines of YAML for a person to paste: where it goes (`people:`), then what. */
export function pasted(edits: readonly Edit[]): readonly string[] {
  return edits.flatMap(lines);
}

function lines(edit: Edit): readonly string[] {
  const keys = edit.path.map(String);
  if (edit.op === 'append')
    return [
      ...(keys.length > 0 ? [`${keys.join('.')}:`] : []),
      ...asItem(edit.value, LAYOUT, edit.flow === true).map((line) => `  ${line}`),
    ];
  return asPair(keys.join('.'), edit.value, LAYOUT, false);
}
