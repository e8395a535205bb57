import { WAIVER_CODES } from '../policy/waivers.ts';
import { canBeKnown } from './known.ts';
import type { AccountResult, AuditResult, Finding } from '../result.ts';
import type { Baseline, KeptAccount, KeptFinding } from '../result-gate.ts';

/**
 * What is so today, to be taken as known from now on. Waived findings are left out, so that they count when their waiver
 * ends; so are errors of the data and findings about waivers, which are never known.
 */
export function baselineOf(result: AuditResult): Baseline {
  const { id, version, hash } = result.ruleset;
  return {
    format: 'guanxi-baseline',
    formatVersion: 1,
    asOf: result.asOf,
    ruleset: { id, version, hash },
    accounts: result.accounts.map(keptAccount).sort((a, b) => compare(a.id, b.id)),
    findings: result.findings
      .filter((finding) => finding.waived === undefined && canBeKnown(finding))
      .map(keptFinding)
      .sort(byCode),
  };
}

/** The same baseline without the findings and accounts that are gone; nothing is added and no stage moves. */
export function pruned(baseline: Baseline, result: AuditResult): Baseline {
  const found = new Set(result.findings.map(({ fingerprint }) => fingerprint));
  const present = new Set(result.accounts.map(({ id }) => id));
  return {
    ...baseline,
    accounts: baseline.accounts.filter(({ id }) => present.has(id)),
    findings: baseline.findings.filter(({ fingerprint, code }) => found.has(fingerprint) && !WAIVER_CODES.has(code)),
  };
}

/** Pretty where people look, one line per account and finding: a diff of two shows what moved. */
export function baselineText({ accounts, findings, ...head }: Baseline): string {
  const list = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const lines = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
  return `{\n${[...lines, `  "accounts": ${list(accounts)}`, `  "findings": ${list(findings)}`].join(',\n')}\n}\n`;
}

/** What writing `after` over `before` changes; `before` null: there was none. */
export interface BaselineChange {
  readonly added: number;
  readonly removed: number;
  /** Accounts whose confirmed stage is another, by id. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly newAccounts: readonly string[];
  readonly goneAccounts: readonly string[];
  readonly otherRuler: boolean;
}

export function baselineChange(before: Baseline | null, after: Baseline): BaselineChange {
  const [old, now] = [prints(before), prints(after)];
  const stages = new Map((before?.accounts ?? []).map(({ id, confirmed }) => [id, confirmed]));
  const present = new Set(after.accounts.map(({ id }) => id));
  return {
    added: [...now].filter((print) => !old.has(print)).length,
    removed: [...old].filter((print) => !now.has(print)).length,
    moved: after.accounts.flatMap(({ id, confirmed: to }) => {
      const from = stages.get(id);
      return from === undefined || from === to ? [] : [{ id, from, to }];
    }),
    newAccounts: after.accounts.map(({ id }) => id).filter((id) => !stages.has(id)),
    goneAccounts: [...stages.keys()].filter((id) => !present.has(id)),
    otherRuler: before !== null && before.ruleset.hash !== after.ruleset.hash,
  };
}

function prints(baseline: Baseline | null): ReadonlySet<string> {
  return new Set((baseline?.findings ?? []).map(({ fingerprint }) => fingerprint));
}

function keptAccount({ id, stage, gates }: AccountResult): KeptAccount {
  const confirmed = gates.filter((gate) => gate.pass.confirmed).map((gate) => gate.id);
  return { id, confirmed: stage.confirmed, point: stage.point, gates: [...confirmed].sort(compare) };
}

function keptFinding({ fingerprint, code, entity, field }: Finding): KeptFinding {
  return { fingerprint, code, entity: `${entity.kind} ${entity.id}`, ...(field === undefined ? {} : { field }) };
}

function byCode(a: KeptFinding, b: KeptFinding): number {
  return (
    compare(a.code, b.code) || compare(a.entity, b.entity) || compare(a.field ?? '', b.field ?? '') || compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
