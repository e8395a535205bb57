import { dot, type Markish } from '@observablehq/plot';
import type { SaidAnswer } from '../../result.ts';
import type { Row } from './answer-rows.ts';
import { INK, PAPER, QUIET } from './svg.ts';

/** Px from one dot to the next. */
export const STEP = 9;
/** Px of the column of those who did not know. */
export const UNSURE = 30;

interface Placed {
  readonly score: number;
  readonly dx: number;
  readonly y: number;
  readonly side: Row['side'];
}

/** Equal answers stand beside each other, and in further lines where there are more than fit. */
function placed(row: Row, answers: readonly SaidAnswer[], perLine: number): Placed[] {
  const stacks = new Map<number, number>();
  return answers.map((answer): Placed => {
    const score = answer.score ?? -1;
    const place = stacks.get(score) ?? 0;
    stacks.set(score, place + 1);
    const alike = answers.filter((one) => (one.score ?? -1) === score).length;
    const inLine = Math.min(perLine, alike - Math.floor(place / perLine) * perLine);
    const lines = Math.ceil(alike / perLine);
    const dx = ((place % perLine) - (inLine - 1) / 2) * STEP;
    return { score, dx, y: row.y + row.height / 2 + (Math.floor(place / perLine) - (lines - 1) / 2) * STEP, side: row.side };
  });
}

/** Every answer: ours a dot, theirs a square, whoever did not know open and apart, `right` px from the left edge. */
export function answers(rows: readonly Row[], right: number): Markish[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'group') return [];
    const symbol = row.side === 'ours' ? ('circle' as const) : ('square' as const);
    const known = placed(
      row,
      row.answers.filter((answer) => answer.score !== null),
      row.perLine,
    );
    const unsure = placed(
      row,
      row.answers.filter((answer) => answer.score === null),
      2,
    );
    return [
      // A mark has one offset: answers at one offset are one mark.
      ...[...new Set(known.map((one) => one.dx))].map((dx) =>
        dot(
          known.filter((one) => one.dx === dx),
          { x: 'score', y: 'y', dx, r: 3.6, symbol, fill: INK, stroke: PAPER, strokeWidth: 0.5 },
        ),
      ),
      ...unsure.map((one) =>
        dot([one], {
          frameAnchor: 'left',
          y: 'y',
          dx: right + UNSURE / 2 + one.dx,
          r: 3.4,
          symbol,
          fill: PAPER,
          stroke: QUIET,
          strokeDasharray: '2 1.5',
        }),
      ),
    ];
  });
}
