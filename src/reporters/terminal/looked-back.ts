import type { HistoryPoint } from '../../result-history.ts';
import type { Stage } from '../../result.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { say } from '../diff/sheet.ts';
import { UNKNOWN } from './format.ts';
import { INDENT, prose, type View, type Voice } from './view.ts';

const MODES: readonly Stage[] = [0, 1, 2, 3];
/** Cells of a commit's short id; names of files are longer. */
const LABEL = { min: 7, max: 16 } as const;

/** Where the firm stood on earlier days, one line each, oldest first; nothing where nobody looked back. */
export function lookedBack(view: View): readonly Line[] {
  const { history } = view.result;
  if (history === undefined || history.length === 0) return [];
  const modes = MODES.map((stage) => shortStage(view, stage)).join(' / ');
  return [
    BLANK,
    [span(' '.repeat(INDENT)), span(say(view, 'trend.title'), 'strong'), span(`  ${say(view, 'trend.ruler')}`, 'faint')],
    ...prose(view, say(view, 'trend.legend', { modes }), 'faint'),
    ...table(
      [{}, LABEL, { min: 8 }, { min: 8 }, { align: 'right' }],
      history.map((point) => row(view, point)),
      { width: view.width },
    ),
  ];
}

function row(view: Voice, { asOf, label, stage, modes }: HistoryPoint): readonly Cell[] {
  return [
    span(asOf),
    span(label ?? say(view, 'trend.here'), 'faint'),
    span(shortStage(view, stage.confirmed), 'strong'),
    shortStage(view, stage.point),
    modes === null ? UNKNOWN : shares(view, modes),
  ];
}

/** `24/51/16/7 %`. */
function shares({ speaker }: Voice, modes: NonNullable<HistoryPoint['modes']>): string {
  const whole = MODES.map((stage) => Math.round((modes.find((mode) => mode.stage === stage)?.share ?? 0) * 100));
  return `${whole.join('/')}${speaker.language === 'zh' ? '%' : ' %'}`;
}

function shortStage({ speaker }: Voice, stage: Stage | null): string {
  return stage === null ? UNKNOWN : speaker.term('stage', `${stage}.short`);
}
