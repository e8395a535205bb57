import type { Question } from '../../result.ts';
import { also, type Kind, unsaid } from '../terminal/kinds.ts';
import { firstSteps } from '../terminal/next.ts';
import { questionText } from '../terminal/unknown.ts';
import { say } from '../terminal/view.ts';
import { Chapter, Para } from './block.tsx';
import { InFile, Places, Say, Typed } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Step } from './step.tsx';

/** Kinds of steps told for the firm; each account's own stand with the account. */
const SHOWN = 6;

/** What is worth most per person-day, actions and questions in one list. */
export function WhatNext({ view }: { readonly view: Leaf }) {
  const steps = firstSteps(view.result, SHOWN);
  const kinds = steps.flatMap((step) => (step.kind === 'do' ? [step.items] : []));
  const more = unsaid(view.result.recommendations, kinds);
  return (
    <Chapter id="next" title={tell(view, 'next')}>
      {steps.length === 0 && <Para view={view}>{tell(view, 'next.nothing')}</Para>}
      <ol class="steps">
        {steps.map((step) => (step.kind === 'do' ? <Step view={view} items={step.items} /> : <FindOut view={view} items={step.items} />))}
      </ol>
      <Para view={view} kind="note">
        {tell(view, 'next.cause')}
      </Para>
      {more > 0 && (
        <p class="note">
          {tell(view, 'next.more', { count: more })}
          <InFile view={view} />
        </p>
      )}
    </Chapter>
  );
}

function FindOut({ view, items: [item, ...alike] }: { readonly view: Leaf; readonly items: Kind<Question> }) {
  return (
    <li>
      <p class="strong">
        <Say view={view}>{say(view, 'next.findOut', { question: questionText(view, item) })}</Say>
      </p>
      <p>
        <Typed view={view}>{say(view, 'next.record', { field: `\`${item.field}\``, days: item.effort[1] })}</Typed>
      </p>
      <p class="note">
        {say(view, 'next.narrows', { worth: item.worth })} <Places view={view} at={item.at} />
      </p>
      <Para view={view} kind="note">
        {also(view, alike)}
      </Para>
    </li>
  );
}
