import type { Bounded, Evidence, Measurement, Place, StageReading } from '../../result.ts';
import type { Language } from '../../messages/messages.ts';
import { truncateStart, width } from '../../text/width.ts';

export const DASH = '–';
const MINUS = '−';

/** Stands where a number is unknown. */
export const UNKNOWN = '?';

/** `39 %`, in Chinese `39%`. */
export function percent(share: number, language: Language = 'en'): string {
  const whole = Math.round(share * 100);
  const sign = language === 'zh' ? '%' : ' %';
  return share > 0 && whole === 0 ? `<1${sign}` : `${whole}${sign}`;
}

/** `14–19 %`, in Chinese `14–19%`. */
export function percentBand(lo: number, hi: number, language: Language = 'en'): string {
  const top = hi > 0 ? Math.max(1, Math.round(hi * 100)) : 0;
  return `${Math.round(lo * 100)}${DASH}${top}${language === 'zh' ? '%' : ' %'}`;
}

/** Never rounded up into the next stage: 1.97 is 1.9 in one decimal, since the stage is not complete. */
export function position(value: number | null, decimals: number): string {
  if (value === null) return UNKNOWN;
  const rounded = Number(value.toFixed(decimals));
  const scale = 10 ** decimals;
  const honest = rounded > value && Number.isInteger(rounded) ? Math.floor(value * scale) / scale : rounded;
  return honest.toFixed(decimals);
}

/** Point with `~` where a gate of the next stage is unknown. */
export function positionPoint(value: Bounded & { readonly partial: boolean }, decimals: number): string {
  return `${value.partial && value.point !== null ? '~' : ''}${position(value.point, decimals)}`;
}

/** `[1.6–2.4]`, or nothing where the bounds show nothing open. */
export function positionRange(value: Bounded, decimals: number): string {
  const [lo, hi] = [position(value.lo, decimals), position(value.hi, decimals)];
  return lo === hi && lo === position(value.point, decimals) ? '' : `[${lo}${DASH}${hi}]`;
}

export function decimal(value: number | null, decimals = 2): string {
  if (value === null) return UNKNOWN;
  return value
    .toFixed(decimals)
    .replace(/^-(?=.*[1-9])/, MINUS)
    .replace(/^-/, '');
}

/** A movement: `+0.20`, `−0.06`; empty where two decimals show none, `?` where it is not known. */
export function signed(by: number | null): string {
  if (by === null) return UNKNOWN;
  return Math.abs(by) < 0.005 ? '' : `${by < 0 ? MINUS : '+'}${Math.abs(by).toFixed(2)}`;
}

/** Two decimals at most: `3`, `0.5`, `1.48`. */
export function short(value: number | null): string {
  return value === null ? UNKNOWN : decimal(value).replace(/\.?0+$/, '');
}

/** Bounds beside a value, where they say more than the value; an open end is `∞`. */
export function range(value: Bounded, decimals = 2): string {
  if (value.lo === value.hi && value.lo === value.point) return '';
  const lo = value.lo === null ? `${MINUS}∞` : decimal(value.lo, decimals);
  const hi = value.hi === null ? '∞' : decimal(value.hi, decimals);
  return `[${lo}${(value.lo ?? -1) < 0 ? ' … ' : DASH}${hi}]`;
}

/** Decimals a unit is read with: counts have none. */
export function decimals(measure: Pick<Measurement, 'unit'>): number {
  return measure.unit === 'count' || measure.unit === 'flags' ? 0 : 2;
}

/** `1–2`: confirmed to possible; `1` where nothing is open; `1–?` where only knowing nobody keeps it open. */
export function stageSpan(stage: StageReading): string {
  if (stage.possibleUnknown) return `${stage.confirmed}${DASH}${UNKNOWN}`;
  return stage.confirmed === stage.possible ? String(stage.confirmed) : `${stage.confirmed}${DASH}${stage.possible}`;
}

/** Evidence as places, one a line. */
export function placesOf(evidence: readonly Evidence[]): readonly Place[] {
  return evidence.flatMap((item) => item.lines.map((line) => ({ file: item.file, line })));
}

/** `a.yaml:12, :40 · b.yaml:3 +2`: at most `most` places, fewer if they do not fit `cells`; one file is named once. */
export function places(at: readonly Place[], most: number, cells: number): string {
  for (let count = Math.min(most, at.length); count > 1; count -= 1) {
    const text = placesText(at.slice(0, count), at.length - count);
    if (width(text) <= cells) return text;
  }
  const rest = at.length > 1 ? ` +${at.length - 1}` : '';
  return at.length === 0 ? '' : truncateStart(placesText(at.slice(0, 1), 0), cells - rest.length) + rest;
}

function placesText(at: readonly Place[], rest: number): string {
  const groups = new Map<string, Set<number>>();
  for (const place of at) groups.set(place.file, (groups.get(place.file) ?? new Set<number>()).add(place.line));
  const text = [...groups].map(([file, lines]) => `${file}:${[...lines].join(', :')}`).join(' · ');
  return rest > 0 ? `${text} +${rest}` : text;
}
