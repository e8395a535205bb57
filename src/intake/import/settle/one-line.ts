import { inert, isUnseen } from '../../../text/inert.ts';
import { truncate } from '../../../text/width.ts';

/** Cells a title may take: more is no title. */
const WIDEST = 160;

/** A text of a source on one line, without marks that reorder or hide, and short. '' where nothing is left. */
export function oneLine(text: string): string {
  const line = inert(text.slice(0, WIDEST * 8))
    .replace(/\s+/gu, ' ')
    .trim();
  return isUnseen(line) ? '' : truncate(line, WIDEST).trim();
}
