import { measuredAlarm } from './measured-alarm.ts';

/** P1: the incremental margin of added volume is zero or below: deep distribution is used up (IMR). */
export const volumeEarnsNothing = measuredAlarm({
  code: 'GX902',
  name: 'volume-earns-nothing',
  severity: 'error',
  advice: ['map-chain', 'move-to-core'],
  indicators: ['IMR'],
  args: () => ({}),
});
