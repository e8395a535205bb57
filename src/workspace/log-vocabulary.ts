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
