import { diagnose } from '../diagnosis.ts';
import { byImportance, judge } from '../findings/judge.ts';
import { asFindings } from '../findings/problem-findings.ts';
import { type PlanRequest, readPlan } from '../plan.ts';
import { rounded } from '../rounded.ts';
import type { Reading } from './reading.ts';

/** A plan placed and judged, with nothing drawn and nothing advised: what a comparison needs, and fast. Throws as readPlan does. */
export function measure(request: PlanRequest): Reading {
  const { settings, model, problems } = readPlan(request);
  const { asOf, rules } = settings;
  const diagnosis = diagnose(model, asOf, rules);
  const findings = [...judge({ asOf, rules, model, ...diagnosis }), ...asFindings(problems)].sort(byImportance);
  return rounded({ asOf: settings.asOfText, ruleset: rules.info, firm: diagnosis.firm, accounts: diagnosis.accounts, findings });
}
