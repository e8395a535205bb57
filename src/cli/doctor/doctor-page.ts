import type { Speaker } from '../../messages/messages.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { BLANK, type Line, paint, span } from '../../text/line.ts';
import { type Ink, makeStyle } from '../../text/style.ts';
import { table } from '../../text/table.ts';
import { wrap } from '../../text/wrap.ts';
import { width } from '../../text/width.ts';
import type { Remark, Seen, Severity, WorkspaceSeen } from './checkup.ts';
import { wordsOf } from './doctor-json.ts';
import { editorRows, groundRows, machineRows, type Row, settingRows } from './rows.ts';

export interface Showing {
  readonly dir: string;
  readonly speaker: Speaker;
  readonly colour: boolean;
  readonly width: number;
}

const MARKS: Readonly<Record<Severity, readonly [mark: string, ink: Ink]>> = {
  error: ['✖', 'alert'],
  warning: ['!', 'accent'],
  hint: ['·', 'faint'],
};
const WIDEST = 100;
const INDENT = 2;

/** What to do first, then what was found: the plan, the settings, the editor, the machine. */
export function doctorPage(found: Seen, remarks: readonly Remark[], showing: Showing): string {
  const { speaker } = showing;
  const seen = legibleDeep(found);
  const sections = [
    verdict(seen, remarks, showing),
    section('todo', remarks.flatMap((remark) => remarkLines(remark, showing)), showing), // prettier-ignore
    ...(seen.workspace === null ? [] : planSections(seen.workspace, showing)),
    section('settings', rowLines(settingRows(seen.settings, speaker), showing), showing),
    ...(seen.editor === null ? [] : [section('editor', rowLines(editorRows(seen.editor, speaker), showing), showing)]),
    section('machine', rowLines(machineRows(seen.machine, speaker), showing), showing),
  ].filter((lines) => lines.length > 0);
  const style = makeStyle(showing.colour);
  const lines = sections.flatMap((one, index) => (index === 0 ? one : [BLANK, ...one]));
  return `${lines.map((line) => paint(line, style)).join('\n')}\n`;
}

function verdict({ refused }: Seen, remarks: readonly Remark[], { speaker, width: cells }: Showing): readonly Line[] {
  const count = (severity: Severity): number => remarks.filter((remark) => remark.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  const key = refused !== null ? 'impossible' : errors > 0 ? 'failing' : warnings > 0 ? 'less' : 'well';
  const text = speaker.say(`doctor.verdict.${key}`, { errors, warnings, hints });
  return wrap(text, Math.min(cells, WIDEST)).map((line) => [span(line, 'strong')]);
}

function section(name: string, lines: readonly Line[], { speaker }: Showing): readonly Line[] {
  return lines.length === 0 ? [] : [[span(speaker.say(`doctor.section.${name}`), 'strong')], ...lines];
}

function planSections({ root, files, entries, rhythms, imports, unread }: WorkspaceSeen, showing: Showing): readonly (readonly Line[])[] {
  const { speaker } = showing;
  const kinds = files.map(({ kind, pattern, stated, files: count }): Row => {
    return [speaker.say(`doctor.kind.${kind}`), String(count), stated ? speaker.say('doctor.stated', { pattern }) : pattern];
  });
  const rows: readonly Row[] = [
    [speaker.say('doctor.root'), '', root],
    ...kinds,
    [speaker.say('doctor.entries'), String(entries), rhythms === 0 ? '' : speaker.say('doctor.rhythms', { count: rhythms })],
    ...unread.map((file): Row => [speaker.say('doctor.unreadFile'), '', file]),
  ];
  return [section('plan', rowLines(rows, showing), showing), section('imports', rowLines(groundRows(imports, speaker), showing), showing)];
}

function rowLines(rows: readonly Row[], { width: cells }: Showing): readonly Line[] {
  const columns = [{ min: 8 }, { min: 4, max: 40 }, { min: 8, lines: 3 }];
  return table(columns, rows.map(([label, value, more]) => [span(label, 'faint'), value, span(more, 'faint')]), { width: Math.min(cells, WIDEST), indent: INDENT }); // prettier-ignore
}

/** Mark and severity, what is the matter, below it what to do. */
function remarkLines(remark: Remark, { dir, speaker, width: cells }: Showing): readonly Line[] {
  const [mark, ink] = MARKS[remark.severity];
  const { what, how } = wordsOf(remark, dir, speaker);
  const label = `${mark} ${speaker.say(`doctor.severity.${remark.severity}`)}`;
  const widest = Math.max(...Object.keys(MARKS).map((severity) => 2 + width(speaker.say(`doctor.severity.${severity}`))));
  const { line } = remark.args;
  const indent = ' '.repeat(INDENT + widest + 2);
  const room = Math.min(cells, WIDEST) - indent.length;
  const head = `${' '.repeat(INDENT)}${label}${' '.repeat(widest - width(label) + 2)}`;
  return [
    ...wrap(what, room).map((text, index): Line => (index === 0 ? [span(head, ink), span(text)] : [span(`${indent}${text}`)])),
    ...wrap(how, room).map((text): Line => [span(`${indent}${text}`, 'faint')]),
    // To be copied: broken in two it would be another line.
    ...(typeof line === 'string' ? [[span(`${' '.repeat(2 * INDENT)}${legible(line)}`)]] : []),
  ];
}
