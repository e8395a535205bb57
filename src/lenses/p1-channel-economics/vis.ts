import { indicator } from '../indicator.ts';
import { evidence } from '../stats.ts';

/** Demand visibility of an account: 1 live, .5 monthly, 0 none; blank is 0 in point and lo (method F10; P1). */
export const vis = indicator({
  id: 'VIS',
  lens: 'p1',
  level: 'account',
  unit: 'score',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['VIS.gate'],
  measure({ account }) {
    const stated = account.visibility;
    if (stated === undefined)
      return { point: 0, lo: 0, hi: 1, n: 0, coverage: 1, grade: 'C', evidence: evidence([account.at]), why: [{ code: 'vis.blank' }] };
    return {
      point: stated.value,
      lo: stated.low,
      hi: stated.high,
      n: 1,
      coverage: 1,
      grade: stated.grade,
      evidence: evidence([stated.at]),
    };
  },
});
