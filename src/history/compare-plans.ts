import { parseDate } from '../model/days.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Cause, Comparison } from '../result-comparison.ts';
import { AsOfError, readSettings } from '../settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { blendPlans } from './blend-plans.ts';
import { compare, type Named } from './compare.ts';
import type { Step } from './finding-moves.ts';
import { measure } from './measure.ts';
import type { Reading } from './reading.ts';

/** One of two plans: its files and the day it is looked at. */
export interface PlanSide extends Named {
  readonly workspace: Workspace;
  readonly asOf: string;
  /** Up to here things have happened: today for the files as they lie there, else the plan's own day. */
  readonly today: string;
}

/**
 * What moved between two plans and by whose doing, by putting in one thing after the other and measuring each time: the head's
 * ruler, the head's day, what was written down later, what happened. What the base's own files date after its day is taken out before
 * its day is moved, and is the relationship's. Where the head is looked at on an earlier day than the base, time does not run that way:
 * no cause is told. Nothing is drawn. Throws AsOfError on a day that is none.
 */
export function comparePlans(base: PlanSide, head: PlanSide): Comparison {
  const rules = rulerOf(head);
  const first = measure(requestOf(base));
  const last = measure(requestOf(head));
  if (last.asOf < first.asOf) return compareReadings({ ...base, reading: first }, { ...head, reading: last });
  const ruled = first.ruleset.hash === rules.info.hash ? first : measure({ ...requestOf(base), rules });
  const blended = blendPlans(base.workspace, head.workspace, { after: dayOf(base.asOf), upTo: dayOf(head.asOf) });
  const then = { ...requestOf(base), ...blended.base, rules };
  const known = blended.base === null ? ruled : measure(then);
  const aged = first.asOf === dayText(head) ? known : measure({ ...then, asOf: head.asOf, today: head.today });
  const recorded = whereOnly('relationship') ? aged : whereOnly('record') ? last : measure({ ...requestOf(head), ...blended.head });
  const steps: readonly [Step, ...Step[]] = [
    step('ruler', ruled),
    step('relationship', known),
    step('time', aged),
    step('record', recorded),
    step('relationship', last),
  ];
  return compare({ base: first, steps, changes: blended.changes, told: true }, { base, head });

  /** One of the two did all there is: measuring in between would find the same. */
  function whereOnly(cause: Cause): boolean {
    return blended.changes.length > 0 && blended.changes.every((change) => change.cause === cause);
  }
}

/** What moved between two results of which at least one is only known as such: nothing can be put in. */
export function compareReadings(base: Named & { readonly reading: Reading }, head: Named & { readonly reading: Reading }): Comparison {
  const steps: readonly [Step] = [step('relationship', head.reading)];
  return compare({ base: base.reading, steps, changes: [], told: false }, { base, head });
}

export function readingOfPlan(side: PlanSide): Reading {
  return measure(requestOf(side));
}

function step(cause: Cause, reading: Reading): Step {
  return { cause, reading };
}

function requestOf({ workspace, asOf, today }: PlanSide) {
  return { dir: workspace.root, workspace, asOf, today };
}

function rulerOf({ workspace, asOf, today }: PlanSide): Rules {
  return readSettings(workspace, { asOf, today }).rules;
}

function dayText({ workspace, asOf, today }: PlanSide): string {
  return readSettings(workspace, { asOf, today }).asOfText;
}

function dayOf(text: string): number {
  const read = parseDate(text);
  if (typeof read === 'string') throw new AsOfError(text);
  return read.last;
}
