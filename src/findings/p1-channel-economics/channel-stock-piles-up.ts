import { measuredAlarm } from './measured-alarm.ts';

/** P1: the channel holds more months of stock than the alert line (CHINV). */
export const channelStockPilesUp = measuredAlarm({
  code: 'GX903',
  name: 'channel-stock-piles-up',
  severity: 'warning',
  advice: ['see-sell-through', 'joint-plan'],
  indicators: ['CHINV'],
  args: () => ({}),
});
