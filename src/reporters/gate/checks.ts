import type { GateCheck, GateResult } from '../../result-gate.ts';
import { type Line, span } from '../../text/line.ts';
import { table } from '../../text/table.ts';
import { section, type View, type Voice } from '../terminal/view.ts';

export const MARKS: Readonly<Record<GateCheck['outcome'], string>> = { passed: '✓', warned: '!', failed: '✗', unknown: '?', skipped: '·' };

/** Every check with its outcome, so that what was not asked for is seen as well. */
export function checksSection(view: View, { checks }: GateResult): readonly Line[] {
  const rows = checks.map((check) => row(view, check));
  return section(view.speaker.say('check.title.checks'), table([{}, {}, {}, {}], rows, { width: view.width }));
}

function row({ speaker }: View, { id, outcome, looked }: GateCheck): readonly Line[] {
  const ink = outcome === 'failed' ? 'accent' : outcome === 'skipped' ? 'faint' : 'plain';
  return [
    [span(MARKS[outcome], ink)],
    [span(speaker.say(`check.name.${id}`), ink)],
    [span(outcomeText({ speaker }, { id, outcome }), ink)],
    [span(outcome === 'skipped' ? '' : speaker.say('check.looked', { count: looked }), 'faint')],
  ];
}

/** An outcome in a word or two. */
export function outcomeText({ speaker }: Voice, { id, outcome }: Pick<GateCheck, 'id' | 'outcome'>): string {
  const own = `check.outcome.${outcome}.${id}`;
  return speaker.say(speaker.has(own) ? own : `check.outcome.${outcome}`);
}
