import { isMap } from '../model/field.ts';
import type { Path } from '../workspace/source.ts';
import { pairs, written } from './pairs.ts';

export interface Difference {
  readonly side: 'base' | 'head';
  readonly path: Path;
}

/** The values in which two versions differ, as deep as both have a counterpart: of the head, or of the base where they are gone. */
export function differences(base: unknown, head: unknown, basePath: Path, headPath: Path): Difference[] {
  if (written(base) === written(head)) return [];
  if (head === undefined) return [{ side: 'base', path: basePath }];
  if (isMap(base) && isMap(head)) {
    const keys = new Set([...Object.keys(head), ...Object.keys(base)]);
    return [...keys].flatMap((key) => differences(base[key], head[key], [...basePath, key], [...headPath, key]));
  }
  if (Array.isArray(base) && Array.isArray(head)) {
    return pairs(base, head).flatMap((pair) =>
      differences(
        pair.base === null ? undefined : base[pair.base],
        pair.head === null ? undefined : head[pair.head],
        pair.base === null ? basePath : [...basePath, pair.base],
        pair.head === null ? headPath : [...headPath, pair.head],
      ),
    );
  }
  return [{ side: 'head', path: headPath }];
}
