import { type Language, Speaker } from '../messages/messages.ts';
import type { LeaveResult } from '../result-leave.ts';
import { inertDeep } from '../text/inert.ts';
import { jsonText } from '../text/json.ts';
import { BLANK, clip, paint } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { goes } from './leave/goes.ts';
import { moves } from './leave/moves.ts';
import { mixLines, networkLines } from './leave/network.ts';
import { type LeaveSheet, say } from './leave/sheet.ts';
import { verdict } from './leave/verdict.ts';
import { prose } from './terminal/view.ts';

export interface LeaveOptions {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 48;
const WIDEST = 132;

/** What a departure would break, to read aloud. Ends with a newline; as wide and as harmless as the audit's report. */
export function renderLeave(result: LeaveResult, { language, width, colour }: LeaveOptions): string {
  const cells = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(width)));
  const sheet: LeaveSheet = { result: inertDeep(result), speaker: new Speaker(language), width: cells };
  const style = makeStyle(colour);
  const lines = [
    ...verdict(sheet),
    ...moves(sheet),
    ...goes(sheet),
    ...networkLines(sheet),
    ...mixLines(sheet),
    BLANK,
    ...prose(sheet, say(sheet, 'caveat'), 'faint'),
  ];
  return `${lines.map((line) => paint(clip(line, cells), style)).join('\n')}\n`;
}

/** The same as plain JSON: codes and numbers, no prose. */
export function renderLeaveJson(result: LeaveResult): string {
  return jsonText(result);
}
