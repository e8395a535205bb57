import type { Args, Finding, Measurement } from '../../result.ts';
import { latestFirst, onFirm } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

interface Alarm {
  readonly code: string;
  readonly name: string;
  readonly severity: Finding['severity'];
  /** Indicators any of which raises it; the first one raised is spoken of. */
  readonly indicators: readonly string[];
  readonly advice?: readonly string[];
  readonly args: (raised: Measurement) => Args;
}

/** A rule that speaks when an indicator of lens 9 raises its flag on measured figures. */
export function measuredAlarm({ code, name, severity, indicators, advice = [], args }: Alarm): FindingRule {
  return {
    code,
    name,
    severity,
    lens: 'p1',
    advice,
    check: (facts) => {
      const raised = indicators.flatMap((id) => measure(facts.firm, id) ?? []).find((found) => found.flag === true);
      return raised
        ? [onFirm(facts, { field: 'economics', args: { value: raised.point, ...args(raised) }, at: latestFirst(raised.evidence) })]
        : [];
    },
  };
}
