import type { FirmGate, Note } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, tableRows } from '../../text/table.ts';
import { INDENT, nameOf, noteSentence, paragraph, phrase, prose, say, section, type Naming, type View } from './view.ts';

/** From here on there is room to say which mode asks for a gate. */
const WITH_STAGE = 78;
/** Notes stand under the gate's words: mark, longest id, gap. */
const EDGE = INDENT + 15;

/** What the firm as a whole must show before its accounts' modes may be called its own: passed, failed or unknown, and by what. */
export function firmGateSection(view: View): readonly Line[] {
  const { firm, accounts } = view.result;
  if (accounts.length === 0) return [];
  const rows = firm.gates.map((gate) => row(view, gate).slice(0, view.width < WITH_STAGE ? 2 : 3));
  const layout = tableRows([{}, { min: 10 }, {}], rows, { width: view.width });
  return section(
    say(view, 'firm.title'),
    firm.gates.flatMap((gate, index) => [...(layout[index] ?? []), ...prose(view, firmGateBasis(view, gate), 'faint', EDGE)]),
  );
}

function row(view: View, gate: FirmGate): readonly Cell[] {
  const mark = gate.pass === null ? '?' : gate.pass ? '✓' : '✗';
  return [
    [span(`${mark} `, gate.pass === true ? 'strong' : 'accent'), span(gate.id)],
    firmGateWords(view, gate),
    span(say(view, 'firm.asks', { stage: gate.of }), 'faint'),
  ];
}

/** A gate rests on different facts from firm to firm; the first reason with words of its own speaks, else the gate's general words. */
export function firmGateWords(view: Naming, gate: FirmGate): string {
  const key = `gate.${gate.id}.${gate.pass === null ? 'unknown' : gate.pass ? 'passed' : 'held'}`;
  const own = gate.why.map((note) => `${key}.${note.code.replace('firm-gate.', '')}`).find((variant) => view.speaker.has(variant));
  return phrase(view, own ?? key, { value: gate.value.point, threshold: gate.threshold });
}

/** What a verdict rests on, below it; the words of an unknown gate say as much themselves. */
export function firmGateBasis(view: Naming, gate: FirmGate): string {
  if (gate.pass === null) return '';
  return paragraph(
    view,
    gate.why.map((note) => noteSentence(view, withName(view, note))),
  );
}

function withName(view: Naming, note: Note): Note {
  const community = note.args?.['community'];
  return typeof community === 'string' ? { ...note, args: { ...note.args, community: nameOf(view, community) } } : note;
}
