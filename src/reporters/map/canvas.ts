import { Speaker, type Language } from '../../messages/messages.ts';
import type { AuditResult, Bounded } from '../../result.ts';
import type { TieClass } from '../../result-leave.ts';
import { entityNames, personNames } from '../names.ts';

/** What every map is drawn from. */
export interface Canvas {
  readonly result: AuditResult;
  readonly speaker: Speaker;
  readonly entities: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

export function canvas(result: AuditResult, language: Language): Canvas {
  return { result, speaker: new Speaker(language), entities: entityNames(result), names: personNames(result) };
}

/** A name with something in it, else the id. */
export function shown(name: string | null | undefined, id: string): string {
  return name === null || name === undefined || name.trim() === '' ? id : name;
}

/** By what is known strong, moderate or weak; unknown where it does not carry and may. */
export function tieClass({ result }: Canvas, tie: Bounded): TieClass {
  const { strong, edge } = result.network.lines;
  const point = tie.point ?? 0;
  if (point >= strong) return 'strong';
  if (point >= edge) return 'moderate';
  return (tie.hi ?? 1) >= edge ? 'unknown' : 'weak';
}
