import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Method §11.5: the shares that stood for the framework agreement are no longer held. */
export const equityEnded: FindingRule = {
  code: 'GX807',
  name: 'equity-ended',
  severity: 'warning',
  lens: 'v8',
  advice: ['joint-plan', 'prove-value'],
  check: (facts) =>
    eachAccount(facts, (_, { equity }) => {
      if (!equity?.to || equity.to.last > facts.asOf) return null;
      return { field: 'equity.to', args: { share: equity.share?.value ?? null, date: equity.to.text }, at: [equity.to.at] };
    }),
};
