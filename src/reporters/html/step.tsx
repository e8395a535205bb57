import type { Recommendation } from '../../result.ts';
import { percent } from '../terminal/format.ts';
import { also, type Kind } from '../terminal/kinds.ts';
import { actionTitle, movement, NEVER, partners, proof, who } from '../terminal/next.ts';
import { phrase, say } from '../terminal/view.ts';
import { Para } from './block.tsx';
import { Num, Places, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

interface StepProps {
  readonly view: Leaf;
  readonly items: Kind<Recommendation>;
  /** On paper without what proves it and at whose gates, or not at all. */
  readonly brief?: 'short' | 'filed';
}

/** One kind of step: what, with whom, how long, how far it moves, how, what proves it, and at whose gates. */
export function Step({ view, items: [item, ...alike], brief }: StepProps) {
  return (
    <li class={brief === 'filed' ? brief : undefined}>
      <p class="strong">
        <Say view={view}>{actionTitle(view, item)}</Say>
      </p>
      <p>
        <To id={view.anchors.account(item.entity.id)}>
          <Say view={view}>{who(view, item)}</Say>
        </To>
        {' · '}
        <Effort view={view} item={item} />
      </p>
      <Para view={view}>{phrase(view, `action.${item.action}.how`, item.args)}</Para>
      <div class={brief === undefined ? undefined : 'filed'}>
        <Para view={view} kind="note">
          {proof(view, item)}
        </Para>
        <Beside view={view} item={item} />
        <Para view={view} kind="note">
          {also(view, alike)}
        </Para>
      </div>
    </li>
  );
}

function Effort({ view, item }: { readonly view: Leaf; readonly item: Recommendation }) {
  const [lo, days, hi] = item.effort;
  const moved = movement(item);
  return (
    <>
      {tell(view, 'step.effort', { days, lo, hi })}
      {' · '}
      {tell(view, 'step.success', { share: percent(item.success, view.speaker.language) })}
      {moved !== '' && (
        <>
          {' · '}
          {tell(view, 'step.moves')} <Num to={view.anchors.account(item.entity.id)}>{moved}</Num>
        </>
      )}
    </>
  );
}

/** Which gates it works on, what comes first, what it is worth most with, how often it is among the first. */
function Beside({ view, item }: { readonly view: Leaf; readonly item: Recommendation }) {
  const first = before(view, item);
  const notes = [
    first.length > 0 ? tell(view, 'step.after', { actions: first }) : '',
    item.with.length > 0 ? say(view, 'next.with', { actions: partners(view, item) }) : '',
    item.top3 === null || item.top3 < NEVER ? '' : say(view, 'next.top3', { share: item.top3 }),
  ].filter((note) => note !== '');
  return (
    <>
      {notes.map((note) => (
        <Para view={view} kind="note">
          {note}
        </Para>
      ))}
      <p class="note">
        {item.gates.length > 0 && `${tell(view, 'step.gates')} `}
        {item.gates.map((gate, at) => (
          <>
            {at > 0 && ' '}
            <To id={view.anchors.gate(item.entity.id, gate)} kind="code">
              {gate}
            </To>
          </>
        ))}{' '}
        <Places view={view} at={item.at} />
      </p>
    </>
  );
}

/** What comes first and is still to be done at the same account, by its title. */
function before(view: Leaf, item: Recommendation): readonly string[] {
  const open = view.result.recommendations.filter((other) => other.entity.id === item.entity.id).map((other) => other.action);
  return partners(view, { ...item, with: item.prerequisites.filter((id) => open.includes(id)) });
}
