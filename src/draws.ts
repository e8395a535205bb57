/** How many seeded draws the simulation makes. */
export interface Draws {
  readonly count: number;
  readonly seed: number;
}

export const DEFAULT_DRAWS: Draws = { count: 2000, seed: 1 };
