import { MECHANISMS } from '../../model/account.ts';
import { indicator } from '../indicator.ts';
import { itemMean, itemValue } from '../items.ts';
import { evidence, halfWeightGrade } from '../stats.ts';

/** Institutions and processes: mean of eight mechanisms, and how many are alive (method D2; V8c; Zucker 1986, Dyer & Nobeoka 2000). */
export const inst = indicator({
  id: 'INST',
  lens: 'v8',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['INST.gate', 'INST.used', 'used.days'],
  measure({ account }, { asOf, rules }) {
    const stated = MECHANISMS.flatMap((id) => (account.mechanisms[id] ? [account.mechanisms[id]] : []));
    const values = MECHANISMS.map((id) => itemValue(account.mechanisms[id], asOf, rules));
    const mean = itemMean(values);
    return {
      point: mean.point,
      lo: mean.lo,
      hi: mean.hi,
      n: stated.length,
      coverage: mean.stated / MECHANISMS.length,
      grade: halfWeightGrade(stated.map((item) => ({ weight: 1, grade: item.grade }))),
      evidence: evidence(stated.length > 0 ? stated.map((item) => item.at) : [account.keyAt['mechanisms'] ?? account.at]),
      parts: {
        used: values.filter((value) => value.point === 1).length,
        usedLo: values.filter((value) => value.lo === 1).length,
        usedHi: values.filter((value) => value.hi === 1).length,
        documented: values.filter((value) => value.point === 0.5).length,
        unstated: MECHANISMS.length - mean.stated,
        lapsed: values.filter((value) => value.lapsed).length,
      },
      why: mean.point === null ? [{ code: 'inst.unstated', args: { n: MECHANISMS.length - mean.stated } }] : [],
    };
  },
});
