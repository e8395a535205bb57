import { onFirm, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** P1 × P2: the present mode is used up and the firm cannot run the next: build the team first. */
export const pressureWithoutReadiness: FindingRule = {
  code: 'GX914',
  name: 'pressure-without-readiness',
  severity: 'error',
  lens: 'p1',
  advice: [],
  check: (facts) => {
    const { quadrant, pressure, readiness, alarms } = facts.firm.pressure;
    if (quadrant !== 'build-team') return [];
    const raised = alarms.filter((alarm) => alarm.raised === true);
    const at = [
      ...places(
        raised.flatMap((alarm) => alarm.evidence),
        2,
      ),
      ...places(measure(facts.firm, 'READY')?.evidence, 2),
    ];
    return [onFirm(facts, { field: 'pressure', args: { pressure, readiness: readiness.point, signs: raised.map(({ id }) => id) }, at })];
  },
};
