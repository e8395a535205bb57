import { part } from '../reading.ts';
import { measuredAlarm } from './measured-alarm.ts';

/** P1: orders swing far more than the demand behind them (BULL): the chain passes on noise as if it were need. */
export const ordersAmplified = measuredAlarm({
  code: 'GX917',
  name: 'orders-amplified',
  severity: 'info',
  advice: ['see-sell-through', 'joint-plan'],
  indicators: ['BULL'],
  args: (raised) => ({ months: part(raised, 'months') }),
});
