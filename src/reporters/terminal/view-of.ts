import { type Language, Speaker } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import { legibleDeep } from '../../text/legible.ts';
import { entityNames, personNames } from '../names.ts';
import type { View } from './view.ts';

export interface Screen {
  readonly language: Language;
  /** Cells of the screen; a report is 48 wide at least. */
  readonly width: number;
  /** How guanxi is called here, for the commands shown. Default: `guanxi`. */
  readonly program?: string;
  /** Folder of the workspace as it was typed; null: none was. */
  readonly dir?: string | null;
}

const NARROWEST = 48;
/** From here on an account and what holds it back fit one line. */
const WIDE = 120;

/** What a terminal report draws with, at most `widest` cells wide; nothing of the workspace can move the terminal. */
export function viewOf(result: AuditResult, { language, width, program, dir }: Screen, widest: number): View {
  const harmless = legibleDeep(result);
  const cells = Math.max(NARROWEST, Math.min(widest, Math.floor(width)));
  return {
    result: harmless,
    entities: entityNames(harmless),
    names: personNames(harmless),
    speaker: new Speaker(language),
    width: cells,
    program: program ?? 'guanxi',
    dir: dir ?? null,
    wide: cells >= WIDE,
  };
}
