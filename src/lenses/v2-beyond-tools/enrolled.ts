import type { Tool } from '../../model/firm.ts';

/** Persons enrolled in tools: by name where the lists give names, else only how many. */
export interface Enrolled {
  /** Distinct persons named in a tool's list. */
  readonly ids: readonly string[];
  /** Fewest and most distinct persons enrolled, counting lists and bare counts together. */
  readonly least: number;
  readonly most: number;
}

/** All tools together. A person in two tools counts once; bare counts may overlap wholly or not at all. Null: no tool states who is enrolled. */
export function enrolledIn(tools: readonly Tool[]): Enrolled | null {
  const stated = tools.filter((tool) => tool.enrolledIds !== undefined || tool.enrolled !== undefined);
  if (stated.length === 0) return null;
  const ids = [...new Set(stated.flatMap((tool) => tool.enrolledIds ?? []))].sort();
  const bare = stated.flatMap((tool) => (tool.enrolledIds === undefined && tool.enrolled ? [tool.enrolled] : []));
  return {
    ids,
    least: Math.max(ids.length, ...bare.map((count) => count.low)),
    most: ids.length + bare.reduce((sum, count) => sum + count.high, 0),
  };
}
