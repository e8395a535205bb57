import type { Evidence } from '../../result.ts';
import { DASH } from '../terminal/format.ts';

/** Lines of one file that follow each other. */
export interface Run {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** The lines of each file in runs, in the order of the evidence. */
export function runsOf(evidence: readonly Evidence[]): readonly Run[] {
  return evidence.flatMap(({ file, lines }) => {
    const runs: { file: string; from: number; to: number }[] = [];
    for (const line of lines) {
      const last = runs.at(-1);
      if (last && line === last.to + 1) last.to = line;
      else runs.push({ file, from: line, to: line });
    }
    return runs;
  });
}

export function linesIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** `firm.yaml:3, 5–8 · chain.yaml:2`; from the run numbered `start` on, with the mark that joins it to the one before. */
export function runsText(runs: readonly Run[], start = 0): string {
  return runs
    .map(({ file, from, to }, at) => {
      const before = runs[at - 1]?.file;
      const lead = before === undefined ? `${file}:` : before === file ? ', ' : ` · ${file}:`;
      return `${lead}${from === to ? String(from) : `${from}${DASH}${to}`}`;
    })
    .slice(start)
    .join('');
}
