import type { Finding } from '../result.ts';
import { isDataError, type Waiver } from './policy.ts';

/** A waiver and what it met: findings it fits, whether or not its day has passed. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly expired: boolean;
  readonly met: number;
}

/** Findings about waivers themselves: one has ended, one meets nothing. No baseline may know them: they ask somebody to decide. */
export const WAIVER_CODES: ReadonlySet<string> = new Set(['GX1112', 'GX1113']);

export interface Waived {
  /** The same findings in the same order, those set aside marked. */
  readonly findings: readonly Finding[];
  readonly uses: readonly WaiverUse[];
}

/**
 * Marks the findings that a waiver in force fits; of several the first written counts. One that expired before `asOf`
 * (`YYYY-MM-DD`) sets nothing aside, and errors of the data are never set aside: what cannot be read was not judged.
 */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], asOf: string): Waived {
  const open = findings.filter((finding) => !isDataError(finding));
  const uses = waivers.map((waiver) => ({
    waiver,
    expired: waiver.until < asOf,
    met: open.filter((finding) => covers(waiver, finding)).length,
  }));
  const inForce = uses.filter(({ expired }) => !expired);
  return { findings: findings.map((finding) => marked(finding, inForce)), uses };
}

function marked(finding: Finding, inForce: readonly WaiverUse[]): Finding {
  const use = isDataError(finding) ? undefined : inForce.find(({ waiver }) => covers(waiver, finding));
  if (use === undefined) return finding;
  const { reason, by, until, at } = use.waiver;
  return { ...finding, waived: { reason, by, until, at } };
}

function covers({ code, entity, field }: Waiver, finding: Finding): boolean {
  return finding.code === code && (entity === null || finding.entity.id === entity) && (field === null || finding.field === field);
}
