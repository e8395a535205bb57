import type { Speaker } from '../../messages/messages.ts';
import { BLANK, type Line, paint, span } from '../../text/line.ts';
import type { Style } from '../../text/style.ts';
import { wrap } from '../../text/wrap.ts';
import { isEmpty, isUnread } from './empty-files.ts';
import { kept, raised } from './kept-lines.ts';
import { paragraph, section, type View } from './lines.ts';
import { left, rejected, same } from './page-left.ts';
import { taken, written } from './page-taken.ts';
import { who } from './page-waiting.ts';
import type { Proposal } from './proposal.ts';
import { understood } from './understood.ts';
import { withdrawn } from './withdrawn-lines.ts';

/** A proposal and what became of it: written, only looked at, or about to be asked for. */
export interface Page extends Omit<Proposal, 'mapping' | 'unmapped'> {
  /** Whether sums were to be raised. */
  readonly raises: boolean;
  readonly state: 'written' | 'dry' | 'planned';
}

export interface Showing {
  readonly speaker: Speaker;
  readonly style: Style;
  readonly width: number;
}

const WIDEST = 120;

/** What was understood, taken, kept and left out, as a page of at most `width` cells. */
export function importPage(page: Page, { speaker, style, width }: Showing): string {
  const view: View = { speaker, width: Math.min(width, WIDEST) };
  const { report } = page;
  const lines = [
    ...head(view, page),
    ...section(view, 'understood', understood(view, report)),
    ...section(view, 'taken', taken(view, report)),
    ...section(view, page.state === 'written' ? 'written' : 'toWrite', written(view, page)),
    ...section(view, page.state === 'written' ? 'raised' : 'toRaise', raised(view, report)),
    ...section(view, 'kept', kept(view, report, page.raises)),
    ...section(view, 'withdrawn', withdrawn(view, report)),
    ...section(view, 'same', same(view, report)),
    ...section(view, 'left', left(view, report)),
    ...section(view, 'who', who(view, page)),
    ...section(view, 'rejected', rejected(view, report.notUnderstood)),
    BLANK,
    ...closing(view, page),
  ];
  return `${lines.map((line) => paint(line, style)).join('\n')}\n`;
}

/** What became of it, alone: for whoever has just seen the page and said yes. */
export function importOutcome(page: Page, { speaker, style, width }: Showing): string {
  return `${closing({ speaker, width: Math.min(width, WIDEST) }, page)
    .map((line) => paint(line, style))
    .join('\n')}\n`;
}

function head({ speaker, width }: View, { report, zone }: Page): readonly Line[] {
  const { id, kind, system, files } = report;
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const first = speaker.say('import.head', {
    id,
    system: id === system ? null : speaker.term('import.system', system),
    files: files.length,
    read,
  });
  const timed = kind === 'ics' || kind === 'mail';
  const clock = timed ? wrap(speaker.say('import.zone', { zone }), width).map((text) => [span(text, 'faint')]) : [];
  return [...wrap(first, width).map((text) => [span(text, 'strong')]), ...clock];
}

function closing(view: View, { report, changes, state }: Page): readonly Line[] {
  const { speaker } = view;
  if (isEmpty(report)) return paragraph(view, speaker.say('import.nothingThere'));
  if (changes.length === 0 && isUnread(report)) return paragraph(view, speaker.say('import.nothingUnderstood'));
  if (changes.length === 0)
    return paragraph(view, speaker.say(report.withdrawn.length === 0 ? 'import.nothingNew' : 'import.nothingNewBut'));
  if (state === 'dry') return paragraph(view, speaker.say('import.dry'));
  if (state === 'planned') return [];
  return paragraph(view, speaker.say('import.done', { files: changes.length, id: report.id }));
}
