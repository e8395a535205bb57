import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { LIGHTS, lensReading, TEN } from './lens-reading.ts';
import { say, section, type View } from './view.ts';

/** Ten rows: the lens, its verdict in a mark and words, and the number behind it. */
export function lensSection(view: View): readonly Line[] {
  const rows = TEN.map((lens): readonly Cell[] => {
    const reading = lensReading(view, lens);
    const attention = reading.light === 'bad' || reading.light === 'unknown';
    return [
      span(lens.toUpperCase(), 'faint'),
      view.speaker.term('lens', `${lens}.name`),
      span(LIGHTS[reading.light], attention ? 'accent' : 'strong'),
      reading.words,
      span(reading.symbol, 'faint'),
      span(reading.value, 'strong'),
    ];
  });
  const columns = [{}, { min: 14, max: view.wide ? 40 : 26 }, {}, { min: 10 }, {}, { align: 'right' }] as const;
  return section(say(view, 'lenses.title'), table(columns, rows, { width: view.width }));
}
