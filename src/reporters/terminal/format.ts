import type { Bounded, Evidence, Measurement, Place, StageReading } from '../../result.ts';
import { truncateStart, width } from '../../text/width.ts';

export const DASH = '–';
const MINUS = '−';

/** Stands where a number is unknown. */
export const UNKNOWN = '?';

export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return share > 0 && whole === 0 ? '<1 %' : `${whole} %`;
}

/** `14–19 %` */
export function percentBand(lo: number, hi: number): string {
  return `${Math.round(lo * 100)}${DASH}${Math.round(hi * 100)} %`;
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

/** `[1.6–2.4]`, or nothing where the bounds leave nothing open. */
export function positionRange(value: Bounded, decimals: number): string {
  if (value.lo === value.hi && value.lo === value.point) return '';
  return `[${position(value.lo, decimals)}${DASH}${position(value.hi, decimals)}]`;
}

export function decimal(value: number | null, decimals = 2): string {
  if (value === null) return UNKNOWN;
  return value.toFixed(decimals).replace(/^-(?=.*[1-9])/, MINUS).replace(/^-/, '');
}

/** Bounds beside a value, where they say more than the value; an open end is `∞`. */
export function range(value: Bounded, decimals = 2): string {
  if (value.lo === value.hi && value.lo === value.point) return '';
  const lo = value.lo === null ? `${MINUS}∞` : decimal(value.lo, decimals);
  const hi = value.hi === null ? '∞' : decimal(value.hi, decimals);
  return `[${lo}${DASH}${hi}]`;
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

/**
 * `a.yaml:12, :40 · b.yaml:3 +2`: at most `most` places, one file named once, cut at the front to fit `cells`.
 */
export function places(at: readonly Place[], most: number, cells: number): string {
  const groups = new Map<string, number[]>();
  for (const place of at.slice(0, most)) {
    const lines = groups.get(place.file) ?? [];
    if (!lines.includes(place.line)) lines.push(place.line);
    groups.set(place.file, lines);
  }
  const rest = at.length > most ? ` +${at.length - most}` : '';
  const text = [...groups].map(([file, lines]) => `${file}:${lines.join(', :')}`).join(' · ');
  return width(text + rest) <= cells ? text + rest : truncateStart(text, cells - rest.length) + rest;
}

