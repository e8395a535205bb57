import type { AccountResult, Bounded, Gate, GateId, Stage } from '../../result.ts';
import { strip } from '../../text/bar.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, tableRows } from '../../text/table.ts';
import { wrap } from '../../text/wrap.ts';
import { width } from '../../text/width.ts';
import { decimal, decimals, places, placesOf, range, short } from './format.ts';
import { gateName } from './held.ts';
import { INDENT, type Naming, prose, say, section, stageName, type View, type Voice } from './view.ts';

/** Which stage asks for which gates; CONT is asked by both ways up. */
export const ASKED: readonly { readonly stage: Stage; readonly gates: readonly GateId[] }[] = [
  { stage: 0, gates: ['CONT'] },
  { stage: 1, gates: ['ALLY', 'TERM'] },
  { stage: 2, gates: ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR'] },
  { stage: 3, gates: ['EMBED', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'] },
];
/** Attainment 0–1, ten steps: the mark at the right end is the pass. */
const SCALE = { max: 1, step: 10 } as const;

/** Longest gate name; the strips stand under each other. */
const NAME = 42;
/** Where the second line begins: under the name. */
const EDGE = INDENT + 2 + 9;
const PLACES = 3;

/** Every necessary condition: how much of it is met, and below it what was read against which number, and where. */
export function gateSection(view: View, account: AccountResult): readonly Line[] {
  const found = ASKED.flatMap(({ stage, gates }) =>
    gates.flatMap((id) => account.gates.filter((gate) => gate.id === id).map((gate) => ({ stage, gate }))),
  );
  const layout = tableRows(
    [{}, { min: 10, max: NAME }, {}, { align: 'right' }, {}],
    found.map(({ gate }) => row(view, account, gate)),
    { width: view.width },
  );
  const body = found.flatMap(({ stage, gate }, index) => {
    const opens = found[index - 1]?.stage !== stage;
    const title: Line = [span(' '.repeat(INDENT)), span(stageTitle(view, stage), 'faint')];
    return [...(opens ? [title] : []), ...(layout[index] ?? []), ...record(view, account, gate)];
  });
  return section(say(view, 'gates.title'), [...prose(view, say(view, 'gates.legend'), 'faint'), ...body]);
}

export function stageTitle(view: Voice, stage: Stage): string {
  return stage === 0 ? say(view, 'gates.base') : `${stage}  ${stageName(view, stage)}`;
}

function row(view: View, account: AccountResult, gate: Gate): readonly Cell[] {
  const mark = gate.pass.point === null ? '?' : gate.pass.point ? '✓' : '✗';
  const here = account.bottleneck?.gate === gate.id;
  return [
    [span(`${mark} `, mark === '✓' ? 'plain' : 'accent'), span(gate.id.padEnd(7), here ? 'alert' : 'plain')],
    span(gateName(view, gate.id), here ? 'strong' : 'plain'),
    strip(gate, SCALE),
    span(decimal(gate.point), 'strong'),
    span(gate.grade, 'faint'),
  ];
}

function record(view: View, account: AccountResult, gate: Gate): readonly Line[] {
  const text = reads(view, account, gate);
  const where = places(placesOf(gate.evidence), PLACES, view.width - EDGE);
  const both = [text, where].filter((part) => part !== '').join(' · ');
  const lines = width(both) <= view.width - EDGE ? [both] : [text, where];
  return lines
    .flatMap((line) => (line === '' ? [] : wrap(line, view.width - EDGE)))
    .map((line) => [span(' '.repeat(EDGE)), span(line, 'faint')]);
}

/** The numbers behind a gate against what they must reach, or its indicators where the result does not say. */
export function reads(view: Naming, account: AccountResult, gate: Gate): string {
  if (gate.reads)
    return gate.reads
      .map((item) =>
        say(view, 'gates.read', {
          name: partName(view, item.id),
          value: `${short(item.value.point)}${open(item.value)}`,
          threshold: short(item.threshold),
        }),
      )
      .join(say(view, 'gates.join'));
  return gate.from
    .flatMap((id) => account.measures.filter((measure) => measure.id === id))
    .map((measure) => `${measure.id} ${decimal(measure.point, decimals(measure))}${open(measure)}`)
    .join('  ');
}

/** A part of an indicator by its word; an indicator by its symbol. */
export function partName(view: Voice, id: string): string {
  const key = `ui.part.${id}`;
  return view.speaker.has(key) ? view.speaker.say(key) : id;
}

/** Bounds nobody states leave nothing to show. */
function open(value: Bounded): string {
  const text = value.lo === null && value.hi === null ? '' : range(value);
  return text === '' ? '' : ` ${text}`;
}
