import type { FindingRule } from '../rule.ts';
import { onWaiver } from './waiver-expired.ts';

/** A waiver in force that meets no finding: what it set aside is gone, or it never was what was meant. */
export const waiverUnused: FindingRule = {
  code: 'GX1113',
  name: 'waiver-unused',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) => (facts.waivers ?? []).filter(({ expired, met }) => !expired && met === 0).map((use) => onWaiver(facts, use)),
};
