/** Parameters of a fitted BG/NBD model. Nothing here fits them: they come from whoever did. */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** A pair's record in the model's unit of time: repeats after the first contact, when the last one fell, how long it was watched. */
export interface Repeats {
  readonly x: number;
  readonly lastAt: number;
  readonly watched: number;
}

const LEAST_PAIRS = 50;
const LEAST_REPEATS = 2;

/**
 * P(alive), 0–1: 1 / (1 + [x>0] · a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)) (method A7; Fader, Hardie & Lee 2005).
 * It is 1 where nothing was repeated, and falls with frequency at the same silence: two known oddities of the model.
 * The audit never calls a pair alive by it; regular cadences violate its Poisson assumption (Platzer & Reutterer 2016).
 */
export function probabilityAlive({ x, lastAt, watched }: Repeats, { r, alpha, a, b }: BgNbd): number {
  if (x <= 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + watched) / (alpha + lastAt)) ** (r + x));
}

/** The same for a whole record, in its order; null below fifty pairs with at least two repeats, where no such model can be fitted. */
export function probabilitiesAlive(record: readonly Repeats[], parameters: BgNbd): number[] | null {
  if (record.filter(({ x }) => x >= LEAST_REPEATS).length < LEAST_PAIRS) return null;
  return record.map((pair) => probabilityAlive(pair, parameters));
}
