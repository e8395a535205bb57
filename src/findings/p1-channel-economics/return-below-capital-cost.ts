import { part } from '../reading.ts';
import { measuredAlarm } from './measured-alarm.ts';

/** P1: what the last capital added earned stays under what capital costs, two years running (MROC). */
export const returnBelowCapitalCost = measuredAlarm({
  code: 'GX901',
  name: 'return-below-capital-cost',
  severity: 'warning',
  advice: ['map-chain', 'move-to-core'],
  indicators: ['MROC'],
  args: (mroc) => ({ latest: part(mroc, 'latest') ?? mroc.point, wacc: part(mroc, 'wacc') }),
});
