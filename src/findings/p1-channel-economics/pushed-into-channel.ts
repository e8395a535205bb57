import { measuredAlarm } from './measured-alarm.ts';

/** P1: more goes into the channel than comes out of it, or shipments peak at the end of the quarter (SISO, HOCK: one alarm). */
export const pushedIntoChannel = measuredAlarm({
  code: 'GX904',
  name: 'pushed-into-channel',
  severity: 'warning',
  advice: ['see-sell-through', 'joint-plan'],
  indicators: ['SISO', 'HOCK'],
  args: ({ id }) => ({ indicator: id }),
});
