import type { Rules } from '../../policy/ruleset.ts';
import type { Agreement } from '../../result.ts';
import { readingOf } from '../../ledger/coders.ts';
import { krippendorffAlpha, type Ratings } from '../../ledger/alpha.ts';

/** α of one side over everything it answered, read by its ordinal value (the scale is 0–4); null without a rater. */
export function agreementOf(raters: readonly Ratings[], rules: Rules): Agreement | null {
  if (raters.length === 0) return null;
  const units = Math.max(...raters.map((rater) => rater.length));
  const shared = Array.from({ length: units }, (_, unit) => raters.filter((rater) => (rater[unit] ?? null) !== null).length);
  const ordinal = krippendorffAlpha(raters, 'ordinal');
  return {
    raters: raters.length,
    units: shared.filter((count) => count >= 2).length,
    ordinal,
    nominal: krippendorffAlpha(raters, 'nominal'),
    interval: krippendorffAlpha(raters, 'interval'),
    reading: readingOf(ordinal, rules),
  };
}
