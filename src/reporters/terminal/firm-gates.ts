import type { FirmGate } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { phrase, say, section, type View } from './view.ts';

/** From here on there is room to say which mode asks for a gate. */
const WITH_STAGE = 78;

/** What the firm as a whole must show before its accounts' modes may be called its own: passed, failed or unknown. */
export function firmGateSection(view: View): readonly Line[] {
  const { firm, accounts } = view.result;
  if (accounts.length === 0) return [];
  const rows = firm.gates.map((gate) => row(view, gate).slice(0, view.width < WITH_STAGE ? 2 : 3));
  return section(say(view, 'firm.title'), table([{}, { min: 10 }, {}], rows, { width: view.width }));
}

function row(view: View, gate: FirmGate): readonly Cell[] {
  const mark = gate.pass === null ? '?' : gate.pass ? '✓' : '✗';
  const word = gate.pass === null ? 'unknown' : gate.pass ? 'name' : 'held';
  const args = { value: gate.value.point, threshold: gate.threshold };
  return [
    [span(`${mark} `, gate.pass === true ? 'strong' : 'accent'), span(gate.id)],
    phrase(view, `gate.${gate.id}.${word}`, args),
    span(say(view, 'firm.asks', { stage: gate.of }), 'faint'),
  ];
}
