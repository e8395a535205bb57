/** Prose of every indicator and gate. */
import { prose as guards } from './guards.ts';
import { prose as p1Channel } from './p1-channel.ts';
import { prose as p1Margin } from './p1-margin.ts';
import { prose as p1Stock } from './p1-stock.ts';
import { prose as p2 } from './p2.ts';
import { prose as sayDo } from './say-do.ts';
import { prose as v1 } from './v1.ts';
import { prose as v2 } from './v2.ts';
import { prose as v3 } from './v3.ts';
import { prose as v4 } from './v4.ts';
import { prose as v5 } from './v5.ts';
import { prose as v6 } from './v6.ts';
import { prose as v7 } from './v7.ts';
import { prose as v8Gain } from './v8-gain.ts';
import { prose as v8Network } from './v8-network.ts';

export const topicProse = {
  ...guards,
  ...p1Channel,
  ...p1Margin,
  ...p1Stock,
  ...p2,
  ...sayDo,
  ...v1,
  ...v2,
  ...v3,
  ...v4,
  ...v5,
  ...v6,
  ...v7,
  ...v8Gain,
  ...v8Network,
};
