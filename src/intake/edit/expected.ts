import type { Step } from './change.ts';
import { type Task, wholeOf } from './task.ts';

/** What the file must say after the task, given what it said before. The way is known to lead through maps and lists. */
export function expected(data: unknown, task: Task): unknown {
  return at(data, task.path, (old) =>
    task.op === 'append' && Array.isArray(old) ? [...(old as unknown[]), ...task.values] : wholeOf(task),
  );
}

function at(data: unknown, path: readonly Step[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === Number(step) ? at(item, rest, change) : item));
  const map = isMap(data) ? data : {};
  const key = String(step);
  // Not a spread: `__proto__` is a key like any other.
  return Object.fromEntries([...Object.entries(map).filter(([name]) => name !== key), [key, at(own(map, key), rest, change)]]);
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
