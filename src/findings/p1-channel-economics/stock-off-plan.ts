import { part } from '../reading.ts';
import { measuredAlarm } from './measured-alarm.ts';

/** P1: our own stock lies off plan in two of the last three periods (STOCKDEV). */
export const stockOffPlan = measuredAlarm({
  code: 'GX916',
  name: 'stock-off-plan',
  severity: 'warning',
  advice: ['see-sell-through'],
  indicators: ['STOCKDEV'],
  args: (raised) => ({ off: part(raised, 'off'), periods: raised.n }),
});
