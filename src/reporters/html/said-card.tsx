import type { SayDoItem } from '../../result.ts';
import { answersStrip } from '../charts/answers-strip.ts';
import { onScale } from '../charts/own-scale.ts';
import { decimal, range } from '../terminal/format.ts';
import { claim } from '../terminal/said.ts';
import { Num, Places, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Picture } from './picture.tsx';
import { saidPoint } from './said-point.ts';
import { shownAt } from './shown-at.ts';

/** One thing said: every answer beside the record, the medians in numbers, the verdict, and where it all stands. */
export function SaidCard({ view, item }: { readonly view: Leaf; readonly item: SayDoItem }) {
  const { ours, customer, scale } = item;
  const shown = onScale(item.shown, scale);
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
        {tell(view, 'said.we')} <Num to="word-answers">{saidPoint(ours, scale)}</Num> · {tell(view, 'said.they')}{' '}
        <Num to="word-answers">{saidPoint(customer, scale)}</Num> · {tell(view, 'said.shown')}{' '}
        <Num to={shownAt(view, item)}>
          {decimal(shown.point)} {range(shown)}
        </Num>{' '}
        {tell(view, 'said.scale', { scale })}
        <br />
        <Places view={view} at={answers.map((answer) => answer.at)} /> · <Where view={view} evidence={item.shown.evidence} />
      </p>
    </div>
  );
}
