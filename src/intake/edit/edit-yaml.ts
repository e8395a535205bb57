import { parseYaml } from '../../workspace/parse-yaml.ts';
import type { Edit } from './change.ts';
import { expected, sameValue } from './expected.ts';
import { locate } from './locate.ts';
import { type Parsed, parsed, unsure } from './parsed.ts';
import { EditRefused } from './refused.ts';
import { keepsTheRest, type Splice, spliced } from './splice.ts';
import { splicesFor } from './splices-for.ts';
import { type Task, tasksOf } from './task.ts';
import { together } from './together.ts';

const MARK = '\ufeff';

/**
 * The text with the edits made, as if one after the other, every other character as it was: comments, blank lines, quotes, line ends,
 * byte order mark, flow or block style, order. New lines are indented as those beside them. An `add` of what is already said
 * changes nothing. After each round of edits the text is read again: it says what it said and exactly what was asked, or the edit is refused.
 * Throws EditRefused, and then nothing is to be written.
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  // The library takes the mark for a column.
  const mark = text.startsWith(MARK) ? MARK : '';
  let now = text.slice(mark.length);
  for (let left = tasksOf(edits); left.length > 0;) {
    const before = parsed(now);
    const round = together(before, left);
    const all = round === null ? null : outcome(before, round.tasks, round.splices);
    now = all ?? made(before, left[0]);
    left = all === null || round === null ? left.slice(1) : round.later;
  }
  return mark + now;
}

function made(before: Parsed, task: Task | undefined): string {
  if (task === undefined) return before.text;
  const spot = locate(before, task.path);
  const splices = splicesFor(before, spot, task);
  if (splices.length === 0) return before.text;
  const after = outcome(before, [task], splices);
  if (after === null) throw new EditRefused(unsure(before), task.path, spot.line());
  return after;
}

/** The text with the splices; null where it would not say what it said and exactly what was asked. */
function outcome(before: Parsed, tasks: readonly Task[], splices: readonly Splice[]): string | null {
  const after = spliced(before.text, splices);
  // By the reader that will read the file. A text that cannot be read any more is as wrong as one that says something else.
  const { source } = parseYaml('', after);
  const right = keepsTheRest(before.text, after, splices) && source !== null && sameValue(source.data, expected(before.data, tasks));
  return right ? after : null;
}
