import type { Question } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { decimal, percent } from './format.ts';
import { also, byKind, type Kind, unsaid } from './kinds.ts';
import { INDENT, paragraph, phrase, prose, say, section, type Naming, type Telling, type View } from './view.ts';

const SHOWN = 4;
/** Below this the answer would not show in any printed number. */
const WORTH_SHOWN = 0.005;
/** Cells kept free at the right edge for a question's worth. */
const WORTH = 7;

/** The answer would show in a printed number. */
export function moves(question: Question): boolean {
  return question.worth >= WORTH_SHOWN;
}

/** What the verdict does without, and which questions would narrow it most. */
export function unknownSection(view: View): readonly Line[] {
  return section(say(view, 'unknown.title'), [...prose(view, gaps(view)), ...questionLines(view, view.result.questions, SHOWN)]);
}

export function questionText(view: Naming, question: Question): string {
  return phrase(view, `question.${question.code}`, question.args);
}

export function questionLines(view: View, questions: readonly Question[], most: number): readonly Line[] {
  const ordered = [...questions].sort((a, b) => b.worth - a.worth);
  if (ordered.length === 0) return [];
  const shown = byKind(ordered, (question) => question.code).slice(0, most);
  const label = [span(' '.repeat(INDENT)), span(say(view, 'unknown.ask'), 'faint')];
  const worth = shown.some(([first]) => moves(first)) ? say(view, 'unknown.worth') : '';
  const head = worth === '' ? label : [...label, ...toTheRight(view, label, worth)];
  const legend = shown.some(([first]) => moves(first)) ? prose(view, say(view, 'unknown.worth.legend'), 'faint') : [];
  const asked = [head, ...shown.flatMap((kind) => line(view, kind))];
  const more = unsaid(ordered, shown);
  const rest = more > 0 ? prose(view, say(view, 'unknown.more', { count: more }), 'faint', INDENT + 2) : [];
  return [...asked, ...rest, ...legend];
}

function line(view: View, [question, ...alike]: Kind<Question>): readonly Line[] {
  const worth = moves(question) ? decimal(question.worth) : '';
  const room = view.width - INDENT - 2 - WORTH;
  const asked = wrap(questionText(view, question), room).map((text, at) => {
    const left = [span(' '.repeat(INDENT)), span(at === 0 ? '? ' : '  ', 'accent'), span(text)];
    return at > 0 ? left : [...left, ...toTheRight(view, left, worth)];
  });
  return alike.length === 0 ? asked : [...asked, ...prose(view, also(view, alike), 'faint', INDENT + 2)];
}

/** Numbers stand at the right edge. */
function toTheRight(view: View, left: Line, text: string): Line {
  return [span(' '.repeat(Math.max(1, view.width - lineWidth(left) - width(text)))), span(text, 'faint')];
}

export function gaps(view: Telling): string {
  const { firm, accounts } = view.result;
  const unplaced = accounts.filter((account) => account.position.point === null).length;
  const open = accounts.filter((account) => account.stage.confirmed !== account.stage.possible || account.stage.possibleUnknown).length;
  const blind = firm.pressure.alarms.filter((alarm) => alarm.raised === null).length;
  const unassessed = firm.mix?.unassessed ?? 0;
  if (accounts.length === 0) return say(view, 'unknown.noAccounts');
  const told = paragraph(view, [
    unassessed > 0 ? say(view, 'unknown.unassessed', { share: percent(unassessed) }) : '',
    open > 0 ? say(view, 'unknown.open', { count: open, of: accounts.length }) : '',
    unplaced > 0 ? say(view, 'unknown.unplaced', { count: unplaced }) : '',
    blind > 0 ? say(view, 'unknown.blind', { count: blind, of: firm.pressure.alarms.length }) : '',
  ]);
  return told === '' ? say(view, 'unknown.nothing') : told;
}
