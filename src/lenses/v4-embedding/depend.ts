import { lastFull } from '../../model/series.ts';
import { indicator } from '../indicator.ts';
import { clamp01, evidence, worseGrade } from '../stats.ts';

const YEAR = 12;

/** D_c = SOW·min(1, months/12). */
export function theirDependence(wallet: number, switchMonths: number): number {
  return wallet * Math.min(1, switchMonths / YEAR);
}

/** Joint dependence (D_c + D_u)/2; parts.asym = D_c − D_u, direction-free (method C4; V4; Emerson 1962, Gulati & Sytch 2007). */
export const depend = indicator({
  id: 'DEPEND',
  lens: 'v4',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: false,
  needs: ['account', 'firm', 'measured'],
  after: ['SOW'],
  thresholds: ['DEPEND.asymmetry'],
  measure({ account, firm, measured }, { asOf }) {
    const sow = measured['SOW'];
    const months = account.switchMonths;
    const money = lastFull(account.revenue, asOf);
    const whole = money && firm.economics.find((item) => item.period.text === money.period.text)?.figures.revenue;
    const theirs = sow && sow.point !== null && months ? theirDependence(sow.point, months.value) : null;
    const theirsLo = sow && months ? theirDependence(sow.lo ?? 0, months.low) : 0;
    const theirsHi = months ? theirDependence(sow?.hi ?? 1, months.high) : (sow?.hi ?? 1);
    const ours = money && whole && whole.value > 0 ? clamp01(money.num.value / whole.value) : null;
    const [oursLo, oursHi] = [ours ?? 0, ours ?? 1];
    const both = theirs !== null && ours !== null;
    const places = [
      months?.at,
      money?.num.at,
      whole?.at,
      ...(sow?.evidence ?? []).flatMap((part) => part.lines.map((line) => ({ file: part.file, line }))),
    ].filter((place) => place !== undefined);
    return {
      point: both ? (theirs + ours) / 2 : null,
      lo: (theirsLo + oursLo) / 2,
      hi: (theirsHi + oursHi) / 2,
      n: [theirs, ours].filter((side) => side !== null).length,
      coverage: [theirs, ours].filter((side) => side !== null).length / 2,
      grade: sow && months ? worseGrade(sow.grade, months.grade) : 'D',
      evidence: evidence(places.flatMap((place) => (place ? [place] : []))),
      parts: { theirs, ours, asym: both ? theirs - ours : null, asymLo: theirsLo - oursHi, asymHi: theirsHi - oursLo },
    };
  },
});
