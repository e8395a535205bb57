import { dot, line, link, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { EconomicSeries } from '../../result-economics.ts';
import { decimal, percent } from '../terminal/format.ts';
import { lines } from './measure.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, INK, PAPER, QUIET, SIZE, tag, text as words, WARN } from './svg.ts';
import { apart } from './trend-axis.ts';

/** Px of one small chart, and where it draws in it. */
const CELL = { least: 150, height: 118, gap: 14 };
const PLOT = { top: 40, foot: 22, left: 6, right: 6 };
/** Px a period takes under the axis. */
const PERIOD = 40;

/** One figure of lens 9 as a small multiple: its values over the periods, unknown ones as gaps with a question mark, its alarm line dashed. */
export function economicsMultiples(economics: readonly EconomicSeries[], speaker: Speaker, { id, width = 340 }: Drawn): string {
  const columns = Math.max(1, Math.floor((width + CELL.gap) / (CELL.least + CELL.gap)));
  const cell = (width - (columns - 1) * CELL.gap) / columns;
  const cells = economics.map((series, index) => {
    const [x, y] = [(index % columns) * (cell + CELL.gap), Math.floor(index / columns) * (CELL.height + CELL.gap)];
    return tag('g', { transform: `translate(${x.toFixed(2)},${y})` }, small(series, speaker, cell));
  });
  const rows = Math.ceil(economics.length / columns);
  const height = Math.max(40, rows * (CELL.height + CELL.gap) - CELL.gap);
  const nothing = words(speaker.say('chart.economics.none'), { x: width / 2, y: 24, 'text-anchor': 'middle', fill: QUIET });
  const body = economics.length === 0 ? nothing : cells.join('');
  return figure({ id, kind: 'economics', width, height, title: speaker.say('chart.economics'), desc: told(economics, speaker), body });
}

function small(series: EconomicSeries, speaker: Speaker, width: number): string {
  const name = lines(speaker.say(`chart.economics.${series.id}`), width, 1)[0] ?? '';
  const last = series.values.at(-1)?.value ?? null;
  const heading =
    words(name, { x: 0, y: 12 }) +
    words(last === null ? '?' : shown(last, series, speaker), { x: 0, y: 29, 'font-weight': 'bold', 'font-size': 14 });
  const limit = series.line === null ? '' : speaker.say('chart.economics.line', { line: shown(series.line.value, series, speaker) });
  const side = words(limit, { x: width, y: 29, 'text-anchor': 'end', fill: QUIET, 'font-size': SIZE.small });
  return heading + (limit === '' ? '' : side) + drawing(series, width);
}

function drawing({ values, line: limit }: EconomicSeries, width: number): string {
  const known = values.flatMap(({ value }) => value ?? []);
  const all = limit === null ? known : [...known, limit.value];
  const [lo, hi] = [Math.min(...all), Math.max(...all)];
  const domain = lo === hi ? [lo - 1, hi + 1] : [lo, hi];
  const dots = values.map((one, index) => ({ ...one, index, beyond: isBeyond(one.value, limit) }));
  const step = (width - PLOT.left - PLOT.right - 28) / Math.max(1, values.length - 1);
  const periods = apart(dots, (one) => one.index * step, PERIOD);
  const span = values.length - 1;
  const marks: Markish[] = [
    ...(limit === null
      ? []
      : [link([limit.value], { x1: () => 0, x2: () => Math.max(1, span), y1: Number, y2: Number, stroke: WARN, strokeDasharray: '4 3' })]),
    line(
      dots.map((one) => ({ ...one, value: one.value ?? NaN })),
      { x: 'index', y: 'value', stroke: INK, strokeWidth: 1.5 },
    ),
    ...markers(dots),
    text(periods, {
      frameAnchor: 'bottom',
      x: 'index',
      dy: -4,
      text: (one) => one.period,
      fill: QUIET,
      fontSize: SIZE.small,
      textAnchor: 'middle',
    }),
  ];
  const x = { domain: [0, Math.max(1, span)], range: [PLOT.left + 14, width - PLOT.right - 14], axis: null } as const;
  const y = { domain, range: [CELL.height - PLOT.foot - 6, PLOT.top + 6], axis: null } as const;
  return plotted({ width, height: CELL.height, x, y, marks });
}

interface Dot {
  readonly value: number | null;
  readonly index: number;
  readonly beyond: boolean;
}

function markers(dots: readonly Dot[]): Markish[] {
  const at = { x: 'index', y: 'value', r: 3.6, stroke: INK, strokeWidth: 1.5 };
  return [
    dot(
      dots.filter((one) => one.value !== null && !one.beyond),
      { ...at, fill: PAPER },
    ),
    dot(
      dots.filter((one) => one.value !== null && one.beyond),
      { ...at, fill: WARN, stroke: WARN },
    ),
    text(
      dots.filter((one) => one.value === null),
      { x: 'index', frameAnchor: 'middle', dy: 6, text: () => '?', fill: QUIET, fontSize: SIZE.text },
    ),
  ];
}

/** On the wrong side of its line; the line itself counts for `from` and `to`. */
function isBeyond(value: number | null, limit: EconomicSeries['line']): boolean {
  if (value === null || limit === null) return false;
  if (limit.alarm === 'above') return value > limit.value;
  if (limit.alarm === 'from') return value >= limit.value;
  return limit.alarm === 'to' ? value <= limit.value : value < limit.value;
}

function shown(value: number, { unit }: Pick<EconomicSeries, 'unit'>, speaker: Speaker): string {
  if (unit === 'share') return percent(value, speaker.language);
  return unit === 'ppm' ? decimal(value, 0) : decimal(value);
}

function told(economics: readonly EconomicSeries[], speaker: Speaker): string {
  if (economics.length === 0) return speaker.say('chart.economics.none');
  return economics
    .map((series) => {
      const values = series.values.map(
        ({ period, value }) => `${period} ${value === null ? speaker.say('ui.unknown') : shown(value, series, speaker)}`,
      );
      const limit = series.line === null ? [] : [speaker.say('chart.economics.line', { line: shown(series.line.value, series, speaker) })];
      return speaker.say('chart.economics.row', { name: speaker.say(`chart.economics.${series.id}`), values: [...values, ...limit] });
    })
    .join(speaker.language === 'zh' ? '' : ' ');
}
