import type { Indicator } from './indicator.ts';
import { inOrder } from './measure.ts';
import { bull } from './p1-channel-economics/bull.ts';
import { cash } from './p1-channel-economics/cash.ts';
import { chinv } from './p1-channel-economics/chinv.ts';
import { hock } from './p1-channel-economics/hock.ts';
import { imr } from './p1-channel-economics/imr.ts';
import { merch } from './p1-channel-economics/merch.ts';
import { mroc } from './p1-channel-economics/mroc.ts';
import { mto } from './p1-channel-economics/mto.ts';
import { promo } from './p1-channel-economics/promo.ts';
import { qual } from './p1-channel-economics/qual.ts';
import { siso } from './p1-channel-economics/siso.ts';
import { sqz } from './p1-channel-economics/sqz.ts';
import { stockdev } from './p1-channel-economics/stockdev.ts';
import { ready } from './p2-organising/ready.ts';
import { digi, digiCommunity } from './v2-beyond-tools/digi.ts';
import { part } from './v2-beyond-tools/part.ts';
import { kpmap } from './v3-chain-map/kpmap.ts';
import { comval } from './v5-common-value/comval.ts';
import { lead } from './v5-common-value/lead.ts';
import { refkCommunity } from './v5-common-value/refk-community.ts';
import { refk } from './v5-common-value/refk.ts';
import { orgsurv } from './v7-organisation/orgsurv.ts';
import { comm3 } from './v8-industry-community/comm3.ts';
import { hubrem } from './v8-industry-community/hubrem.ts';
import { m2m } from './v8-industry-community/m2m.ts';

/** What is measured of the firm as a whole. */
export const FIRM_INDICATORS: readonly Indicator[] = inOrder([
  digi,
  kpmap,
  refk,
  orgsurv,
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
  bull,
  stockdev,
  merch,
  ready,
]);

/** What is measured of every community. */
export const COMMUNITY_INDICATORS: readonly Indicator[] = inOrder([digiCommunity, part, refkCommunity, lead, comval, m2m, hubrem, comm3]);
