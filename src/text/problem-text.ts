import type { Speaker } from '../messages/messages.ts';
import type { Args, Place } from '../result.ts';
import { frame } from './frame.ts';
import { inert, inertDeep } from './inert.ts';
import type { Style } from './style.ts';
import { padStart, width } from './width.ts';
import { wrap } from './wrap.ts';

/** A problem as this page needs it (see schema/problem.ts). */
interface Problem {
  readonly code: string;
  readonly name: string;
  readonly severity: 'error' | 'warning';
  readonly at: Place;
  readonly length?: number;
  readonly args: Args;
  readonly suggestions: readonly string[];
}

export interface ProblemPage {
  readonly speaker: Speaker;
  readonly style: Style;
  /** Cells of a line. */
  readonly width: number;
  /** Text of a file for its code frame; undefined where there is none. */
  readonly text: (file: string) => string | undefined;
}

/** Problems of one code in one file that are shown in full; of the rest only the places. */
const IN_FULL = 5;
const INDENT = '  ';

/** All problems as text, one after the other, floods of one kind in one file shortened. Ends with a line break unless empty. */
export function problemsText(problems: readonly Problem[], page: ProblemPage): string {
  const floods = new Map<string, Problem[]>();
  const pages: string[] = [];
  for (const problem of problems) {
    const kind = `${problem.at.file} ${problem.code}`;
    const flood = floods.get(kind) ?? [];
    if (flood.length === 0) floods.set(kind, flood);
    flood.push(problem);
    if (flood.length <= IN_FULL) pages.push(problemText(problem, page));
  }
  for (const flood of floods.values()) if (flood.length > IN_FULL) pages.push(rest(flood, page));
  return pages.join('\n');
}

/** One problem: place, what is wrong, where, what was meant, why it matters, how to write it. */
export function problemText(problem: Problem, page: ProblemPage): string {
  const { speaker, style } = page;
  const args = inertDeep(problem.args);
  const { file, line, col } = problem.at;
  const place = col === undefined ? inert(file) : `${inert(file)}:${line}:${col}`;
  const ink = problem.severity === 'error' ? 'alert' : 'accent';
  const label = speaker.say(`problem.severity.${problem.severity}`);
  const lines = [`${style(place, 'strong')}  ${style(`${label} ${problem.code}`, ink)}  ${style(problem.name, 'faint')}`];
  const paragraph = (text: string, lead = ''): void => {
    const left = INDENT + ' '.repeat(width(lead));
    for (const [index, part] of wrap(text, page.width - left.length).entries()) {
      lines.push(index === 0 ? `${INDENT}${style(lead, 'faint')}${part}` : left + part);
    }
  };
  paragraph(speaker.say(`problem.${problem.code}.what`, args));
  lines.push(...framed(problem, page));
  if (problem.suggestions.length > 0) paragraph(speaker.say('problem.meant', { options: problem.suggestions.map(inert) }));
  paragraph(speaker.say(`problem.${problem.code}.why`, args), speaker.say('problem.why'));
  paragraph(speaker.say(`problem.${problem.code}.how`, args), speaker.say('problem.how'));
  return `${lines.join('\n')}\n`;
}

function framed(problem: Problem, { text, style, width: cells }: ProblemPage): string[] {
  const source = text(problem.at.file);
  if (source === undefined || problem.at.col === undefined || source.trim() === '') return [];
  const numbers = String(problem.at.line).length;
  const gutter = INDENT.length + 2 + numbers + 3;
  const spot = {
    line: problem.at.line,
    col: problem.at.col,
    length: problem.length ?? 1,
  };
  return frame(source, spot, Math.max(20, cells - gutter)).map((row) => {
    const number = padStart(row.line === null ? '' : String(row.line), numbers);
    const mark = row.marked && row.line !== null ? '> ' : '  ';
    const body = row.line === null ? style(row.text, 'alert') : row.text;
    return `${INDENT}${style(`${mark}${number} | `, 'faint')}${body}`.trimEnd();
  });
}

function rest(flood: readonly Problem[], { speaker, style, width: cells }: ProblemPage): string {
  const hidden = flood.slice(IN_FULL);
  const [first] = flood;
  const args = {
    count: hidden.length,
    code: first?.code ?? '',
    file: inert(first?.at.file ?? ''),
  };
  const places = hidden.map(({ at }) => `${at.line}:${at.col ?? 1}`);
  const lines = wrap(`${speaker.say('problem.more', args)} ${speaker.list(places)}`, cells);
  return `${lines.map((line) => style(line, 'faint')).join('\n')}\n`;
}
