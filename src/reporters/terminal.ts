import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult, LensId } from '../result.ts';
import { legible, legibleDeep } from '../text/legible.ts';
import { clip, type Line, paint } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { entityNames, personNames } from './names.ts';
import { accountReport } from './terminal/account-detail.ts';
import { lensReport } from './terminal/lens-detail.ts';
import { overview } from './terminal/overview.ts';
import type { View } from './terminal/view.ts';

export interface TerminalOptions {
  readonly language: Language;
  /** Cells of the screen; below 48 the report is 48 wide, above 132 it stays 132. */
  readonly width: number;
  readonly colour: boolean;
  /** Id of the account to go deep on. */
  readonly account?: string | null;
  readonly lens?: LensId | null;
  /** How guanxi is called here, for the commands shown. Default: `guanxi`. */
  readonly program?: string;
  /** Folder of the workspace as it was typed; null: none was. */
  readonly dir?: string | null;
}

const NARROWEST = 48;
const WIDEST = 132;
/** From here on an account and what holds it back fit one line. */
const WIDE = 120;

/**
 * The diagnosis to read aloud: the overview, or one account or one lens in depth. Ends with a newline; no line is
 * wider than asked for, no control character of the workspace gets through, and without colour there is no escape
 * code. Throws RangeError on an account the result does not hold.
 */
export function renderTerminal(result: AuditResult, options: TerminalOptions): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(options.width)));
  const harmless = legibleDeep(result);
  const view: View = {
    result: harmless,
    entities: entityNames(harmless),
    names: personNames(harmless),
    speaker: new Speaker(options.language),
    width,
    program: options.program ?? 'guanxi',
    dir: options.dir ?? null,
    wide: width >= WIDE,
  };
  const style = makeStyle(options.colour);
  return `${lines(view, options)
    .map((line) => paint(clip(line, width), style))
    .join('\n')}\n`;
}

function lines(view: View, options: TerminalOptions): readonly Line[] {
  if (options.account) return accountReport(view, legible(options.account));
  if (options.lens) return lensReport(view, options.lens);
  return overview(view);
}
