import type { Gate, GateId, GateReading, RouteMargin } from '../result.ts';
import type { AccountAction } from './action.ts';

/** How far each gate the change works on comes, and the numbers that must reach their threshold for it. */
export function marginsOf(
  action: Pick<AccountAction, 'gates' | 'reads'>,
  needs: readonly GateId[],
  before: readonly Gate[],
  after: readonly Gate[],
): RouteMargin[] {
  return needs.flatMap((id): RouteMargin[] => {
    const [now, then] = [before, after].map((gates) => gates.find((gate) => gate.id === id));
    if (!now || !then || then.point === null || then.point <= (now.point ?? -1) || !action.gates.includes(id)) return [];
    const about = action.reads?.[id];
    const short = (now.reads ?? []).filter((one) => (about === undefined ? fallsShort(one) : one.id === about));
    return [{ gate: id, from: now.point, to: then.point, reads: short }];
  });
}

function fallsShort({ value, threshold }: GateReading): boolean {
  return value.point === null || value.point < threshold;
}
