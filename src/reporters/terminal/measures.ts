import { LENSES, type Measurement } from '../../result.ts';
import type { Line } from '../../text/line.ts';
import { span } from '../../text/line.ts';
import { type Cell, tableRows } from '../../text/table.ts';
import { wrap } from '../../text/wrap.ts';
import { decimal, decimals, percent, places, placesOf, range } from './format.ts';
import { noteSentence, paragraph, say, section, type View, type Voice } from './view.ts';

/** Where the second line of an indicator begins: under its name. */
const EDGE = 13;
const PLACES = 3;

/** Indicators of one entity: symbol, name, value with bounds and grade; below it what is missing and where it stands. */
export function measureSection(view: View, title: string, measures: readonly Measurement[]): readonly Line[] {
  const sorted = [...measures].sort((a, b) => LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) || (a.id < b.id ? -1 : 1));
  const layout = tableRows(
    [{}, { min: 8, max: 44 }, { align: 'right' }, {}, {}],
    sorted.map((measure) => row(view, measure)),
    { width: view.width },
  );
  return section(
    title,
    sorted.flatMap((measure, index) => [...(layout[index] ?? []), ...record(view, measure)]),
  );
}

export function indicatorName(view: Voice, id: string): string {
  const key = `indicator.${id}.name`;
  return view.speaker.has(key) ? view.speaker.say(key) : id;
}

function row(view: View, measure: Measurement): readonly Cell[] {
  const digits = decimals(measure);
  return [
    [span(measure.flag === true ? '! ' : '  ', 'accent'), span(measure.id.padEnd(7))],
    indicatorName(view, measure.id),
    span(decimal(measure.point, digits), measure.point === null ? 'accent' : 'strong'),
    span(range(measure, digits), 'faint'),
    span(measure.grade, 'faint'),
  ];
}

function record(view: View, measure: Measurement): readonly Line[] {
  const room = Math.min(view.width, 100) - EDGE;
  const seen = measure.coverage < 1 ? say(view, 'measures.seen', { share: percent(measure.coverage) }) : '';
  const notes = paragraph(view, [seen, ...measure.why.map((note) => noteSentence(view, note))]);
  const where = places(placesOf(measure.evidence), PLACES, room);
  return [...(notes === '' ? [] : wrap(notes, room)), ...(where === '' ? [] : [where])].map((text) => [
    span(' '.repeat(EDGE)),
    span(text, 'faint'),
  ]);
}
