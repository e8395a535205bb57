import type { RulesetInfo } from '../../result.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { explained, typed } from './typed.ts';
import { byWeight, INDENT, type Page, paragraph, prose, say, section, type Telling, type View, type Voice } from './view.ts';

/** Numbers of the ruler this workspace has set itself: listed in every report, with their reasons. */
export function rulerSection(view: View): readonly Line[] {
  const lines = view.result.ruleset.overrides.flatMap((item) => prose(view, overriddenText(view, item)));
  return section(say(view, 'ruler.title'), lines);
}

export function overriddenText(view: Voice, { at, ...item }: RulesetInfo['overrides'][number]): string {
  return say(view, 'ruler.override', { ...item, place: `${at.file}:${at.line}` });
}

/** How much the diagnosis rests on. */
export function recordLine(view: View): readonly Line[] {
  return [BLANK, ...prose(view, recordText(view), 'faint')];
}

export function recordText(view: Telling): string {
  const { files, accounts, people, interactions } = view.result.workspace;
  const { entries, merged, standing, later, from, to } = interactions;
  const after = later === 0 ? '' : say(view, 'record.later', { later });
  const period = from === null || to === null ? '' : say(view, 'record.span', { from, to });
  const counts = say(view, 'record', { files, accounts, people, entries });
  return paragraph(view, [counts, period, say(view, 'record.merged', { merged, standing }), after]);
}

/** Where to look next; commands stay whole, so that they can be copied. */
export function footer(view: Page, commands: readonly string[]): readonly Line[] {
  const label = say(view, 'more');
  const [lead] = wrap(label, view.width - INDENT);
  return [
    BLANK,
    [span(' '.repeat(INDENT)), span(lead ?? label, 'faint')],
    ...commands.flatMap((command) =>
      wrap(command, view.width - INDENT - 2).map((text): Line => [span(' '.repeat(INDENT + 2)), span(text, 'faint')]),
    ),
  ];
}

/** Commands of the first screen, on this workspace's own names. */
export function overviewCommands(view: View): readonly string[] {
  const { accounts, questions } = view.result;
  const [first] = byWeight(accounts);
  const gate = first?.bottleneck?.gate;
  return [
    ...(questions.length > 0 ? [typed(view, 'ask', '--next')] : []),
    ...(first ? [typed(view, 'audit', '--account', first.id)] : []),
    typed(view, 'audit', '--lens', 'v4'),
    ...(gate ? [explained(view, gate)] : []),
    typed(view, 'audit', '-f', 'json=result.json'),
  ];
}
