import { FIT_RATINGS } from '../../model/account.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, median, widen } from '../stats.ts';

const SCALE = 4;

/** Geometric mean of 0–1 ratings; null for none. */
export function geometricMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((product, value) => product * value, 1) ** (1 / values.length);
}

/** Relationship fit: does closeness pay here at all (method G1; after Cannon & Perreault 1999, Anderson & Narus 1991). */
export const fit = indicator({
  id: 'FIT',
  lens: 'guards',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account', 'model'],
  thresholds: ['FIT.gate'],
  measure({ account, model }) {
    const rated = FIT_RATINGS.map((id) => {
      const own = account.fit[id];
      const answers = model.workshops.flatMap((sheet) => {
        const answer = sheet.accountAnswers[account.id]?.[id];
        return answer && answer.score !== null ? [{ score: answer.score, at: answer.at }] : [];
      });
      const scores = [...(own ? [own.value] : []), ...answers.map((answer) => answer.score)];
      const grade = answers.length + (own ? 1 : 0) >= 3 ? ('B' as const) : (own?.grade ?? 'C');
      return {
        point: median(scores),
        lo: own && answers.length === 0 ? own.low : median(scores),
        hi: own && answers.length === 0 ? own.high : median(scores),
        grade,
        places: [...(own ? [own.at] : []), ...answers.map((answer) => answer.at)],
      };
    });
    const known = rated.flatMap((one) => (one.point === null ? [] : [one.point / SCALE]));
    const mean = geometricMean(known);
    const at = (bound: 'lo' | 'hi'): number => geometricMean(rated.map((one) => (one[bound] ?? (bound === 'lo' ? 0 : SCALE)) / SCALE)) ?? 0;
    const grade = halfWeightGrade(rated.filter((one) => one.point !== null).map((one) => ({ weight: 1, grade: one.grade })));
    const coverage = known.length / FIT_RATINGS.length;
    const bounds = widen({ lo: at('lo'), hi: at('hi') }, grade);
    const point = coverage < 0.5 ? null : mean;
    return {
      point,
      lo: point === null ? bounds.lo : Math.min(bounds.lo, point),
      hi: point === null ? bounds.hi : Math.max(bounds.hi, point),
      n: known.length,
      coverage,
      grade,
      evidence: evidence(rated.flatMap((one) => one.places)),
      why: known.length === 0 ? [{ code: 'fit.unrated' }] : [],
    };
  },
});
