import type { FindingMove } from '../../result-comparison.ts';
import type { Line } from '../../text/line.ts';
import { span } from '../../text/line.ts';
import { table } from '../../text/table.ts';
import { findingTitle, prose, section } from '../terminal/view.ts';
import { causeName, type DiffSheet, say } from './sheet.ts';

/** Findings listed of each kind; the rest are counted. */
const MOST = 12;

/** Findings that came and went, each with its cause. */
export function findingSections(sheet: DiffSheet): readonly Line[] {
  const { opened, closed } = sheet.comparison;
  return [...section(say(sheet, 'opened'), body(sheet, opened)), ...section(say(sheet, 'closed'), body(sheet, closed))];
}

function body(sheet: DiffSheet, moves: readonly FindingMove[]): readonly Line[] {
  const rows = moves
    .slice(0, MOST)
    .map(({ finding, cause }) => [span(finding.code, 'strong'), span(causeName(sheet, cause), 'accent'), findingTitle(sheet, finding)]);
  const rest = moves.length - MOST;
  return [
    ...table([{}, {}, { min: 20, lines: 2 }], rows, { width: sheet.width }),
    ...(rest > 0 ? prose(sheet, say(sheet, 'more', { count: rest }), 'faint') : []),
  ];
}
