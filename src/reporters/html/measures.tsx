import { LENSES, type Measurement } from '../../result.ts';
import { decimal, decimals, percent, range } from '../terminal/format.ts';
import { indicatorName } from '../terminal/measures.ts';
import { noteSentence, paragraph, say } from '../terminal/view.ts';
import type { Holder } from './anchors.ts';
import { Table } from './block.tsx';
import { Num, Say, To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

interface Held {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly Measurement[];
}

/** Every indicator of the firm, of each account told in full and of each community. */
export function Measures({ view }: { readonly view: Leaf }) {
  const { firm, communities } = view.result;
  return (
    <>
      <p>{tell(view, 'indicators.legend')}</p>
      <Holding view={view} level="firm" holder={firm} />
      {view.full.map((account) => (
        <Holding view={view} level="account" holder={account} />
      ))}
      {communities.map((community) => (
        <Holding view={view} level="community" holder={community} />
      ))}
    </>
  );
}

function Holding({ view, level, holder }: { readonly view: Leaf; readonly level: Holder; readonly holder: Held }) {
  const sorted = [...holder.measures].sort((a, b) => LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.indicator') },
    { title: tell(view, 'col.value'), right: true },
    { title: tell(view, 'col.grade') },
    { title: tell(view, 'col.n'), right: true },
    { title: tell(view, 'col.coverage'), right: true },
    { title: tell(view, 'col.remarksEvidence') },
  ];
  return (
    <Table view={view} caption={holder.name} label={tell(view, 'indicators.of', { name: holder.name })} columns={columns}>
      {sorted.map((measure) => (
        <Row view={view} anchor={view.anchors.measure(level, holder.id, measure.id)} measure={measure} />
      ))}
    </Table>
  );
}

function Row({ view, anchor, measure }: { readonly view: Leaf; readonly anchor: string | null; readonly measure: Measurement }) {
  const digits = decimals(measure);
  const broken = measure.error === undefined ? [] : [tell(view, 'indicators.error', { error: measure.error })];
  return (
    <tr id={anchor ?? undefined}>
      <th scope="row" class="name">
        <To id={view.anchors.topic(measure.id)} kind="code">
          {measure.id}
        </To>{' '}
        {indicatorName(view, measure.id)}
      </th>
      <td class={measure.point === null ? 'r open' : 'r'}>
        <Num to={view.anchors.topic(measure.id)}>
          {measure.point === null ? say(view, 'unknown') : decimal(measure.point, digits)} {range(measure, digits)}
        </Num>
        {measure.flag === true && <span class="warn"> {tell(view, 'indicators.flag')}</span>}
      </td>
      <td>
        <To id={`grade-${measure.grade}`}>{measure.grade}</To>
      </td>
      <td class="r">{String(measure.n)}</td>
      <td class="r">{percent(measure.coverage, view.speaker.language)}</td>
      <td class="words">
        <Say view={view}>{paragraph(view, [...measure.why.map((note) => noteSentence(view, note)), ...broken])}</Say>{' '}
        <Where view={view} evidence={measure.evidence} all />
      </td>
    </tr>
  );
}
