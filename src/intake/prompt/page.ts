import type { Speaker } from '../../messages/messages.ts';
import { legibleDeep } from '../../text/legible.ts';
import type { Style } from '../../text/style.ts';
import { truncateStart, width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Asked } from '../question/conduct.ts';
import type { Given, Phrase } from '../question/question.ts';
import { groupedRows } from './grouped-rows.ts';
import type { Row, Widget } from './widget.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 96;
/** Options shown at once; the arrows move the window. */
const WINDOW = 12;
const MARGIN = '  ';
const HELP_GAP = '   ';
const CARET = '› ';

export interface Look {
  readonly speaker: Speaker;
  readonly style: Style;
  /** Cells of the terminal. */
  readonly columns: number;
}

/** One question on the screen; the last line is where one types, and the cursor stands at its end. No line is as wide as the terminal. */
export function page(asked: Asked, widget: Widget, look: Look): string {
  const { style } = look;
  const room = Math.min(WIDEST, look.columns - 1) - MARGIN.length;
  const { question } = asked;
  const indented = (texts: readonly string[], ink: 'plain' | 'strong' | 'faint' | 'accent') =>
    texts.map((text) => MARGIN + style(text, ink));
  return [
    ...header(asked, look, room),
    ...cardLines(question, look, room),
    ...indented(wrap(said(question.asks, look), room), 'strong'),
    ...(question.hint === undefined ? [] : indented(wrap(said(question.hint, look), room), 'faint')),
    '',
    ...(widget.rows[0]?.group === undefined
      ? windowLines(widget.rows, widget.many, look, room)
      : groupedRows(widget.rows, (phrase) => said(phrase, look), look.style, room).map((line) => MARGIN + line)),
    ...(widget.rows.length === 0 ? [] : ['']),
    ...indented(offeredLine(asked, widget, look, room), 'faint'),
    ...indented(helpLines(widget, look, room), 'faint'),
    ...(widget.wrong === null ? [] : indented(wrap(`✖ ${said(widget.wrong, look)}`, room), 'accent')),
    `${CARET}${truncateStart(widget.typed, room)}`,
  ].join('\n');
}

/** A phrase with what it quotes made harmless and short. */
export function said({ key, args }: Phrase, { speaker }: Pick<Look, 'speaker'>): string {
  return speaker.say(key, legibleDeep(args ?? {}));
}

function header({ question, progress }: Asked, look: Look, room: number): readonly string[] {
  const count = progress.of === 0 ? '' : `${progress.answered + 1}/${progress.of}`;
  const about = question.about === undefined ? '' : said(question.about, look);
  const text = [count, about].filter(Boolean).join('  ');
  return text === '' ? [''] : ['', ...wrap(text, room).map((line) => MARGIN + look.style(line, 'faint')), ''];
}

/** What is asked about; an empty line parts it from the question. */
function cardLines({ card }: Asked['question'], look: Look, room: number): readonly string[] {
  if (card === undefined) return [];
  const lines = card.flatMap((phrases) => wrap(phrases.map((phrase) => said(phrase, look)).join('   '), room));
  return [...lines.map((line) => MARGIN + line), ''];
}

function rowLines({ key, says, state }: Row, many: boolean, look: Look, room: number): readonly string[] {
  const pointed = state.endsWith('pointed');
  const picked = state.startsWith('picked');
  const head = `${pointed ? '▸' : ' '} ${many ? `${picked ? '✓' : '·'} ` : ''}${key === '' ? '' : `${key}  `}`;
  const lines = wrap(said(says, look), room - width(head));
  const ink = pointed || picked ? 'strong' : 'plain';
  return lines.map((line, index) => `${MARGIN}${index === 0 ? head : ' '.repeat(width(head))}${look.style(line, ink)}`);
}

/** The rows around the one pointed at, and how many are above and below them. */
function windowLines(rows: readonly Row[], many: boolean, look: Look, room: number): readonly string[] {
  const pointed = rows.findIndex(({ state }) => state.endsWith('pointed'));
  const from = Math.max(0, Math.min(rows.length - WINDOW, pointed - Math.floor(WINDOW / 2)));
  const lines = rows.slice(from, from + WINDOW).flatMap((row) => rowLines(row, many, look, room));
  const more = (count: number, arrow: string): readonly string[] =>
    count <= 0 ? [] : [`${MARGIN}${look.style(`${arrow} ${look.speaker.say('ask.more', { count })}`, 'faint')}`];
  return [...more(from, '↑'), ...lines, ...more(rows.length - from - WINDOW, '↓')];
}

/** What Enter takes, where it cannot be seen among the rows. */
function offeredLine({ question, offered }: Asked, widget: Widget, look: Look, room: number): readonly string[] {
  const isSeen = question.answer.kind === 'scale' || question.answer.kind === 'choice' || question.answer.kind === 'yes-no';
  if (offered === null || (isSeen && offered.as === 'value') || widget.typed !== '') return [];
  return wrap(look.speaker.say('ask.offered', { answer: spoken(offered, look) }), room);
}

function spoken(given: Given, { speaker }: Look): string {
  if (given.as === 'unknown') return speaker.say('ask.unknown');
  if (given.as === 'skipped') return speaker.say('ask.skipped');
  return legibleDeep(String(given.value));
}

/** A key and what it does stand on one line. */
function helpLines({ help }: Widget, look: Look, room: number): readonly string[] {
  const found: string[] = [];
  for (const { keys, says } of help) {
    const one = `${keys} ${said(says, look)}`;
    const line = found.at(-1);
    if (line !== undefined && width(line) + HELP_GAP.length + width(one) <= room) found[found.length - 1] = line + HELP_GAP + one;
    else found.push(...wrap(one, room));
  }
  return found;
}
