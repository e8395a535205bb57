import type { AuditResult } from '../../result.ts';
import { BLANK, type Line, lineWidth, span } from '../../text/line.ts';
import { truncate } from '../../text/width.ts';
import { noteText, type Sheet, paragraph, prose, say, stageName, type Telling, type View } from './view.ts';

/** Sentences that are the headline; more are its commentary. */
export const ALOUD = 2;

/** Message by source: a day nobody stated is told with where it comes from. */
export const AS_OF = { flag: 'as_of', config: 'as_of', commit: 'as_of.commit', today: 'as_of.today' } as const;

/** What a page was read by. */
type Ruled = Pick<AuditResult, 'asOf' | 'asOfSource' | 'ruleset'>;

/** First line: whose relationships, as of when, by which ruler. */
export function masthead(view: Sheet & { readonly result: Ruled }, title: string): readonly Line[] {
  const { asOf, asOfSource, ruleset } = view.result;
  const date = say(view, AS_OF[asOfSource], { date: asOf });
  const right = span(`${date} · ${say(view, 'ruleset', { id: ruleset.id, version: ruleset.version })}`, 'faint');
  const left = span(truncate(title, view.width), 'strong');
  const free = view.width - lineWidth([left, right]);
  if (free >= 2) return [[left, span(' '.repeat(free)), right]];
  return [[left], [{ ...right, text: truncate(right.text, view.width) }]];
}

/** One or two sentences to read aloud, then how sure they are. */
export function headline(view: View): readonly Line[] {
  const { firm } = view.result;
  const sentences = firm.headline.map((note) => noteText(view, note));
  const rest = paragraph(view, sentences.slice(ALOUD));
  return [
    BLANK,
    ...prose(view, paragraph(view, sentences.slice(0, ALOUD)), 'strong'),
    ...(rest === '' ? [] : prose(view, rest)),
    ...prose(view, firmCertainty(view)),
  ];
}

/** Confirmed and possible mode of the firm, in a sentence; empty where there is none. */
export function firmCertainty(view: Telling): string {
  const { confirmed, possible } = view.result.firm.stage;
  if (confirmed === null) return '';
  const args = { confirmed: stageName(view, confirmed), possible: possible === null ? say(view, 'unknown') : stageName(view, possible) };
  return say(view, confirmed === possible ? 'certainty.settled' : 'certainty.open', args);
}
