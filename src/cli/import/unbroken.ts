import type { FileChange } from '../../intake/edit/change.ts';
import { formatDay } from '../../model/days.ts';
import { type Plan, readPlan } from '../../plan.ts';
import { DiskTree } from '../../workspace/disk-tree.ts';
import { openTree } from '../../workspace/open.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { keyOf } from '../new-errors.ts';
import { PlannedTree } from './planned-tree.ts';

/** Nothing is written that would leave the plan with an error it did not have. */
export function refuseBreaking(plan: Plan, changes: readonly FileChange[], io: Io): void {
  if (changes.length === 0) return;
  const tree = new PlannedTree(new DiskTree(plan.workspace.root), changes);
  const after = readPlan({
    dir: plan.workspace.root,
    today: io.today(),
    asOf: formatDay(plan.settings.horizon),
    workspace: openTree(tree),
  });
  const errors = (problems: Plan['problems']): Plan['problems'] => problems.filter(({ severity }) => severity === 'error');
  const before = new Set(errors(plan.problems).map(keyOf));
  const [fresh] = errors(after.problems).filter((problem) => !before.has(keyOf(problem)));
  if (fresh === undefined) return;
  const place = `${fresh.at.file}:${fresh.at.line}`;
  throw new CliError('cli.error.importBreaks', { code: fresh.code, place }, [], plan.settings.language);
}
