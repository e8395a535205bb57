import type { FindingMove } from '../../result-comparison.ts';
import { type Line, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { places } from './format.ts';
import { findingTitle, INDENT, prose, type View } from './view.ts';

/** Findings told one by one. */
const MOST = 5;
/** Places of a finding shown. */
const PLACES = 2;
/** Cells of a finding's code with its gap; its text stands in one column behind it. */
const CODE = 8;
const EDGE = INDENT + CODE;

/** Findings that are only in one of two results: code, title, places. */
export function movedFindings(view: View, all: readonly FindingMove[]): readonly Line[] {
  const shown = all.slice(0, MOST);
  return [...shown.flatMap((move) => block(view, move)), ...remainder(view, all.length - shown.length)];
}

/** How many are not told. */
export function remainder(view: View, count: number): readonly Line[] {
  return count > 0 ? prose(view, view.speaker.say('watch.more', { count }), 'faint') : [];
}

function block(view: View, { finding }: FindingMove): readonly Line[] {
  const room = view.width - EDGE;
  const title = wrap(findingTitle(view, finding), room).map((text, row): Line => {
    const lead = row === 0 ? `${' '.repeat(INDENT)}${finding.code.padEnd(CODE)}` : ' '.repeat(EDGE);
    return [span(lead, row === 0 ? 'accent' : 'plain'), span(text)];
  });
  const where = finding.at.length === 0 ? [] : [[span(' '.repeat(EDGE)), span(places(finding.at, PLACES, room), 'faint')]];
  return [...title, ...where];
}
