import type { ComponentChildren } from 'preact';
import { LENSES, type Measurement, type Note } from '../../result.ts';
import { decimal, decimals, percent, range } from '../terminal/format.ts';
import { indicatorName } from '../terminal/measures.ts';
import { nameOf, noteSentence, paragraph, say } from '../terminal/view.ts';
import type { Holder } from './anchors.ts';
import { Table } from './block.tsx';
import { Num, Say, To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { type Told, toldOnce } from './same-lines.ts';

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
  const told = toldOnce(sorted);
  return (
    <Table view={view} kind="close" caption={holder.name} label={tell(view, 'indicators.of', { name: holder.name })} columns={columns}>
      {sorted.map((measure) => (
        <Row view={view} anchor={view.anchors.measure(level, holder.id, measure.id)} measure={measure}>
          <RestsOn view={view} told={told.get(measure.id)} anchorOf={(id) => view.anchors.measure(level, holder.id, id)} />
        </Row>
      ))}
    </Table>
  );
}

interface RowProps {
  readonly view: Leaf;
  readonly anchor: string | null;
  readonly measure: Measurement;
  readonly children: ComponentChildren;
}

function Row({ view, anchor, measure, children }: RowProps) {
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
        <Say view={view}>{paragraph(view, [...measure.why.map((note) => noteSentence(view, accountsNamed(view, note))), ...broken])}</Say>{' '}
        {children}
      </td>
    </tr>
  );
}

interface RestsProps {
  readonly view: Leaf;
  readonly told: Told | undefined;
  readonly anchorOf: (id: string) => string | null;
}

/** The lines, or the indicator that lists them and in what this one differs. */
function RestsOn({ view, told, anchorOf }: RestsProps) {
  if (told === undefined) return null;
  const { like, but, runs } = told;
  if (like === null) return <Where view={view} evidence={runs} all />;
  return (
    <>
      <To id={anchorOf(like.id)}>{tell(view, 'lines.like', { id: like.id, count: like.count })}</To>
      {but.length > 0 && (
        <>
          {tell(view, 'lines.but')} <Where view={view} evidence={but} all />
        </>
      )}
      {runs.length > 0 && (
        <>
          {tell(view, 'lines.and')} <Where view={view} evidence={runs} all />
        </>
      )}
    </>
  );
}

/** A remark tells accounts by id; a reader knows them by name. */
function accountsNamed(view: Leaf, note: Note): Note {
  const ids = note.args?.['accounts'];
  if (!Array.isArray(ids)) return note;
  return { ...note, args: { ...note.args, accounts: ids.map((id) => nameOf(view, String(id))) } };
}
