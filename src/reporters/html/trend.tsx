import type { HistoryPoint } from '../../result-history.ts';
import type { Stage } from '../../result.ts';
import { trend } from '../charts/trend.ts';
import { percent, UNKNOWN } from '../terminal/format.ts';
import { stageName } from '../terminal/view.ts';
import { Table } from './block.tsx';
import { Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Picture } from './picture.tsx';

/** The firm on earlier days, drawn and in words. */
export function Trend({ view, history }: { readonly view: Leaf; readonly history: readonly HistoryPoint[] }) {
  const columns = ['col.day', 'col.confirmed', 'col.known', 'col.possible', 'mix'].map((key) => ({ title: tell(view, key) }));
  return (
    <>
      <Picture
        view={view}
        id="trend"
        wide={680}
        caption={view.speaker.say('chart.trend.legend')}
        draw={(drawn) => trend(history, view.speaker, drawn)}
      />
      <Table view={view} caption={tell(view, 'history.caption')} columns={columns}>
        {history.map((point) => (
          <Row view={view} point={point} />
        ))}
      </Table>
    </>
  );
}

function Row({ view, point }: { readonly view: Leaf; readonly point: HistoryPoint }) {
  const { asOf, label, stage, modes } = point;
  const name = (one: Stage | null): string => (one === null ? UNKNOWN : stageName(view, one));
  const mix = (modes ?? []).map((mode) => `${stageName(view, mode.stage)} ${percent(mode.share, view.speaker.language)}`);
  return (
    <tr>
      <th scope="row" class="tight">
        {asOf} {label !== null && <code>{label}</code>}
      </th>
      <td class="tight">{name(stage.confirmed)}</td>
      <td class="tight">{name(stage.point)}</td>
      <td class="tight">{name(stage.possible)}</td>
      <td class="words">
        <Say view={view}>{modes === null ? UNKNOWN : view.speaker.list(mix)}</Say>
      </td>
    </tr>
  );
}
