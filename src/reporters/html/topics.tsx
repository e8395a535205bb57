import { indicatorName } from '../terminal/measures.ts';
import { topicsIn } from './anchors.ts';
import { Typed } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** What every indicator and gate of this report means, how it is reckoned, and what happens when something is missing. */
export function Topics({ view }: { readonly view: Leaf }) {
  return (
    <dl class="meanings">
      {topicsIn(view.result).map((id) => (
        <Topic view={view} id={id} />
      ))}
    </dl>
  );
}

function Topic({ view, id }: { readonly view: Leaf; readonly id: string }) {
  const prose = Object.hasOwn(view.texts.topics, id) ? view.texts.topics[id] : undefined;
  const gate = `gate.${id}.name`;
  const name = view.speaker.has(gate) ? view.speaker.say(gate) : indicatorName(view, id);
  return (
    <div id={view.anchors.topic(id) ?? undefined}>
      <dt>
        <span class="code">{id}</span> {name}
      </dt>
      {prose === undefined ? (
        <dd>{tell(view, 'topics.unknown')}</dd>
      ) : (
        <>
          <dd>
            <Typed view={view}>{prose.what}</Typed>
          </dd>
          {prose.formula.map((line) => (
            <dd class="code-line">
              <code>{line.replaceAll('`', '')}</code>
            </dd>
          ))}
          <dd class="quiet">
            <Typed view={view}>{prose.missing}</Typed>
          </dd>
        </>
      )}
    </div>
  );
}
