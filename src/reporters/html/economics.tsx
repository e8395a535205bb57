import type { EconomicSeries } from '../../result-economics.ts';
import { economicsMultiples } from '../charts/economics.ts';
import { short } from '../terminal/format.ts';
import { Table } from './block.tsx';
import { Places, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Picture } from './picture.tsx';

/** The figures of lens 9 over the years, drawn and in numbers; nothing where no period is stated. */
export function Economics({ view }: { readonly view: Leaf }) {
  const { economics } = view.result.firm;
  if (economics === undefined || economics.length === 0) return null;
  const columns = [
    { title: tell(view, 'economics.series') },
    { title: tell(view, 'economics.values') },
    { title: tell(view, 'economics.line'), right: true },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <>
      <Picture
        view={view}
        id="economics"
        wide={680}
        caption={view.speaker.say('chart.economics.legend')}
        draw={(drawn) => economicsMultiples(economics, view.speaker, drawn)}
      />
      <Table view={view} caption={tell(view, 'economics.caption')} columns={columns}>
        {economics.map((series) => (
          <Row view={view} series={series} />
        ))}
      </Table>
    </>
  );
}

function Row({ view, series }: { readonly view: Leaf; readonly series: EconomicSeries }) {
  return (
    <tr>
      <th scope="row" class="name">
        <To id={view.anchors.topic(series.id.toUpperCase())}>{view.speaker.term('chart.economics', series.id)}</To>
      </th>
      <td class="words">{series.values.map(({ period, value }) => `${period}: ${short(value)}`).join(' · ')}</td>
      <td class="r">{series.line === null ? '' : short(series.line.value)}</td>
      <td>
        <Places view={view} at={series.values.flatMap((one) => one.at)} />
      </td>
    </tr>
  );
}
