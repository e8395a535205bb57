import { measuredAlarm } from './measured-alarm.ts';

/** P1: cost is taken out until quality falls: claims rise while unit cost sinks (QUAL). */
export const qualityErodes = measuredAlarm({
  code: 'GX907',
  name: 'quality-erodes',
  severity: 'warning',
  indicators: ['QUAL'],
  args: () => ({}),
});
