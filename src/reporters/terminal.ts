import type { AuditResult, LensId } from '../result.ts';
import { legible } from '../text/legible.ts';
import { clip, type Line, paint } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { accountReport } from './terminal/account-detail.ts';
import { lensReport } from './terminal/lens-detail.ts';
import { overview } from './terminal/overview.ts';
import { type Screen, viewOf } from './terminal/view-of.ts';
import type { View } from './terminal/view.ts';

/** Below 48 cells the report is 48 wide, above 132 it stays 132. */
export interface TerminalOptions extends Screen {
  readonly colour: boolean;
  /** Id of the account to go deep on. */
  readonly account?: string | null;
  readonly lens?: LensId | null;
}

const WIDEST = 132;

/**
 * The diagnosis to read aloud: the overview, or one account or one lens in depth. Ends with a newline; no line is
 * wider than asked for, no control character of the workspace gets through, and without colour there is no escape
 * code. Throws RangeError on an account the result does not hold.
 */
export function renderTerminal(result: AuditResult, options: TerminalOptions): string {
  const view = viewOf(result, options, WIDEST);
  const style = makeStyle(options.colour);
  return `${lines(view, options)
    .map((line) => paint(clip(line, view.width), style))
    .join('\n')}\n`;
}

function lines(view: View, options: TerminalOptions): readonly Line[] {
  if (options.account) return accountReport(view, legible(options.account));
  if (options.lens) return lensReport(view, options.lens);
  return overview(view);
}
