import type { Indicator } from './indicator.ts';
import { inOrder } from './measure.ts';
import { cash } from './p1-channel-economics/cash.ts';
import { chinv } from './p1-channel-economics/chinv.ts';
import { hock } from './p1-channel-economics/hock.ts';
import { imr } from './p1-channel-economics/imr.ts';
import { mroc } from './p1-channel-economics/mroc.ts';
import { mto } from './p1-channel-economics/mto.ts';
import { promo } from './p1-channel-economics/promo.ts';
import { qual } from './p1-channel-economics/qual.ts';
import { siso } from './p1-channel-economics/siso.ts';
import { sqz } from './p1-channel-economics/sqz.ts';
import { ready } from './p2-organising/ready.ts';
import { digi, digiCommunity } from './v2-beyond-tools/digi.ts';
import { kpmap } from './v3-chain-map/kpmap.ts';
import { refk } from './v5-common-value/refk.ts';
import { refkCommunity } from './v5-common-value/refk-community.ts';
import { hubrem } from './v8-industry-community/hubrem.ts';
import { m2m } from './v8-industry-community/m2m.ts';

/** What is measured of the firm as a whole. */
export const FIRM_INDICATORS: readonly Indicator[] = inOrder([
  digi,
  kpmap,
  refk,
  mroc,
  imr,
  chinv,
  siso,
  hock,
  promo,
  mto,
  sqz,
  qual,
  cash,
  ready,
]);

/** What is measured of every community. */
export const COMMUNITY_INDICATORS: readonly Indicator[] = inOrder([digiCommunity, refkCommunity, m2m, hubrem]);
