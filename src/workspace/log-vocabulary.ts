import { Interner } from '../model/interner.ts';
import { BENEFITS, CHANNELS, INITIATORS, PURPOSES, SOURCES } from '../model/log.ts';

/** Keys of an interaction; their order gives them their codes. */
export const ENTRY_KEYS = [
  'date',
  'account',
  'ours',
  'theirs',
  'channel',
  'initiator',
  'purpose',
  'minutes',
  'participants',
  'directed',
  'stage',
  'community',
  'source',
  'source_id',
  'benefit',
  'note',
  'evidence',
  'grade',
  'derived',
  'start',
  'same_as',
] as const;
/** Index of a key in ENTRY_KEYS. */
export function keyCode(key: (typeof ENTRY_KEYS)[number]): number {
  return ENTRY_KEYS.indexOf(key);
}
export const BENEFIT_KEYS = ['kind', 'value', 'to', 'by'] as const;

/** Words by their index in the model's lists, looked up without cutting strings. */
export const KEYS = new Interner(ENTRY_KEYS);
export const BENEFIT_KEY_WORDS = new Interner(BENEFIT_KEYS);
export const CHANNEL_WORDS = new Interner(CHANNELS);
export const INITIATOR_WORDS = new Interner(INITIATORS);
export const PURPOSE_WORDS = new Interner(PURPOSES);
export const SOURCE_WORDS = new Interner(SOURCES);
export const BENEFIT_WORDS = new Interner(BENEFITS);
export const YES_NO_WORDS = new Interner(['false', 'true']);

/** What a Chinese table calls the keys of an entry: suggested, never read. */
export const CHINESE_HEADERS: ReadonlyMap<string, string> = new Map([
  ['日期', 'date'],
  ['时间', 'date'],
  ['客户', 'account'],
  ['单位', 'account'],
  ['我方', 'ours'],
  ['我方人员', 'ours'],
  ['对方', 'theirs'],
  ['对方人员', 'theirs'],
  ['客户人员', 'theirs'],
  ['联系人', 'theirs'],
  ['方式', 'channel'],
  ['渠道', 'channel'],
  ['发起', 'initiator'],
  ['发起方', 'initiator'],
  ['目的', 'purpose'],
  ['事由', 'purpose'],
  ['分钟', 'minutes'],
  ['时长', 'minutes'],
  ['人数', 'participants'],
  ['环节', 'stage'],
  ['社区', 'community'],
  ['社群', 'community'],
  ['来源', 'source'],
  ['备注', 'note'],
  ['证据', 'evidence'],
  ['等级', 'grade'],
]);
