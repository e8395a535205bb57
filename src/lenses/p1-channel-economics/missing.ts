import type { EconomicFigure, EconomicPeriod } from '../../model/firm.ts';
import type { Period } from '../../model/values.ts';
import type { Note } from '../../result.ts';
import type { Measured } from '../indicator.ts';
import { unread } from '../reading.ts';
import { run } from './periods.ts';

/** Names what the record lacks: figures of the newest full period, or further periods that state them all. */
export function missing(periods: readonly EconomicPeriod[], figures: readonly EconomicFigure[], need = 1): Note {
  const newest = periods.at(-1);
  const fields = figures.filter((figure) => newest?.figures[figure] === undefined);
  if (newest && fields.length > 0) return { code: 'economics.missing', args: { fields, period: newest.period.text } };
  return { code: 'economics.periods', args: { have: run(periods, figures).length, need } };
}

/** A note when the figures read are older than the newest full period. */
export function older(periods: readonly EconomicPeriod[], read: Period): Note[] {
  const newest = periods.at(-1)?.period;
  if (newest === undefined || newest.text === read.text) return [];
  return [{ code: 'economics.older', args: { period: read.text, newest: newest.text } }];
}

/** As `unread`, for an alarm: it can be neither raised nor ruled out. */
export function untold(...args: Parameters<typeof unread>): Measured {
  return { ...unread(...args), flag: null };
}
