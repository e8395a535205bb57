export interface Moment {
  /** `YYYY-MM-DD` on our clock. */
  readonly date: string;
  /** `HH:MM`, or null for whole days. */
  readonly start: string | null;
}

/** Time of day, and what it says of its zone. */
export interface Clock {
  /** Minutes since midnight; null: none written. */
  readonly minutes: number | null;
  /** Minutes east of Greenwich; null: a clock on the wall, ours. */
  readonly offset: number | null;
}

const CLOCK =
  /^(上午|早上|凌晨|中午|下午|晚上|am|pm)?\s*(\d{1,2})(?:[:：点时](\d{2})?分?(?:[:：](\d{2})(?:[.,]\d{1,9})?秒?)?)\s*([ap]\.?m\.?)?\s*(z|utc|gmt)?\s*([+-]\d{2}:?(?:\d{2})?)?$/i;
const AFTERNOON = ['下午', '晚上', 'pm'];
const MORNING = ['上午', '早上', '凌晨', 'am'];

/** Reads what stands behind a date; empty is no time. Null: not understood, so the whole cell is not. */
export function clockOf(text: string): Clock | null {
  if (text === '') return { minutes: null, offset: null };
  const match = CLOCK.exec(text.trim());
  if (match === null) return null;
  const half = (match[1] ?? match[5]?.replaceAll('.', '') ?? '').toLowerCase();
  const hour = Number(match[2]);
  const minute = Number(match[3] ?? 0);
  const isHalf = AFTERNOON.includes(half) || MORNING.includes(half);
  if (hour > 23 || minute > 59 || (isHalf && half.endsWith('m') && (hour < 1 || hour > 12))) return null;
  const shift = AFTERNOON.includes(half) && hour < 12 ? 12 : MORNING.includes(half) && hour === 12 ? -12 : 0;
  return { minutes: (hour + shift) * 60 + minute, offset: offsetOf(match[6], match[7]) };
}

function offsetOf(name?: string, signed?: string): number | null {
  if (signed === undefined) return name === undefined ? null : 0;
  const digits = signed.slice(1).replace(':', '').padEnd(4, '0');
  return (signed.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
