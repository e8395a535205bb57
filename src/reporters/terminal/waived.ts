import { BLANK, type Line } from '../../text/line.ts';
import { prose, say, type View } from './view.ts';

/** How many findings are set aside, and until when the first of them is; nothing where none is. */
export function waivedLine(view: View): readonly Line[] {
  const days = view.result.findings.flatMap(({ waived }) => waived?.until ?? []).sort();
  const [until] = days;
  return until === undefined ? [] : [BLANK, ...prose(view, say(view, 'waived', { count: days.length, until }), 'faint')];
}
