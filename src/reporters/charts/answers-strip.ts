import type { Speaker } from '../../messages/messages.ts';
import { decimal, range } from '../terminal/format.ts';
import { STEP, UNSURE } from './answer-dots.ts';
import { FOOT, GAP, type Item, marksOf, RIGHT } from './answer-marks.ts';
import { rowsOf } from './answer-rows.ts';
import { widest } from './measure.ts';
import { onScale } from './own-scale.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch } from './svg.ts';

/** Px kept free beside the lowest and the highest answer, for those that stand abreast. */
const BESIDE = 24;

/**
 * Every answer to one thing said, by function, ours as dots and the customer's as squares, "don't know" apart on the right;
 * under each side its quartiles and median, and last what the record shows: never a mean alone.
 */
export function answersStrip(item: Item, speaker: Speaker, { id, width = 340 }: Drawn): string {
  const left = Math.min(width * 0.36, widest(rowsOf(item, speaker, 1, 1).map((row) => row.label)) + GAP);
  const right = width - RIGHT - UNSURE;
  const perLine = Math.max(1, Math.min(5, Math.floor((right - left - 2 * BESIDE) / item.scale / STEP)));
  const rows = rowsOf(item, speaker, perLine, STEP);
  const height = rows.reduce((end, row) => Math.max(end, row.y + row.height), 0) + FOOT;
  const sheet = { item, rows, left, right, height, id };
  const x = { domain: [0, item.scale], range: [left + BESIDE, right - BESIDE], axis: null } as const;
  const body = hatch(id) + plotted({ width, height, x, y: { type: 'identity', axis: null }, marks: marksOf(sheet, speaker) });
  return figure({ id, kind: 'answers', width, height, title: speaker.term('claim', item.item), desc: told(item, speaker), body });
}

function told({ ours, customer, shown, scale }: Item, speaker: Speaker): string {
  const side = (said: Item['ours'], who: 'ours' | 'customer'): string => {
    if (said === null) return speaker.say('chart.answers.nobody', { who: speaker.say(`chart.answers.${who}`) });
    const groups = said.byFunction.map(({ group, n, median, unknown }) => {
      const name = group === null ? speaker.say('chart.answers.unstated') : speaker.term('function', group);
      return speaker.say('chart.answers.group', { name, n, median, unknown });
    });
    const own = onScale(said, scale);
    const median = own.point === null ? null : decimal(own.point);
    return speaker.say('chart.answers.side', { who: speaker.say(`chart.answers.${who}`), median, range: range(own), groups });
  };
  const record = onScale(shown, scale);
  const seen = record.point === null ? null : decimal(record.point);
  return [
    speaker.say('chart.answers.scale', { scale }),
    side(ours, 'ours'),
    side(customer, 'customer'),
    speaker.say('chart.answers.shown', { value: seen, range: range(record) }),
  ].join(speaker.language === 'zh' ? '' : ' ');
}
