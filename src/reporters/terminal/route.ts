import type { GateId, GateReading, Route, RouteResult } from '../../result.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { type Cell, table, tableRows } from '../../text/table.ts';
import { decimal, percent, position, short } from './format.ts';
import { partName } from './gates.ts';
import { masthead } from './headline.ts';
import { gateName } from './held.ts';
import { footer } from './more.ts';
import { stepBlocks } from './route-steps.ts';
import { INDENT, type Page, prose, say, section, stageName } from './view.ts';

export interface RouteView extends Page {
  readonly result: RouteResult;
}

/** The first route in depth, and all of them where there are several. */
export function routePage(view: RouteView): readonly Line[] {
  const { routes, firm } = view.result;
  const [first] = routes;
  if (!first) return [...masthead(view, firm), BLANK, ...prose(view, say(view, 'route.nothing'))];
  return [...masthead(view, firm), BLANK, ...oneRoute(view, first), ...overview(view, routes), ...footer(view, commands(routes))];
}

function oneRoute(view: RouteView, route: Route): readonly Line[] {
  const args = { account: route.name, stage: stageName(view, route.to) };
  if (route.verdict === 'reached')
    return prose(view, say(view, 'route.reached', { ...args, stage: stageName(view, route.from) }), 'strong');
  if (route.verdict === 'stay' || route.verdict === 'dark') return prose(view, say(view, `route.${route.verdict}`, args), 'strong');
  const blocked = route.verdict === 'blocked';
  const first = route.steps.some((step) => step.kind === 'measure' && step.after.length === 0);
  return [
    ...prose(view, say(view, blocked ? 'route.blockedVerdict' : 'route.would', args), 'strong'),
    ...(blocked ? [] : conditions(view, route)),
    ...section(blocked ? say(view, 'route.blocked') : '', blocked ? blocks(view, route) : []),
    ...section(
      say(view, blocked ? 'route.rest' : 'route.steps'),
      route.steps.length === 0 ? [] : [...prose(view, total(view, route), 'faint'), ...stepBlocks(view, route)],
    ),
    BLANK,
    ...(route.verdict === 'measure' ? prose(view, say(view, first ? 'route.measureFirst' : 'route.measureLater')) : []),
    ...(route.verdict === 'open' ? prose(view, say(view, 'route.least')) : []),
    ...prose(view, say(view, 'route.cause'), 'faint'),
  ];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];
const NAME = 44;

/** (i) … (ii) …: each gate once, with the numbers that must move. */
function conditions(view: RouteView, route: Route): readonly Line[] {
  const margins = route.steps.flatMap((step) => (step.kind === 'change' ? step.margins : []));
  const gates = [...new Set(margins.map(({ gate }) => gate))];
  const known = gates.map((gate) => {
    const reads = margins.filter((margin) => margin.gate === gate).flatMap((margin) => margin.reads);
    return { gate, texts: [...new Map(reads.map((read) => [read.id, readingText(view, gate, read)])).values()] };
  });
  const open = route.steps.flatMap((step) => (step.kind === 'measure' ? [{ gate: step.gate, texts: [say(view, 'route.unknown')] }] : []));
  const rows = [...known, ...open].flatMap(({ gate, texts: [first = '', ...more] }, index): Cell[][] => [
    [`(${ROMAN[index] ?? index + 1})`, span(gate, 'faint'), span(gateName(view, gate), 'strong'), first],
    ...more.map((text): Cell[] => ['', '', '', text]),
  ]);
  return table([{}, {}, { min: 12, max: NAME, lines: 2 }, {}], rows, { width: view.width });
}

/** `started by them 0.06 → 0.25`; a gate that reads its own indicator does without the name. */
function readingText(view: Page, gate: GateId, { id, value, threshold }: GateReading): string {
  // What falls just short must not look as if it were there.
  const close = short(value.point) === short(threshold);
  const numbers = `${close ? decimal(value.point, 3) : short(value.point)} → ${short(threshold)}`;
  return id === gate ? numbers : `${partName(view, id)} ${numbers}`;
}

function blocks(view: RouteView, route: Route): readonly Line[] {
  const rows = route.blocked.map(({ gate, best, why, begin }): Cell[] => [
    span('✗', 'accent'),
    span(gate, 'strong'),
    gateName(view, gate),
    say(view, `route.blocked.${why}`, { best, begin: view.speaker.list(begin) }),
  ]);
  return tableRows([{}, {}, { min: 12, max: NAME, lines: 2 }, { min: 24, lines: 4 }], rows, { width: view.width }).flat();
}

function total(view: RouteView, route: Route): string {
  const [lo, days, hi] = route.effort;
  const parts = [say(view, 'route.total', { lo, days, hi, from: route.position })];
  if (route.steps.some(({ kind }) => kind === 'change')) parts.push(say(view, 'route.chance', { chance: percent(route.chance) }));
  return parts.join(view.speaker.language === 'zh' ? '。' : '. ');
}

/** One line an account: where from, where to, how much effort. */
function overview(view: RouteView, routes: readonly Route[]): readonly Line[] {
  if (routes.length < 2) return [];
  const rows = routes.map((route): Cell[] => {
    const moving = route.verdict === 'open' || route.verdict === 'measure';
    return [
      span(route.name, moving ? 'plain' : 'faint'),
      route.position === null ? '' : position(route.position, 1),
      moving || route.verdict === 'blocked' ? `→ ${route.to}` : '',
      moving ? say(view, 'route.col.effort', { days: route.effort[1] }) : '',
      span(outcome(view, route), moving ? 'plain' : 'faint'),
    ];
  });
  const columns = [{ min: 16 }, { align: 'right' as const }, {}, { align: 'right' as const }, { min: 16, lines: 2 }];
  return section(say(view, 'route.all'), table(columns, rows, { width: view.width, indent: INDENT }));
}

function outcome(view: RouteView, route: Route): string {
  const count = route.steps.filter(({ kind }) => kind === 'change').length;
  const gates = view.speaker.list(route.blocked.map(({ gate }) => gate));
  return say(view, `route.col.${route.verdict}`, { count, gates });
}

function commands(routes: readonly Route[]): readonly string[] {
  const [first, second] = routes;
  const next = second ? `guanxi route --account ${second.account}` : `guanxi audit --account ${first?.account ?? ''}`;
  return [next, 'guanxi explain route', 'guanxi explain counterfactual'];
}
