import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { formatDay, parseDate } from './days.ts';
import { Field } from './field.ts';
import type { Day } from './values.ts';

/** On what data about persons may be kept. */
export interface Ground {
  /** null: nobody has said. */
  readonly basis: string | null;
  /** Last day it holds; null: no end is stated. */
  readonly until: Day | null;
}

/** `ground` of a register as it stands there; one that says `unstated` says nothing. null: there is none. */
export function groundIn(parent: Field | null): Ground | null {
  const ground = parent?.get('ground') ?? null;
  const basis = ground?.get('basis')?.value;
  if (ground === null || typeof basis !== 'string' || basis === 'unstated') return null;
  return { basis, until: lastDay(ground.get('until')?.value) };
}

/** `privacy.ground` of guanxi.yaml, which holds for registers without one of their own. */
export function usualGround(config: SourceFile): Ground | null {
  return groundIn(Field.root(config).get('privacy'));
}

/** A ground counts to the end of its last day. */
export function hasEnded(ground: Ground | null, day: Day): boolean {
  return ground !== null && ground.until !== null && ground.until < day;
}

/** Grounds that ended before the day looked at: data about persons is kept on none. */
export function endedGrounds({ config, imports }: Workspace, asOf: Day): readonly Problem[] {
  const stating = [Field.root(config).get('privacy'), ...imports.map((source) => Field.root(source))];
  return stating.flatMap((parent) => ended(parent, asOf));
}

function ended(parent: Field | null, day: Day): readonly Problem[] {
  const ground = groundIn(parent);
  const at = parent?.get('ground')?.get('until');
  if (ground === null || ground.until === null || !hasEnded(ground, day) || !at) return [];
  return [problem('ground-ended', at.at, { args: { until: formatDay(ground.until) }, length: String(at.value).length })];
}

function lastDay(value: unknown): Day | null {
  const read = parseDate(String(value ?? ''));
  return typeof read === 'string' ? null : read.last;
}
