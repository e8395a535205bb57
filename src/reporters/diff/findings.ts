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

/** The cause has a column of its own wherever it could be told. */
function body(sheet: DiffSheet, moves: readonly FindingMove[]): readonly Line[] {
  const rows = moves.slice(0, MOST).map(({ finding, cause }) => {
    const why = sheet.comparison.substituted ? [span(causeName(sheet, cause), 'accent')] : [];
    return [span(finding.code, 'strong'), ...why, findingTitle(sheet, finding)];
  });
  const rest = moves.length - MOST;
  return [
    ...table([...(sheet.comparison.substituted ? [{}, {}] : [{}]), { min: 20, lines: 2 }], rows, { width: sheet.width }),
    ...(rest > 0 ? prose(sheet, say(sheet, 'more', { count: rest }), 'faint') : []),
  ];
}
