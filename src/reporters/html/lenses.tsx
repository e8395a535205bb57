import { LIGHTS, lensReading, TEN } from '../terminal/lens-reading.ts';
import { Table } from './block.tsx';
import { To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Ten lenses: what each asks, its verdict in a mark and words, and the number behind it. */
export function Lenses({ view }: { readonly view: Leaf }) {
  const columns = [
    { title: tell(view, 'col.lens') },
    { title: tell(view, 'col.asks') },
    { title: tell(view, 'col.reading') },
    { title: tell(view, 'col.by') },
  ];
  return (
    <Table view={view} caption={tell(view, 'lenses.caption')} columns={columns}>
      {TEN.map((lens) => {
        const reading = lensReading(view, lens);
        const attention = reading.light === 'bad' ? 'warn' : reading.light === 'unknown' ? 'open' : undefined;
        return (
          <tr>
            <th scope="row" class="name">
              <To id={`lens-${lens}`}>{`${lens.toUpperCase()} ${view.speaker.term('lens', `${lens}.name`)}`}</To>
            </th>
            <td class="words quiet">{view.speaker.term('lens', `${lens}.asks`)}</td>
            <td class="words">
              <span class={attention}>
                {LIGHTS[reading.light]} {reading.words}
              </span>
            </td>
            <td>
              <To id={view.anchors.topic(reading.symbol)} kind="code">
                {reading.symbol}
              </To>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
