import { fxiaoke, xiaoshouyi } from './chinese-saas.ts';
import { google, outlook } from './desktop.ts';
import { dynamics } from './dynamics.ts';
import { generic } from './generic.ts';
import { genericChinese } from './generic-chinese.ts';
import { hubspot } from './hubspot.ts';
import { dingtalk, wecom } from './office-chat.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import type { Preset } from './shape.ts';
import { zoho } from './zoho.ts';

/** Named systems first: of two shapes that fit alike, the first is taken. */
export const PRESETS: readonly Preset[] = [
  salesforce,
  hubspot,
  dynamics,
  zoho,
  pipedrive,
  outlook,
  google,
  fxiaoke,
  xiaoshouyi,
  wecom,
  dingtalk,
  generic,
  genericChinese,
];

/** What `--preset` may name. */
export const PRESET_IDS: readonly string[] = [...new Set(PRESETS.map(({ id }) => id))];
