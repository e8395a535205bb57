/** Registry of every indicator and gate that can be explained. */
import { topics as guards } from './guards.ts';
import { topics as p1Channel } from './p1-channel.ts';
import { topics as p1Margin } from './p1-margin.ts';
import { topics as p1Stock } from './p1-stock.ts';
import { topics as p2 } from './p2.ts';
import { topics as sayDo } from './say-do.ts';
import { topics as v1 } from './v1.ts';
import { topics as v2 } from './v2.ts';
import { topics as v3 } from './v3.ts';
import { topics as v4 } from './v4.ts';
import { topics as v5 } from './v5.ts';
import { topics as v6 } from './v6.ts';
import { topics as v7 } from './v7.ts';
import { topics as v8Gain } from './v8-gain.ts';
import { topics as v8Network } from './v8-network.ts';

export const TOPICS = {
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
} as const;
export type TopicId = keyof typeof TOPICS;
