import type { EconomicSeries, EconomicSeriesId } from '../../result-economics.ts';
import { economicsMultiples } from '../charts/economics.ts';
import { short } from '../terminal/format.ts';
import { Table } from './block.tsx';
import { Num, Places, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Picture } from './picture.tsx';

/** The indicator of lens 9 that reads each series. */
const INDICATOR: Readonly<Record<EconomicSeriesId, string>> = {
  mroc: 'MROC',
  imr: 'IMR',
  chinv: 'CHINV',
  siso: 'SISO',
  deal: 'PROMO',
  price: 'PROMO',
  order: 'MTO',
  claims: 'QUAL',
  cost: 'QUAL',
  stockdev: 'STOCKDEV',
};

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
  const { firm } = view.result;
  const symbol = INDICATOR[series.id];
  const meaning = view.anchors.topic(symbol);
  const row = view.anchors.measure('firm', firm.id, symbol) ?? meaning;
  return (
    <tr>
      <th scope="row" class="name">
        <To id={meaning}>{view.speaker.term('chart.economics', series.id)}</To>
      </th>
      <td class="words">
        <Num to={row}>{series.values.map(({ period, value }) => `${period}: ${short(value)}`).join(' · ')}</Num>
      </td>
      <td class="r">{series.line !== null && <Num to={meaning}>{short(series.line.value)}</Num>}</td>
      <td>
        <Places view={view} at={series.values.flatMap((one) => one.at)} />
      </td>
    </tr>
  );
}
