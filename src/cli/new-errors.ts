import type { FileChange } from '../intake/edit/change.ts';
import { type Plan, type PlanRequest, readPlan } from '../plan.ts';
import type { Problem } from '../schema/problem.ts';
import { ChangedTree } from '../workspace/changed-tree.ts';
import { DiskTree } from '../workspace/disk-tree.ts';
import { openTree } from '../workspace/open.ts';

/** The plan as it would be with the changes written. */
export function planWith({ workspace }: Plan, changes: readonly FileChange[], request: PlanRequest): Plan {
  const changed = new Map(changes.map(({ file, after }) => [file, after]));
  return readPlan({ ...request, workspace: openTree(new ChangedTree(new DiskTree(workspace.root), changed)) });
}

/** Errors of the plan after that it did not have before. Lines may have moved: an error is known by what is wrong in which file. */
export function newErrors(before: Plan, after: Plan): readonly Problem[] {
  const known = new Map<string, number>();
  for (const problem of before.problems) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return after.problems.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return problem.severity === 'error' && left < 1;
  });
}

/** What is wrong in which file. Keys that are still free beside an unknown one are advice: they change with what is added there. */
export function keyOf({ code, name, at, args }: Problem): string {
  return JSON.stringify([code, name, at.file, { ...args, known: null }]);
}
