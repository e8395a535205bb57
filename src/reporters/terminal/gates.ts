import type { AccountResult, Gate, GateId, Stage } from '../../result.ts';
import { strip } from '../../text/bar.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { type Cell, tableRows } from '../../text/table.ts';
import { decimal, places, placesOf, range } from './format.ts';
import { gateName } from './held.ts';
import { INDENT, say, stageName, type View } from './view.ts';

/** Which stage asks for which gates; CONT is asked by both ways up. */
const ASKED: readonly { readonly stage: Stage; readonly gates: readonly GateId[] }[] = [
  { stage: 0, gates: ['CONT'] },
  { stage: 1, gates: ['ALLY', 'TERM'] },
  { stage: 2, gates: ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR'] },
  { stage: 3, gates: ['EMBED', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'] },
];
/** Attainment 0–1, ten steps: the mark at the right end is the pass. */
const SCALE = { max: 1, step: 10 } as const;
const MARK: Readonly<Record<'true' | 'false' | 'null', string>> = { true: '✓', false: '✗', null: '?' };

/** Every necessary condition with how much of it is met, what it was read from, and where that stands. */
export function gateSection(view: View, account: AccountResult): readonly Line[] {
  const found = ASKED.flatMap(({ stage, gates }) =>
    gates.flatMap((id) => account.gates.filter((gate) => gate.id === id).map((gate) => ({ stage, gate }))),
  );
  if (found.length === 0) return [];
  const layout = tableRows(
    [{}, {}, { min: 12, max: view.wide ? 34 : 24 }, {}, { align: 'right' }, {}, { min: 8 }, ...(view.wide ? [{ min: 10 }] : [])],
    found.map(({ gate }) => row(view, account, gate)),
    { width: view.width, gap: view.wide ? 2 : 1 },
  );
  const body: Line[] = [BLANK, [span(' '.repeat(INDENT)), span(say(view, 'gates.title'), 'strong'), span(`  ${say(view, 'gates.legend')}`, 'faint')]];
  for (const [index, { stage }] of found.entries()) {
    if (index === 0 || found[index - 1]?.stage !== stage) body.push([span(' '.repeat(INDENT)), span(stageTitle(view, stage), 'faint')]);
    body.push(...(layout[index] ?? []));
  }
  return body;
}

function stageTitle(view: View, stage: Stage): string {
  return stage === 0 ? say(view, 'gates.base') : `${stage} ${stageName(view, stage)}`;
}

function row(view: View, account: AccountResult, gate: Gate): readonly Cell[] {
  const passes = gate.pass.point;
  const here = account.bottleneck?.gate === gate.id;
  const from = view.wide ? 34 : 22;
  const cells: Cell[] = [
    span(MARK[String(passes) as 'true'], passes === true ? 'plain' : 'accent'),
    span(gate.id, here ? 'alert' : 'plain'),
    span(gateName(view, gate.id), here ? 'strong' : 'plain'),
    strip(gate, SCALE),
    span(decimal(gate.point), 'strong'),
    span(gate.grade, 'faint'),
    reads(account, gate),
  ];
  if (view.wide) cells.push(span(places(placesOf(gate.evidence), 2, from), 'faint'));
  return cells;
}

/** The numbers behind a gate against what they must reach, or its indicators where the result does not say. */
function reads(account: AccountResult, gate: Gate): string {
  if (gate.reads) return gate.reads.map((item) => `${item.id} ${decimal(item.value.point)}/${decimal(item.threshold)}`).join('  ');
  return gate.from
    .flatMap((id) => account.measures.filter((measure) => measure.id === id))
    .map((measure) => `${measure.id} ${decimal(measure.point)} ${range(measure)}`.trim())
    .join('  ');
}
