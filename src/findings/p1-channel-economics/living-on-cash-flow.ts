import { measuredAlarm } from './measured-alarm.ts';

/** P1: cash comes in and nothing is left after the cost of capital, two periods running (CASH). */
export const livingOnCashFlow = measuredAlarm({
  code: 'GX908',
  name: 'living-on-cash-flow',
  severity: 'warning',
  indicators: ['CASH'],
  args: ({ parts }) => ({ growing: parts?.['capacityOutgrowsDemand'] === true }),
});
