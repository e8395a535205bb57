import { indicator } from '../indicator.ts';
import { evidence, widen, wilson } from '../stats.ts';

const OBSERVED = 0.5;

/** Promises kept ÷ promises due, with a Wilson interval in which the ones nobody speaks of are broken in lo and kept in hi; null below half known. */
export function promisesKept(promises: readonly (boolean | null)[]): {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
} {
  const known = promises.filter((promise) => promise !== null);
  const kept = known.filter(Boolean).length;
  const open = promises.length - known.length;
  return {
    point: known.length === 0 || known.length / promises.length < OBSERVED ? null : kept / known.length,
    lo: wilson(kept, promises.length).lo,
    hi: wilson(kept + open, promises.length).hi,
  };
}

/** CREDIT (P1): what the demand side asks for first is a supplier whose word is credit. A promise without a due date counts once its outcome is stated. */
export const credit = indicator({
  id: 'CREDIT',
  lens: 'p1',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: false,
  needs: ['account'],
  thresholds: ['CREDIT.kept'],
  measure({ account }, { asOf }) {
    const due = account.promises.filter((promise) => (promise.due === undefined ? promise.kept !== undefined : promise.due.last <= asOf));
    const states = due.map((promise) => promise.kept ?? null);
    const found = promisesKept(states);
    const known = states.filter((state) => state !== null).length;
    const open = due.length - known;
    return {
      point: found.point,
      ...(known === 0 ? { lo: 0, hi: 1 } : widen(found, 'C')),
      n: known,
      coverage: due.length === 0 ? 0 : known / due.length,
      grade: known === 0 ? 'D' : 'C',
      evidence: evidence(due.length > 0 ? due.map((promise) => promise.at) : [account.keyAt['promises'] ?? account.at]),
      parts: {
        due: due.length,
        kept: states.filter((state) => state === true).length,
        broken: states.filter((state) => state === false).length,
      },
      why: due.length === 0 ? [{ code: 'credit.none' }] : open > 0 ? [{ code: 'credit.unsaid', args: { n: open } }] : [],
    };
  },
});
