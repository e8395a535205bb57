import { ACCOUNT_ACTIONS, FIRM_ACTIONS } from '../advice/catalogue.ts';
import { RULES } from '../findings/registry.ts';
import { CODES } from '../schema/catalogue.ts';
import type { Details } from './cards/context.ts';

/** What the rules and actions know of themselves, by code. */
export function detailsOf(): Details {
  return {
    findings: Object.fromEntries(RULES.map(({ code, name, severity, lens, advice }) => [code, { name, severity, lens, advice }])),
    actions: Object.fromEntries(
      [...ACCOUNT_ACTIONS, ...FIRM_ACTIONS].map(({ id, gates, effort, proof, prerequisites }) => [
        id,
        { gates, effort, proof, prerequisites },
      ]),
    ),
  };
}

/** Kebab-case names of findings and problems, by code. */
export function namesByCode(): Readonly<Record<string, string>> {
  const findings = RULES.map(({ code, name }) => [code, name] as const);
  const problems = Object.entries(CODES).map(([name, code]) => [code, name] as const);
  return Object.fromEntries([...findings, ...problems]);
}
