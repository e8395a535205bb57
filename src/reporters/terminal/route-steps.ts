import type { Route, RouteChange, RouteMeasure } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { position } from './format.ts';
import { NEVER } from './next.ts';
import { INDENT, type Page, personName, phrase, prose, say } from './view.ts';

const EDGE = INDENT + 3;
/** Cells of `   1.43 → 1.63`. */
const MOVEMENT = 14;

/** Each step of a route in its order: what, with whom, how long, how far; what will prove it done. */
export function stepBlocks(view: Page, route: Route): readonly Line[] {
  return route.steps.flatMap((step, index) => (step.kind === 'change' ? change(view, step, index + 1) : measure(view, step, index + 1)));
}

function change(view: Page, step: RouteChange, rank: number): readonly Line[] {
  const who = step.person === null ? '' : say(view, 'route.with', { person: personName(view, step.person) });
  const movement = `${position(step.from, 2)} → ${position(step.to, 2)}`;
  return [
    ...title(view, rank, phrase(view, `action.${step.action}.title`, step.args)),
    ...parties(view, who, step.effort[1], movement),
    ...prose(view, say(view, 'next.proof', { proof: phrase(view, `action.${step.action}.proof`, step.args) }), 'faint', EDGE),
    ...(step.top3 === null || step.top3 < NEVER ? [] : prose(view, say(view, 'next.top3', { share: step.top3 }), 'faint', EDGE)),
  ];
}

function measure(view: Page, step: RouteMeasure, rank: number): readonly Line[] {
  return [
    ...title(view, rank, say(view, 'next.findOut', { question: phrase(view, `question.${step.gate}`, step.args) })),
    ...(step.after.length === 0 ? [] : prose(view, say(view, 'route.after', { actions: step.after }), 'plain', EDGE)),
    ...prose(view, say(view, 'next.record', { field: step.field, days: step.effort[1] }), 'plain', EDGE),
    ...prose(view, say(view, 'route.narrows', { width: step.narrows }), 'faint', EDGE),
  ];
}

function title(view: Page, rank: number, text: string): readonly Line[] {
  return wrap(text, view.width - EDGE).map((line, at) => [
    span(' '.repeat(INDENT)),
    span(at === 0 ? String(rank).padEnd(3) : '   ', 'accent'),
    span(line, 'strong'),
  ]);
}

/** With whom on the left; effort and movement at the right edge, under each other from step to step. */
function parties(view: Page, who: string, days: number, movement: string): readonly Line[] {
  const right = [span(say(view, 'next.effort', { days })), span(movement.padStart(MOVEMENT), 'strong')];
  const wrapped = who === '' ? [''] : wrap(who, view.width - EDGE - lineWidth(right) - 2);
  return wrapped.map((text, at) => {
    const left = [span(' '.repeat(EDGE)), span(text)];
    return at > 0 ? left : [...left, span(' '.repeat(Math.max(2, view.width - lineWidth(left) - lineWidth(right)))), ...right];
  });
}
