import type { SayDoItem } from '../../result.ts';
import { answersStrip } from '../charts/answers-strip.ts';
import { decimal, range, UNKNOWN } from '../terminal/format.ts';
import { claim } from '../terminal/said.ts';
import { Num, Places, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Picture } from './picture.tsx';
import { shownAt } from './shown-at.ts';

/** One thing said: every answer beside the record, the medians in numbers, the verdict, and where it all stands. */
export function SaidCard({ view, item }: { readonly view: Leaf; readonly item: SayDoItem }) {
  const { ours, customer, shown } = item;
  const verdict = ours?.verdict ?? null;
  const answers = [ours, customer].flatMap((side) => side?.answers ?? []);
  return (
    <div class="card">
      <p class="strong">
        {claim(view, item)}{' '}
        {verdict !== null && (
          <span class={verdict === 'consistent' ? 'tag quiet' : 'tag warn'}>{view.speaker.term('verdict', verdict)}</span>
        )}
      </p>
      <Picture view={view} id={`said-${item.item}`} draw={(drawn) => answersStrip(item, view.speaker, drawn)} />
      <p class="note">
        {tell(view, 'said.we')} <Num to="word-answers">{ours?.point == null ? UNKNOWN : decimal(ours.point)}</Num> ·{' '}
        {tell(view, 'said.they')} <Num to="word-answers">{customer?.point == null ? UNKNOWN : decimal(customer.point)}</Num> ·{' '}
        {tell(view, 'said.shown')}{' '}
        <Num to={shownAt(view, item)}>
          {decimal(shown.point)} {range(shown)}
        </Num>
        <br />
        <Places view={view} at={answers.map((answer) => answer.at)} /> · <Where view={view} evidence={shown.evidence} />
      </p>
    </div>
  );
}
