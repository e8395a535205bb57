import { isId } from '../../model/ids.ts';
import type { Phrase } from '../question/question.ts';

/** As the schema has it: a name stands within sentences. */
export const LONGEST_NAME = 200;

/** What is wrong with a new id, or nothing. `taken` is looked at as it is now: what this very id adds to it later is no obstacle. */
export function asId(taken: ReadonlySet<string>): (text: string) => Phrase | null {
  const others = new Set(taken);
  return (text) => {
    const id = text.trim();
    if (!isId(id)) return { key: 'ask.wrong.id' };
    return others.has(id) ? { key: 'capture.wrong.taken', args: { id } } : null;
  };
}

export function nameFits(longest: number): (text: string) => Phrase | null {
  return (text) => (text.trim().length > longest ? { key: 'ask.wrong.long', args: { most: longest } } : null);
}
