import { LENSES, type Measurement } from '../../result.ts';
import type { Line } from '../../text/line.ts';
import { span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { decimal, decimals, percent, places, placesOf, range } from './format.ts';
import { noteText, say, section, type View } from './view.ts';

/** Indicators of one entity: symbol, name, value with bounds, grade, how much is observed, where it stands. */
export function measureSection(view: View, title: string, measures: readonly Measurement[]): readonly Line[] {
  const sorted = [...measures].sort((a, b) => LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return [];
  const head = ['', say(view, 'measures.symbol'), say(view, 'measures.name'), say(view, 'measures.value'), '', say(view, 'measures.grade'), say(view, 'measures.coverage'), say(view, 'measures.record')];
  const rows: readonly (readonly Cell[])[] = [head.map((text) => span(text, 'faint')), ...sorted.map((measure) => row(view, measure))];
  const columns = [{}, {}, { min: 8, max: view.wide ? 36 : 20 }, { align: 'right' }, {}, {}, { align: 'right' }, { min: 6 }] as const;
  return section(title, table(columns, rows, { width: view.width }));
}

export function indicatorName(view: View, id: string): string {
  const key = `indicator.${id}.name`;
  return view.speaker.has(key) ? view.speaker.say(key) : id;
}

function row(view: View, measure: Measurement): readonly Cell[] {
  const places_ = places(placesOf(measure.evidence), 1, view.wide ? 40 : 24);
  const why = measure.why[0];
  const digits = decimals(measure);
  return [
    span(measure.flag === true ? '!' : ' ', 'accent'),
    measure.id,
    indicatorName(view, measure.id),
    span(decimal(measure.point, digits), measure.point === null ? 'accent' : 'strong'),
    span(range(measure, digits), 'faint'),
    measure.grade,
    percent(measure.coverage),
    span(places_ === '' && why ? noteText(view, why) : places_, 'faint'),
  ];
}
