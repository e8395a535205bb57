import { measuredAlarm } from './measured-alarm.ts';

/** P1: dealers turn and squeeze the maker: credit, rebates, returns and floor prices slip together (SQZ). */
export const dealersSqueeze = measuredAlarm({
  code: 'GX906',
  name: 'dealers-squeeze',
  severity: 'warning',
  advice: ['joint-plan', 'run-terminals'],
  indicators: ['SQZ'],
  args: ({ parts }) => ({
    signs: ['receivables', 'credit_days', 'rebates', 'returns', 'below_floor_incidents'].filter((sign) => parts?.[sign] === true),
  }),
});
