import type { Edit, Step } from './change.ts';

/** One edit to be made at once: items appended one after the other to one list are one task, for a long import is one list. */
export interface Task {
  readonly op: Edit['op'];
  readonly path: readonly Step[];
  /** Of `append` one or more; else one. */
  readonly values: readonly unknown[];
  readonly flow: boolean;
  readonly evenIfNone: boolean;
}

export function tasksOf(edits: readonly Edit[]): readonly Task[] {
  const tasks: (Task & { readonly values: unknown[] })[] = [];
  for (const edit of edits) {
    const { op, path, value } = edit;
    const flow = edit.op === 'append' && edit.flow === true;
    const evenIfNone = edit.op !== 'replace' && edit.evenIfNone === true;
    const last = tasks.at(-1);
    if (op === 'append' && last?.op === op && last.flow === flow && last.evenIfNone === evenIfNone && samePath(last.path, path))
      last.values.push(value);
    else tasks.push({ op, path, values: [value], flow, evenIfNone });
  }
  return tasks;
}

/** What is to stand where nothing stood: the value, or the list of the items. */
export function wholeOf({ op, values }: Task): unknown {
  return op === 'append' ? values : values[0];
}

function samePath(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
