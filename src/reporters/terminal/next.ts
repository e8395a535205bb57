import type { Recommendation } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { position } from './format.ts';
import { also, byKind, type Kind } from './kinds.ts';
import { INDENT, nameOf, personName, phrase, prose, say, section, type View } from './view.ts';

const SHOWN = 3;
const EDGE = INDENT + 3;
/** Cells of `  2.60 → 2.64`, the longest movement. */
const MOVEMENT = 13;
/** Person-days from which a step must move something, and the hundredths of a position that are next to nothing. */
const LONG = 20;
const SLIGHT = 2;

/** The first three kinds of step: what, with whom, how long, how far it moves, and what will prove it done. */
export function nextSection(view: View): readonly Line[] {
  return recommendationBlocks(view, say(view, 'next.title'), view.result.recommendations, { most: SHOWN, how: false });
}

interface Depth {
  readonly most: number;
  /** Also in which order to do it, and who. */
  readonly how: boolean;
}

export function recommendationBlocks(view: View, title: string, advice: readonly Recommendation[], depth: Depth): readonly Line[] {
  const shown = byKind(advice, (item) => item.action).slice(0, depth.most);
  return section(title, [...heading(view, shown), ...shown.flatMap((kind, index) => block(view, kind, index + 1, depth.how))]);
}

/** Weeks of work for a movement nobody would see are no advice; the result keeps them. */
export function worthTheDays(item: Recommendation): boolean {
  if (item.from === null || item.to === null || item.effort[1] < LONG) return true;
  return Math.round(100 * (Number(position(item.to, 2)) - Number(position(item.from, 2)))) > SLIGHT;
}

/** What the numbers at the right edge are, where there are any. */
function heading(view: View, shown: readonly Kind<Recommendation>[]): readonly Line[] {
  const text = say(view, 'next.movement');
  if (shown.every(([item]) => movement(item) === '')) return [];
  return [[span(' '.repeat(Math.max(0, view.width - width(text)))), span(text, 'faint')]];
}

function actionTitle(view: View, item: Recommendation): string {
  return phrase(view, `action.${item.action}.title`, item.args);
}

function block(view: View, [item, ...alike]: Kind<Recommendation>, rank: number, how: boolean): readonly Line[] {
  const title = wrap(actionTitle(view, item), view.width - EDGE).map((text, at) => [
    span(' '.repeat(INDENT)),
    span(at === 0 ? String(rank).padEnd(3) : '   ', 'accent'),
    span(text, 'strong'),
  ]);
  return [
    ...title,
    ...parties(view, item),
    ...(how ? prose(view, phrase(view, `action.${item.action}.how`, item.args), 'plain', EDGE) : []),
    ...prose(view, proof(view, item), 'faint', EDGE),
    ...(item.with.length > 0 ? prose(view, say(view, 'next.with', { actions: partners(view, item) }), 'faint', EDGE) : []),
    ...(alike.length > 0 ? prose(view, also(view, alike), 'faint', EDGE) : []),
  ];
}

/** Steps by their titles at the same account; one the result does not list, by its id. */
function partners(view: View, item: Recommendation): readonly string[] {
  return item.with.map((id) => {
    const other = view.result.recommendations.find((one) => one.action === id && one.entity.id === item.entity.id);
    return other ? say(view, 'next.quoted', { title: actionTitle(view, other) }) : id;
  });
}

/** Where and with whom; effort and movement stand at the right edge, one step's under the other's. */
function parties(view: View, item: Recommendation): readonly Line[] {
  const effort = say(view, 'next.effort', { days: item.effort[1] });
  const right = [span(effort), span(movement(item).padStart(MOVEMENT), 'strong')];
  return wrap(who(view, item), view.width - EDGE - lineWidth(right) - 2).map((text, at) => {
    const left = [span(' '.repeat(EDGE)), span(text)];
    if (at > 0) return left;
    return [...left, span(' '.repeat(Math.max(2, view.width - lineWidth(left) - lineWidth(right)))), ...right];
  });
}

/** `1.7 → 1.9`; two decimals where one would hide the movement; empty for what moves no position. */
function movement(item: Recommendation): string {
  if (item.from === null || item.to === null) return '';
  const decimals = position(item.from, 1) === position(item.to, 1) ? 2 : 1;
  return `${position(item.from, decimals)} → ${position(item.to, decimals)}`;
}

function who(view: View, item: Recommendation): string {
  const where = item.entity.kind === 'firm' ? say(view, 'next.firm') : nameOf(view, item.entity.id);
  return item.person === null ? where : say(view, 'next.person', { where, person: personName(view, item.person) });
}

function proof(view: View, item: Recommendation): string {
  return say(view, 'next.proof', { proof: phrase(view, `action.${item.action}.proof`, item.args) });
}
