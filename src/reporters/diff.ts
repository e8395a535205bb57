import { type Language, Speaker } from '../messages/messages.ts';
import { CAUSES, type Comparison } from '../result-comparison.ts';
import { legibleDeep } from '../text/legible.ts';
import { BLANK, clip, type Line, paint } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { accountSection } from './diff/accounts.ts';
import { findingSections } from './diff/findings.ts';
import { type DiffSheet, say } from './diff/sheet.ts';
import { verdict } from './diff/verdict.ts';
import { inOneOrder } from './json.ts';
import { prose } from './terminal/view.ts';

export interface DiffOptions {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 48;
const WIDEST = 132;

/** What moved and by whose doing, to read aloud. Ends with a newline; as wide and as harmless as the audit's report. */
export function renderDiff(comparison: Comparison, { language, width, colour }: DiffOptions): string {
  const cells = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(width)));
  const harmless = legibleDeep(comparison);
  const entities = new Map(harmless.accounts.map(({ id, name }) => [id, name]));
  const sheet: DiffSheet = { comparison: harmless, speaker: new Speaker(language), width: cells, entities, names: entities };
  const style = makeStyle(colour);
  const lines = [...verdict(sheet), ...accountSection(sheet), ...findingSections(sheet), ...legend(sheet)];
  return `${lines.map((line) => paint(clip(line, cells), style)).join('\n')}\n`;
}

/** The same as plain JSON: codes and numbers, no prose. */
export function renderDiffJson(comparison: Comparison): string {
  return inOneOrder(comparison);
}

/** What the causes named above mean; nothing where none is named. */
function legend(sheet: DiffSheet): readonly Line[] {
  const { accounts, opened, closed, base } = sheet.comparison;
  const named = new Set([...accounts.flatMap(({ causes }) => causes), ...opened, ...closed].map(({ cause }) => cause));
  const told = CAUSES.filter((cause) => named.has(cause)).reverse();
  if (told.length === 0) return [];
  return [BLANK, ...told.flatMap((cause) => prose(sheet, say(sheet, `legend.${cause}`, { day: base.asOf }), 'faint'))];
}
