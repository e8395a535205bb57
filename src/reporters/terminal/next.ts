import type { AuditResult, Question, Recommendation } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { width } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { position } from './format.ts';
import { also, byKind, type Kind } from './kinds.ts';
import { INDENT, nameOf, personName, phrase, prose, say, section, type Naming, type Telling, type View } from './view.ts';

const SHOWN = 3;
/** Below this share of draws a step is as good as never among the first. */
export const NEVER = 0.005;
const EDGE = INDENT + 3;
/** Cells of `  2.60 → 2.64`, the longest movement. */
const MOVEMENT = 13;
/** Person-days from which a step must move something, and the hundredths of a position that are next to nothing. */
const LONG = 20;
const SLIGHT = 2;

/**
 * The first three kinds of step: what, with whom, how long, how far it moves, and what will prove it done. What is better found
 * out first stands in the same list, by the same score.
 */
export function nextSection(view: View): readonly Line[] {
  const first = firstSteps(view.result, SHOWN);
  const steps = first.flatMap((step) => (step.kind === 'do' ? [step.items] : []));
  const lines = first.map((step, index) =>
    step.kind === 'do' ? block(view, step.items, index + 1, false) : findOut(view, step.items, index + 1),
  );
  return section(say(view, 'next.title'), [...columns(view, steps), ...lines.flat()]);
}

/** A kind of action to take or a kind of question to settle first. */
export type FirstStep =
  { readonly kind: 'do'; readonly items: Kind<Recommendation> } | { readonly kind: 'find-out'; readonly items: Kind<Question> };

/** Actions and questions by what a person-day of them is worth, alike ones together, the `most` best of them. */
export function firstSteps({ recommendations, questions }: AuditResult, most: number): readonly FirstStep[] {
  const actions = byKind(recommendations, (item) => item.action).map((items) => ({ kind: 'do', items }) as const);
  const unknown = [...questions].filter((one) => one.score > 0).sort((a, b) => b.score - a.score);
  // One question an account: its answer may settle what else to ask there.
  const best = byKind(unknown, (item) => item.entity.id).map(([item]) => item);
  const asked = byKind(best, (item) => item.code).map((items) => ({ kind: 'find-out', items }) as const);
  return [...actions, ...asked].sort((a, b) => b.items[0].score - a.items[0].score).slice(0, most);
}

/** A question that is worth more per person-day than the actions below it. */
function findOut(view: View, [item, ...alike]: Kind<Question>, rank: number): readonly Line[] {
  const text = say(view, 'next.findOut', { question: phrase(view, `question.${item.code}`, item.args) });
  return [
    ...heading(view, text, rank),
    ...prose(view, say(view, 'next.record', { field: item.field, days: item.effort[1] }), 'plain', EDGE),
    ...prose(view, say(view, 'next.narrows', { worth: item.worth }), 'faint', EDGE),
    ...(alike.length > 0 ? prose(view, also(view, alike), 'faint', EDGE) : []),
  ];
}

interface Depth {
  readonly most: number;
  /** Also in which order to do it, and who. */
  readonly how: boolean;
}

export function recommendationBlocks(view: View, title: string, advice: readonly Recommendation[], depth: Depth): readonly Line[] {
  const shown = byKind(advice, (item) => item.action).slice(0, depth.most);
  return section(title, [...columns(view, shown), ...shown.flatMap((kind, index) => block(view, kind, index + 1, depth.how))]);
}

/** Weeks of work for a movement nobody would see are no advice; the result keeps them. */
export function worthTheDays(item: Recommendation): boolean {
  if (item.from === null || item.to === null || item.effort[1] < LONG) return true;
  return Math.round(100 * (Number(position(item.to, 2)) - Number(position(item.from, 2)))) > SLIGHT;
}

/** What the numbers at the right edge are, where there are any. */
function columns(view: View, shown: readonly Kind<Recommendation>[]): readonly Line[] {
  const text = say(view, 'next.movement');
  if (shown.every(([item]) => movement(item) === '')) return [];
  return [[span(' '.repeat(Math.max(0, view.width - width(text)))), span(text, 'faint')]];
}

export function actionTitle(view: Naming, item: Recommendation): string {
  return phrase(view, `action.${item.action}.title`, item.args);
}

function block(view: View, [item, ...alike]: Kind<Recommendation>, rank: number, how: boolean): readonly Line[] {
  return [
    ...heading(view, actionTitle(view, item), rank),
    ...parties(view, item),
    ...(how ? prose(view, phrase(view, `action.${item.action}.how`, item.args), 'plain', EDGE) : []),
    ...prose(view, proof(view, item), 'faint', EDGE),
    ...(item.with.length > 0 ? prose(view, say(view, 'next.with', { actions: partners(view, item) }), 'faint', EDGE) : []),
    ...(item.top3 === null || item.top3 < NEVER ? [] : prose(view, say(view, 'next.top3', { share: item.top3 }), 'faint', EDGE)),
    ...(alike.length > 0 ? prose(view, also(view, alike), 'faint', EDGE) : []),
  ];
}

function heading(view: View, title: string, rank: number): readonly Line[] {
  return wrap(title, view.width - EDGE).map((text, at) => [
    span(' '.repeat(INDENT)),
    span(at === 0 ? String(rank).padEnd(3) : '   ', 'accent'),
    span(text, 'strong'),
  ]);
}

/** Steps by their titles at the same account; one the result does not list, by its id. */
export function partners(view: Telling, item: Recommendation): readonly string[] {
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
export function movement(item: Recommendation): string {
  if (item.from === null || item.to === null) return '';
  const decimals = position(item.from, 1) === position(item.to, 1) ? 2 : 1;
  return `${position(item.from, decimals)} → ${position(item.to, decimals)}`;
}

export function who(view: Naming, item: Recommendation): string {
  const where = item.entity.kind === 'firm' ? say(view, 'next.firm') : nameOf(view, item.entity.id);
  return item.person === null ? where : say(view, 'next.person', { where, person: personName(view, item.person) });
}

export function proof(view: Naming, item: Recommendation): string {
  return say(view, 'next.proof', { proof: phrase(view, `action.${item.action}.proof`, item.args) });
}
