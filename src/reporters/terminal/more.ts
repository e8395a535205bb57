import { BLANK, type Line, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { byWeight, INDENT, type Page, paragraph, prose, say, section, type View } from './view.ts';

/** Numbers of the ruler this workspace has set itself: listed in every report, with their reasons. */
export function rulerSection(view: View): readonly Line[] {
  const { overrides } = view.result.ruleset;
  const lines = overrides.flatMap((item) =>
    prose(
      view,
      say(view, 'ruler.override', {
        id: item.id,
        value: item.value,
        default: item.default,
        reason: item.reason,
        place: `${item.at.file}:${item.at.line}`,
      }),
    ),
  );
  return section(say(view, 'ruler.title'), lines);
}

/** How much the diagnosis rests on. */
export function recordLine(view: View): readonly Line[] {
  const { files, accounts, people, interactions } = view.result.workspace;
  const { entries, merged, standing, later, from, to } = interactions;
  const after = later === 0 ? '' : say(view, 'record.later', { later });
  const period = from === null || to === null ? '' : say(view, 'record.span', { from, to });
  const counts = say(view, 'record', { files, accounts, people, entries });
  return [BLANK, ...prose(view, paragraph(view, [counts, period, say(view, 'record.merged', { merged, standing }), after]), 'faint')];
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
  const { accounts } = view.result;
  const [first] = byWeight(accounts);
  const gate = first?.bottleneck?.gate;
  return [
    ...(first ? [`guanxi audit --account ${first.id}`] : []),
    'guanxi audit --lens v4',
    ...(gate ? [`guanxi explain ${gate}`] : []),
    'guanxi audit -f json=result.json',
  ];
}
