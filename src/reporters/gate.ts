import type { AuditResult } from '../result.ts';
import type { GateResult } from '../result-gate.ts';
import { BLANK, clip, type Line, paint, span } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { checksSection } from './gate/checks.ts';
import { failures, warnings } from './gate/violations.ts';
import { masthead } from './terminal/headline.ts';
import { paragraph, prose, type View, type Voice } from './terminal/view.ts';
import { type Screen, viewOf } from './terminal/view-of.ts';
import { waivedLine } from './terminal/waived.ts';
import { whatMoved } from './terminal/what-moved.ts';

export interface GateOptions extends Screen {
  readonly colour: boolean;
}

const WIDEST = 120;

/** What the policy makes of a result: the verdict first, then what fails and what to do, what only warns, and what was looked at. */
export function renderGate(result: AuditResult, options: GateOptions): string {
  const view = viewOf(result, options, WIDEST);
  const style = makeStyle(options.colour);
  return `${page(view)
    .map((line) => paint(clip(line, view.width), style))
    .join('\n')}\n`;
}

function page(view: View): readonly Line[] {
  const { gate, firm } = view.result;
  if (gate === undefined) throw new RangeError('the result holds no gate');
  return [
    ...masthead(view, firm.name),
    BLANK,
    [span('  '), span(`${gate.passed ? '✓' : '✗'} ${gateVerdict(view, gate)}`, gate.passed ? 'strong' : 'alert')],
    ...prose(view, paragraph(view, gateAgainst(view, gate)), 'faint'),
    ...whatMoved(view),
    ...failures(view, gate),
    ...warnings(view, gate),
    ...waivedLine(view),
    ...checksSection(view, gate),
  ];
}

/** The outcome in a sentence. */
export function gateVerdict({ speaker }: Voice, gate: GateResult): string {
  const levels = gate.checks.flatMap(({ violations }) => violations.map(({ level }) => level));
  const errors = levels.filter((level) => level === 'error').length;
  const warned = levels.length - errors;
  if (gate.passed) return speaker.say(warned === 0 ? 'check.passed' : 'check.passed.warnings', { warnings: warned });
  if (errors === 0) return speaker.say('check.failed.warnings', { warnings: warned, most: gate.maxWarnings ?? 0 });
  return speaker.say('check.failed', { errors, warnings: warned });
}

/** The baseline it was held against. */
export function gateAgainst(view: Voice, { baseline }: GateResult): readonly string[] {
  const { speaker } = view;
  if (baseline === null) return [speaker.say('check.baseline.none')];
  const { asOf: date, known, gone } = baseline;
  return [speaker.say('check.baseline', { date, known, gone }), gone > 0 ? speaker.say('check.baseline.prune') : ''];
}
