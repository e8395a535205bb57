import type { Args } from '../../result.ts';
import type { Cause, Comparison, Moved, StageTriple } from '../../result-comparison.ts';
import type { Naming, Sheet } from '../terminal/view.ts';

/** What every part of the comparison draws with. */
export interface DiffSheet extends Sheet, Naming {
  readonly comparison: Comparison;
}

export function say(sheet: Pick<DiffSheet, 'speaker'>, key: string, args: Args = {}): string {
  return sheet.speaker.say(`diff.${key}`, args);
}

/** `.` is how the files as they lie there are named. */
export function labelOf(sheet: Pick<DiffSheet, 'speaker'>, label: string): string {
  return label === '.' ? say(sheet, 'here') : label;
}

export function causeName(sheet: Pick<DiffSheet, 'speaker'>, cause: Cause | null): string {
  return say(sheet, `cause.${cause ?? 'unknown'}`);
}

/** Of the three readings of a stage those that changed, in words: `confirmed mass sales → deep distribution`. */
export function stageChanges(sheet: Pick<DiffSheet, 'speaker'>, prefix: string, { from, to }: Moved<StageTriple>): readonly string[] {
  const named = (stage: number | null): string => (stage === null ? sheet.speaker.say('ui.unknown') : sheet.speaker.term('stage', stage));
  return (['confirmed', 'point', 'possible'] as const).flatMap((reading) => {
    const [before, after] = [from?.[reading] ?? null, to?.[reading] ?? null];
    return before === after ? [] : [say(sheet, `${prefix}.${reading}`, { from: named(before), to: named(after) })];
  });
}
