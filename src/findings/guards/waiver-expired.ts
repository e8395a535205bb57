import type { WaiverUse } from '../../policy/waivers.ts';
import type { Facts, FindingRule, Hit } from '../rule.ts';

/** A waiver whose last day has passed sets nothing aside any more: decide anew, or remove it. */
export const waiverExpired: FindingRule = {
  code: 'GX1112',
  name: 'waiver-expired',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) => (facts.waivers ?? []).filter(({ expired }) => expired).map((use) => onWaiver(facts, use)),
};

/** About a waiver; two waivers of the same thing are one. */
export function onWaiver({ firm }: Facts, { waiver, met }: WaiverUse): Hit {
  const { code, entity, field, by, until, reason } = waiver;
  return {
    entity: { kind: 'workspace', id: firm.id },
    field: `policy.waivers.${[code, entity, field].filter((part) => part !== null).join('.')}`,
    args: { waived: code, target: entity, by, until, reason, met },
    at: [waiver.at],
    weight: 1,
  };
}
