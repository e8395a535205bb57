import { areaY, dot, line, link, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import { STAGES } from '../../result.ts';
import type { HistoryPoint } from '../../result-history.ts';
import { percent, position } from '../terminal/format.ts';
import { widest } from './measure.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch, hatched, INK, LINE, MODE, PAPER, QUIET, SIZE } from './svg.ts';
import { dayOf, spread, stageText } from './trend-axis.ts';
import { days, frame, FRAME, GAP, HEIGHT, nothing, xScale, yScale } from './trend-frame.ts';

const DASHES = ['1 3', '6 3', undefined, '8 3 2 3'] as const;

/** The mix of modes over time, a line a mode with its band, and under each labelled day the confirmed and possible stage of the firm. */
export function trend(history: readonly HistoryPoint[], speaker: Speaker, { id, width = 340 }: Drawn): string {
  const names = STAGES.map((stage) => `${stage} ${speaker.term('stage', `${stage}.short`)}`);
  const right = width - widest(names, SIZE.small) - GAP * 2;
  const rows = history.flatMap((point) => (point.modes ?? []).map((mode) => ({ ...mode, day: dayOf(point.asOf) })));
  const share = (value: number): string => percent(value, speaker.language);
  const marks = [
    ...frame([0, 0.5, 1], share, history),
    ...days(history, right, (point) => stageText(point.stage)),
    ...STAGES.flatMap((stage) =>
      modeLine(
        rows.filter((row) => row.stage === stage),
        stage,
      ),
    ),
    ...ends(rows, names, history, right),
    ...(history.length === 0 ? [nothing(speaker)] : []),
  ];
  const body = plotted({ width, height: HEIGHT, x: xScale(history, right), y: yScale([0, 1]), marks });
  return figure({ id, kind: 'trend', width, height: HEIGHT, title: speaker.say('chart.trend'), desc: told(history, speaker), body });
}

/** One account's position over time: the line with its range, broken where the position was unknown, and its confirmed stage as triangles. */
export function accountTrend(
  history: readonly HistoryPoint[],
  account: { readonly id: string; readonly name: string },
  speaker: Speaker,
  { id, width = 340 }: Drawn,
): string {
  const rows = history.flatMap((point) => {
    const own = point.accounts.find((one) => one.id === account.id);
    return own === undefined ? [] : [{ ...own, day: dayOf(point.asOf), lo: own.lo ?? 0, hi: own.hi ?? 3 }];
  });
  const right = width - GAP * 2;
  const marks = [
    ...frame([0, 1, 2, 3], String, history),
    ...days(history, right, () => ''),
    areaY(rows, { x: 'day', y1: 'lo', y2: 'hi', fill: hatched(id), fillOpacity: 0.6 }),
    link(rows, { x1: 'day', x2: 'day', y1: 'lo', y2: 'hi', stroke: QUIET }),
    line(
      rows.map((row) => ({ ...row, position: row.position ?? NaN })),
      { x: 'day', y: 'position', stroke: INK, strokeWidth: 2 },
    ),
    dot(
      rows.filter((row) => row.position !== null),
      { x: 'day', y: 'position', r: 4, fill: INK, stroke: PAPER },
    ),
    dot(rows, { x: 'day', y: 'confirmed', symbol: 'triangle', r: 3.5, dy: 7, fill: PAPER, stroke: INK }),
    ...(rows.length === 0 ? [nothing(speaker)] : []),
  ];
  const body = hatch(id, LINE) + plotted({ width, height: HEIGHT, x: xScale(history, right), y: yScale([0, 3]), marks });
  const said = rows.map((row) => {
    const point = history.find((one) => dayOf(one.asOf) === row.day);
    return speaker.say('chart.trend.position', {
      date: point?.asOf ?? '',
      position: row.position === null ? null : position(row.position, 2),
      lo: position(row.lo, 2),
      hi: position(row.hi, 2),
    });
  });
  const desc = said.length === 0 ? speaker.say('chart.trend.nothing') : said.join(speaker.language === 'zh' ? '' : ' ');
  return figure({
    id,
    kind: 'trend',
    width,
    height: HEIGHT,
    title: speaker.say('chart.trend.account', { name: account.name }),
    desc,
    body,
  });
}

interface Row {
  readonly day: number;
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

function modeLine(rows: readonly Row[], stage: (typeof STAGES)[number]): Markish[] {
  const dash = DASHES[stage];
  return [
    link(rows, {
      x1: 'day',
      x2: 'day',
      y1: 'lo',
      y2: 'hi',
      dx: (stage - 1.5) * 4,
      stroke: MODE[stage],
      strokeOpacity: 0.6,
      strokeWidth: 2.5,
    }),
    line(rows, { x: 'day', y: 'share', stroke: MODE[stage], strokeWidth: 2, ...(dash === undefined ? {} : { strokeDasharray: dash }) }),
    dot(rows, { x: 'day', y: 'share', r: 3, fill: MODE[stage] }),
  ];
}

/** The mode's name at the end of its line, kept apart from its neighbours. */
function ends(
  rows: readonly (Row & { stage: number })[],
  names: readonly string[],
  history: readonly HistoryPoint[],
  right: number,
): Markish[] {
  const last = Math.max(...history.map((point) => dayOf(point.asOf)));
  const finals = rows
    .filter((row) => row.day === last)
    .map((row) => ({ ...row, y: HEIGHT - FRAME.foot - row.share * (HEIGHT - FRAME.foot - FRAME.top) }));
  const named = spread(finals, 14, HEIGHT - FRAME.foot);
  return named.map((row) =>
    text([names[row.stage] ?? ''], {
      frameAnchor: 'top-left',
      dx: right + GAP,
      dy: row.y,
      lineAnchor: 'middle',
      textAnchor: 'start',
      text: (name: string) => name,
      fill: INK,
      fontSize: SIZE.small,
    }),
  );
}

function told(history: readonly HistoryPoint[], speaker: Speaker): string {
  if (history.length === 0) return speaker.say('chart.trend.nothing');
  const points = history.map((point) => {
    const shares = (point.modes ?? []).map((mode) => `${mode.stage} ${percent(mode.share, speaker.language)}`);
    return speaker.say('chart.trend.point', { date: point.asOf, stage: stageText(point.stage), shares });
  });
  return points.join(speaker.language === 'zh' ? '' : ' ');
}
