import { median } from '../../lenses/stats.ts';

/**
 * Agreement of several raters on one item against raters who answer anything with equal chance: 1 − s²/σ², with
 * σ² = (A² − 1)/12 for A possible answers and s² over n − 1. At most 1; below 0 the raters are further apart than chance
 * (polarised) and the number is kept as it is. Null below two raters. Source: James, Demaree & Wolf 1984; O'Neill 2017.
 */
export function rwg(scores: readonly number[], answers: number): number | null {
  if (scores.length < 2) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
  return 1 - variance / ((answers ** 2 - 1) / 12);
}

/** Mean distance from the median in points of the scale; null for none. Source: Burke & Dunlap 2002. */
export function averageDeviation(scores: readonly number[]): number | null {
  const middle = median(scores);
  return middle === null ? null : scores.reduce((sum, score) => sum + Math.abs(score - middle), 0) / scores.length;
}

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Quartiles by linear interpolation between the ordered answers (Hyndman & Fan 1996, type 7); null for none. */
export function quartiles(scores: readonly number[]): Quartiles | null {
  if (scores.length === 0) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

export type AgreementBand = 'none' | 'weak' | 'moderate' | 'strong' | 'very-strong';

/** Bands of rwg after LeBreton & Senter 2008: ≤ .30 none, .50 weak, .70 moderate, .90 strong. */
export function agreementBand(value: number): AgreementBand {
  if (value <= 0.3) return 'none';
  if (value <= 0.5) return 'weak';
  if (value <= 0.7) return 'moderate';
  return value <= 0.9 ? 'strong' : 'very-strong';
}
