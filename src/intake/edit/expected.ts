import type { Step } from './change.ts';
import { type Task, wholeOf } from './task.ts';

/**
 * What the file must say after the tasks, given what it said before. The way is known to lead through maps and lists. What two places
 * share by an alias changes in the one that is meant: each collection on the way is copied, once.
 */
export function expected(data: unknown, tasks: readonly Task[]): unknown {
  const copies = new WeakSet();
  return tasks.reduce(
    (now, task) =>
      at(now, task.path, copies, (old) =>
        task.op === 'append' && Array.isArray(old) ? [...(old as unknown[]), ...task.values] : wholeOf(task),
      ),
    data,
  );
}

function at(data: unknown, path: readonly Step[], copies: WeakSet<object>, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) {
    const list = copied<unknown[]>(data, copies, () => [...(data as unknown[])]);
    const index = Number(step);
    if (index in list) list[index] = at(list[index], rest, copies, change);
    return list;
  }
  const before = isMap(data) ? data : {};
  const map = copied<object>(before, copies, () => Object.fromEntries(Object.entries(before)));
  const key = String(step);
  // No assignment: `__proto__` is a key like any other.
  const value = at(own(before, key), rest, copies, change);
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  return map;
}

function copied<T extends object>(data: T, copies: WeakSet<object>, copy: () => T): T {
  if (copies.has(data)) return data;
  const fresh = copy();
  copies.add(fresh);
  return fresh;
}

/** Whether two values say the same; keys in any order. Absent (`undefined`) values of a map count as not there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isMap(a) || !isMap(b)) return false;
  const [keys, others] = [stated(a), stated(b)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

function stated(map: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(map).filter((key) => map[key] !== undefined);
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
