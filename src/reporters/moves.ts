import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import type { AccountMove, Comparison, StageTriple } from '../result-comparison.ts';
import { legibleDeep } from '../text/legible.ts';
import { clip, type Line, paint, span } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { tableRows } from '../text/table.ts';
import { entityNames, personNames } from './names.ts';
import { DASH, position, positionRange } from './terminal/format.ts';
import { movedFindings, remainder } from './terminal/moved-findings.ts';
import { INDENT, nameOf, prose, section, type View } from './terminal/view.ts';

/** The part of a comparison that is told here: what moved, whoever did it. */
type Moved = Pick<Comparison, 'firm' | 'accounts' | 'opened' | 'closed'>;

export interface MovesOptions {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
  /** Which run it is compared with. */
  readonly since: number;
}

/** Accounts told one by one; the rest are counted. */
const MOST = 8;
const DECIMALS = 2;
/**
 * What moved between two results of one session, shortest first: firm, accounts, findings; one sentence where nothing did. No line
 * is wider than asked for; ends with a newline.
 */
export function renderMoves(moved: Moved, base: AuditResult, head: AuditResult, options: MovesOptions): string {
  const [before, after] = [legibleDeep(base), legibleDeep(head)];
  const view: View = {
    result: after,
    entities: new Map([...entityNames(before), ...entityNames(after)]),
    names: new Map([...personNames(before), ...personNames(after)]),
    speaker: new Speaker(options.language),
    width: options.width,
    program: '',
    dir: null,
    wide: false,
  };
  const style = makeStyle(options.colour);
  const lines = movedLines(view, legibleDeep(moved), options.since);
  return lines.map((line) => `${paint(clip(line, options.width), style)}\n`).join('');
}

function movedLines(view: View, moved: Moved, since: number): readonly Line[] {
  const told = (key: string, args = {}): string => view.speaker.say(`watch.${key}`, args);
  const lines = [
    ...section(told('moved', { run: since }), [...firmLine(view, moved), ...accountLines(view, moved.accounts)]),
    ...section(told('opened'), movedFindings(view, moved.opened)),
    ...section(told('closed'), movedFindings(view, moved.closed)),
  ];
  return lines.length > 0 ? lines.slice(1) : prose(view, told('nothing', { run: since }), 'faint');
}

function firmLine(view: View, { firm }: Moved): readonly Line[] {
  const [from, to] = [span3(firm.stage.from), span3(firm.stage.to)];
  return from === to ? [] : prose(view, view.speaker.say('watch.firm', { from, to }), 'strong');
}

function accountLines(view: View, all: readonly AccountMove[]): readonly Line[] {
  const shown = all.slice(0, MOST);
  const rows = shown.map((move) => [span(nameOf(view, move.id), 'strong'), positions(view, move), stages(view, move)]);
  const heads = tableRows([{ min: 8, max: 28 }, {}, {}], rows, { width: view.width });
  const lines = shown.flatMap((move, index) => [...(heads[index] ?? []), ...prose(view, gatesText(view, move), 'faint', INDENT + 2)]);
  return [...lines, ...remainder(view, all.length - shown.length)];
}

/** `1.70 → 1.82`, with its bounds where only they moved. */
function positions(view: View, { position: { from, to } }: AccountMove): string {
  if (from === null) return view.speaker.say('watch.account.new', { to: position(to?.point ?? null, DECIMALS) });
  if (to === null) return view.speaker.say('watch.account.gone');
  const bare = [from, to].map(({ point }) => position(point, DECIMALS));
  if (bare[0] !== bare[1]) return bare.join(' → ');
  const ranged = [from, to].map((value) => `${position(value.point, DECIMALS)} ${positionRange(value, DECIMALS)}`.trim());
  return ranged[0] === ranged[1] ? (ranged[0] ?? '') : ranged.join(' → ');
}

function stages(view: View, { stage }: AccountMove): string {
  const [from, to] = [span3(stage.from), span3(stage.to)];
  if (from === to || stage.from === null || stage.to === null) return '';
  return view.speaker.say('watch.stage', { from, to });
}

function span3(stage: StageTriple | null): string {
  if (stage?.confirmed == null || stage.possible === null) return '?';
  return stage.confirmed === stage.possible ? String(stage.confirmed) : `${stage.confirmed}${DASH}${stage.possible}`;
}

/** Gates whose verdict turned come first. */
function gatesText(view: View, { gates }: AccountMove): string {
  const turned = gates.filter(({ pass }) => pass.from !== pass.to);
  const moved = gates.filter(({ pass }) => pass.from === pass.to);
  const texts = [...turned, ...moved].map(({ id, pass, attainment }) => {
    if (pass.from === pass.to) {
      const [from, to] = [position(attainment.from, DECIMALS), position(attainment.to, DECIMALS)];
      return view.speaker.say('watch.gate.moved', { gate: id, from, to });
    }
    return view.speaker.say(`watch.gate.${pass.to === null ? 'unknown' : pass.to ? 'passes' : 'fails'}`, { gate: id });
  });
  return texts.join(' · ');
}
