import { dark } from './guards/dark.ts';
import { fit } from './guards/fit.ts';
import type { Indicator } from './indicator.ts';
import { inOrder } from './measure.ts';
import { ally } from './p1-channel-economics/ally.ts';
import { credit } from './p1-channel-economics/credit.ts';
import { vis } from './p1-channel-economics/vis.ts';
import { alive } from './v1-beyond-sale/alive.ts';
import { btx } from './v1-beyond-sale/btx.ts';
import { burst } from './v1-beyond-sale/burst.ts';
import { cont } from './v1-beyond-sale/cont.ts';
import { valueFlow } from './v1-beyond-sale/flow.ts';
import { sow } from './v2-beyond-tools/sow.ts';
import { depend } from './v4-embedding/depend.ts';
import { embed } from './v4-embedding/embed.ts';
import { pain } from './v4-embedding/pain.ts';
import { rsi } from './v4-embedding/rsi.ts';
import { soln } from './v4-embedding/soln.ts';
import { recip } from './v5-common-value/recip.ts';
import { constr } from './v6-key-persons/constr.ts';
import { kpcov } from './v6-key-persons/kpcov.ts';
import { ratv } from './v6-key-persons/ratv.ts';
import { busf } from './v7-organisation/busf.ts';
import { surv } from './v7-organisation/surv.ts';
import { fpair, thread } from './v7-organisation/thread.ts';
import { adv } from './v8-industry-community/adv.ts';
import { gain } from './v8-industry-community/gain.ts';
import { inst } from './v8-industry-community/inst.ts';
import { rq } from './v8-industry-community/rq.ts';
import { xorg } from './v8-industry-community/xorg.ts';

/** What is measured of every account, each after those it reads. */
export const ACCOUNT_INDICATORS: readonly Indicator[] = inOrder([
  cont,
  btx,
  valueFlow,
  alive,
  burst,
  sow,
  embed,
  soln,
  pain,
  depend,
  rsi,
  recip,
  kpcov,
  ratv,
  constr,
  busf,
  thread,
  fpair,
  surv,
  gain,
  inst,
  adv,
  xorg,
  rq,
  vis,
  ally,
  credit,
  fit,
  dark,
]);
