import type { AccountResult, AuditResult, Finding, FirmResult, RulesetInfo } from '../result.ts';

/** What of a result is compared. A saved result is one; a measured plan too. */
export interface Reading {
  readonly asOf: string;
  readonly ruleset: RulesetInfo;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly findings: readonly Finding[];
}

export function readingOf({ asOf, ruleset, firm, accounts, findings }: AuditResult): Reading {
  return { asOf, ruleset, firm, accounts, findings };
}
