import type { Bounded } from '../../result.ts';
import { clamp01, poissonInterval, wilson } from '../stats.ts';

const OBSERVED = 0.5;

/** Raw reproduction number: referred newcomers per member at the start, with the exact Poisson interval of their count. */
export function reproduction(referred: number, members: number): { point: number; lo: number; hi: number } | null {
  if (members <= 0) return null;
  const { lo, hi } = poissonInterval(referred);
  return { point: referred / members, lo: lo / members, hi: hi / members };
}

/** Reproduction weighted by each referral's stated degree of influence, 0–1 (business reference value, Kumar et al. 2013). */
export function weightedReproduction(influences: readonly number[], members: number): number | null {
  return members <= 0 ? null : influences.reduce((sum, influence) => sum + clamp01(influence), 0) / members;
}

/** Share of newcomers who came by word of mouth: point over those whose way in is known, bounds by Wilson with the rest at worst and best. */
export function referralShare(referred: number, known: number, all: number): Bounded {
  if (all === 0) return { point: null, lo: 0, hi: 1 };
  const [lo, hi] = [wilson(referred, all).lo, wilson(referred + all - known, all).hi];
  return { point: known / all < OBSERVED || known === 0 ? null : referred / known, lo, hi };
}
