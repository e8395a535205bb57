import { part } from '../reading.ts';
import { measuredAlarm } from './measured-alarm.ts';

/** P1: volume lives on promotion: sold on deal, at falling realised prices, or at a loss (PROMO). */
export const boughtWithPromotion = measuredAlarm({
  code: 'GX905',
  name: 'bought-with-promotion',
  severity: 'warning',
  advice: ['see-sell-through', 'prove-value'],
  indicators: ['PROMO'],
  args: (promo) => ({ share: part(promo, 'share') ?? promo.point, realised: part(promo, 'priceRealisation'), roi: part(promo, 'roi') }),
});
