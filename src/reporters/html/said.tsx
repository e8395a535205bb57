import type { Said as Answers, SayDoItem } from '../../result.ts';
import { onScale } from '../charts/own-scale.ts';
import { decimal, range } from '../terminal/format.ts';
import { claim, closing, saidBy, urgency } from '../terminal/said.ts';
import { paragraph } from '../terminal/view.ts';
import { Para, Table } from './block.tsx';
import { Num, Places, Say, Where } from './inline.tsx';
import { saidPoint } from './said-point.ts';
import { SaidCard } from './said-card.tsx';
import { type Leaf, tell } from './leaf.ts';
import { shownAt } from './shown-at.ts';

/** What is said of all customers, against what the record shows; what is said of one account stands with the account. */
export function Said({ view }: { readonly view: Leaf }) {
  const { sayDo } = view.result;
  if (sayDo === undefined) return null;
  const items = sayDo.items.filter((item) => item.entity.kind === 'firm').sort((a, b) => urgency(a) - urgency(b));
  return (
    <>
      <h3>{tell(view, 'said')}</h3>
      <Para view={view}>{saidBy(view, sayDo)}</Para>
      {items.length > 0 && <p class="note">{view.speaker.say('chart.answers.legend')}</p>}
      <div class="cards">
        {items.map((item) => (
          <SaidCard view={view} item={item} />
        ))}
      </div>
      <Para view={view}>{paragraph(view, closing(view, sayDo))}</Para>
    </>
  );
}

/** Items: what we say, what they say, what is shown, and what it comes to; the answers' places and the record's. */
export function SaidTable(props: { readonly view: Leaf; readonly items: readonly SayDoItem[]; readonly caption: string }) {
  const { view, items, caption } = props;
  if (items.length === 0) return null;
  const right = (key: string) => ({ title: tell(view, `said.${key}`), right: true });
  const columns = [
    { title: tell(view, 'said.item') },
    right('we'),
    right('they'),
    right('shown'),
    { title: tell(view, 'col.verdict') },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <Table view={view} caption={caption} columns={columns}>
      {items.map((item) => (
        <Row view={view} item={item} />
      ))}
    </Table>
  );
}

function Row({ view, item }: { readonly view: Leaf; readonly item: SayDoItem }) {
  const verdict = item.ours?.verdict ?? null;
  const calm = verdict === null || verdict === 'consistent';
  const shown = onScale(item.shown, item.scale);
  const answers = [item.ours, item.customer].flatMap((side) => side?.answers ?? []);
  return (
    <tr>
      <th scope="row" class="words">
        {claim(view, item)} <span class="note">{tell(view, 'said.scale', { scale: item.scale })}</span>
      </th>
      <td class="r">
        <Side said={item.ours} scale={item.scale} />
      </td>
      <td class="r">
        <Side said={item.customer} scale={item.scale} />
      </td>
      <td class="r">
        <Num to={shownAt(view, item)}>
          {decimal(shown.point)} {range(shown)}
        </Num>
      </td>
      <td class={calm ? 'tight quiet' : 'tight warn'}>{verdict === null ? '' : view.speaker.term('verdict', verdict)}</td>
      <td>
        {answers.flatMap(({ says }) =>
          says === undefined ? [] : [<Say view={view}>{tell(view, 'said.quote', { words: says })}</Say>, <br />],
        )}
        <Places view={view} at={answers.map((answer) => answer.at)} />
        <br />
        <Where view={view} evidence={item.shown.evidence} />
      </td>
    </tr>
  );
}

function Side({ said, scale }: { readonly said: Answers | null; readonly scale: number }) {
  if (said === null) return null;
  return <Num to="word-answers">{saidPoint(said, scale)}</Num>;
}
