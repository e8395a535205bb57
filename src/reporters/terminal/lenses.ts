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
      [span(LIGHTS[reading.light], attention ? 'accent' : 'strong'), span(` ${lens.toUpperCase()}`, 'faint')],
      view.speaker.term('lens', `${lens}.name`),
      reading.words,
      span(reading.symbol, 'faint'),
    ];
  });
  const columns = [{}, { min: 10, max: 40 }, {}, {}] as const;
  return section(say(view, 'lenses.title'), table(columns, rows, { width: view.width }));
}
