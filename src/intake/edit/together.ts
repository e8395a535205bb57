import type { Node } from 'yaml';
import { locate } from './locate.ts';
import type { Parsed } from './parsed.ts';
import { EditRefused } from './refused.ts';
import type { Splice } from './splice.ts';
import { splicesFor } from './splices-for.ts';
import type { Task } from './task.ts';

/** Tasks that can be made in one go, and those that are to wait for the outcome. */
export interface Round {
  readonly tasks: readonly Task[];
  readonly splices: readonly Splice[];
  readonly later: readonly Task[];
}

/** So many of which none can go with the first: they are of one collection, and looking further costs more than it saves. */
const IN_VAIN = 16;

/**
 * Of tasks those that have nothing to do with each other: they put something into collections of their own, at places of their own.
 * An import may say something new of a thousand people in one file; one by one each would read all of it again. null: fewer than
 * two. What takes something away, or cannot be made, ends the round: it and all behind it wait.
 */
export function together(file: Parsed, tasks: readonly Task[]): Round | null {
  if (tasks.length < 2) return null;
  const touched = new Set<Node | null>();
  const offsets = new Set<number>();
  const round = { tasks: [] as Task[], splices: [] as Splice[], later: [] as Task[] };
  for (const [index, task] of tasks.entries()) {
    const found = placed(file, task);
    if (found === null || (round.tasks.length < 2 && round.later.length > IN_VAIN)) {
      round.later.push(...tasks.slice(index));
      break;
    }
    const { into, splices } = found;
    const free = !touched.has(into) && !splices.some(({ at }) => offsets.has(at));
    touched.add(into);
    if (!free) round.later.push(task);
    else {
      round.tasks.push(task);
      round.splices.push(...splices);
      for (const { at } of splices) offsets.add(at);
    }
  }
  return round.tasks.length < 2 ? null : round;
}

function placed(file: Parsed, task: Task): { readonly into: Node | null; readonly splices: readonly Splice[] } | null {
  try {
    const spot = locate(file, task.path);
    const splices = splicesFor(file, spot, task);
    return splices.some(({ remove }) => remove > 0) ? null : { into: spot.node, splices };
  } catch (error) {
    if (error instanceof EditRefused) return null;
    throw error;
  }
}
