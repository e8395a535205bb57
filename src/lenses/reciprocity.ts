import type { Initiator } from '../model/log.ts';

export interface Flow {
  /** Contacts they started; a joint one counts half on either side. */
  readonly inbound: number;
  readonly outbound: number;
  readonly unknown: number;
}

export function flow(contacts: readonly { readonly initiator: Initiator | null }[]): Flow {
  let [inbound, outbound, unknown] = [0, 0, 0];
  for (const { initiator } of contacts) {
    if (initiator === null) unknown++;
    else if (initiator === 'joint') {
      inbound += 0.5;
      outbound += 0.5;
    } else if (initiator === 'them') inbound++;
    else outbound++;
  }
  return { inbound, outbound, unknown };
}

/** RECIP = 2·min(in,out)/(in+out), 0–1; null where nothing is known (method A4). */
export function balance(inbound: number, outbound: number): number | null {
  const total = inbound + outbound;
  return total === 0 ? null : (2 * Math.min(inbound, outbound)) / total;
}

/** Worst and best balance with the unknown starts allotted either way. */
export function balanceBounds({ inbound, outbound, unknown }: Flow): { readonly lo: number; readonly hi: number } {
  const total = inbound + outbound + unknown;
  if (total === 0) return { lo: 0, hi: 1 };
  const [small, large] = [Math.min(inbound, outbound), Math.max(inbound, outbound)];
  const closed = Math.min(unknown, large - small);
  return { lo: (2 * small) / total, hi: small + closed < large ? (2 * (small + closed)) / total : 1 };
}
