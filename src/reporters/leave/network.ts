import { STAGES } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { padEnd, width } from '../../text/width.ts';
import { percent } from '../terminal/format.ts';
import { INDENT, paragraph, prose, section, stageName } from '../terminal/view.ts';
import { type LeaveSheet, nameOf, namesOf, say } from './sheet.ts';

/** What the departure does to the whole: groups of people, accounts nobody reaches, ties among members. */
export function networkLines(sheet: LeaveSheet): readonly Line[] {
  const { people, organisations, memberTies, untouched } = sheet.result;
  const { before, after } = people;
  const sentences = [
    say(sheet, 'network.now', { ...before }),
    say(sheet, 'network.then', { ...after }),
    people.cutOff.length === 0 ? '' : say(sheet, 'network.cutOff', { names: namesOf(sheet, people.cutOff) }),
    ...organisations.lost.map(({ account, through }) => {
      const others = namesOf(sheet, through);
      return say(sheet, through.length === 0 ? 'network.lost' : 'network.through', { name: nameOf(sheet, account), others });
    }),
    memberTies.length === 0
      ? ''
      : say(sheet, 'network.members', { pairs: memberTies.map(({ a, b }) => `${nameOf(sheet, a)} – ${nameOf(sheet, b)}`) }),
    say(sheet, 'untouched', { count: untouched }),
  ];
  return section(say(sheet, 'network.title'), prose(sheet, paragraph(sheet, sentences)));
}

/** Modes whose share of revenue would change; nothing where none does. */
export function mixLines(sheet: LeaveSheet): readonly Line[] {
  const { mix } = sheet.result;
  if (mix === null) return [];
  const shares = STAGES.map((stage) => {
    const of = (modes: typeof mix.before): string => percent(modes.find((mode) => mode.stage === stage)?.share ?? 0);
    return { name: `${stage}  ${stageName(sheet, stage)}`, before: of(mix.before), after: of(mix.after) };
  }).filter(({ before, after }) => before !== after);
  const wide = Math.max(0, ...shares.map(({ name }) => width(name)));
  const lines = shares.map(({ name, ...change }): Line => [
    span(' '.repeat(INDENT)),
    span(`${padEnd(name, wide)}  `),
    span(say(sheet, 'change', change), 'strong'),
  ]);
  return lines.length === 0 ? [] : section(sheet.speaker.say('ui.mix.title'), [...lines, ...prose(sheet, say(sheet, 'mix.note'), 'faint')]);
}
