import type { AccountMove, CauseEffect } from '../../result-comparison.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { tableRows } from '../../text/table.ts';
import { width } from '../../text/width.ts';
import { places, position, signed } from '../terminal/format.ts';
import { INDENT, prose, section } from '../terminal/view.ts';
import { causeName, type DiffSheet, say, stageChanges } from './sheet.ts';
import { seen } from './verdict.ts';

/** Accounts listed; the rest are counted. */
const MOST = 20;
/** Places named beside a cause; fewer where they do not fit. */
const PLACES = 6;
const BODY = INDENT + 2;
const PLACE = BODY + 2;

/** Every account that moved: from where to where, and what each cause did with the lines that did it. */
export function accountSection(sheet: DiffSheet): readonly Line[] {
  const { accounts, unmoved } = sheet.comparison;
  const listed = accounts.slice(0, MOST).flatMap((move, index) => [...(index === 0 ? [] : [BLANK]), ...account(sheet, move)]);
  const rest = accounts.length - MOST;
  const more = rest > 0 ? prose(sheet, say(sheet, 'more', { count: rest }), 'faint') : [];
  const still = unmoved > 0 ? [BLANK, ...prose(sheet, say(sheet, 'unmoved', { count: unmoved }), 'faint')] : [];
  return [...section(say(sheet, 'accounts'), [...listed, ...more]), ...still];
}

function account(sheet: DiffSheet, move: AccountMove): readonly Line[] {
  const causes = seen(move);
  const both = move.stage.from !== null && move.stage.to !== null;
  const rows = causes.map((cause) => [
    span(causeName(sheet, cause.cause), 'accent'),
    both ? signed(cause.position) : '',
    both ? cause.gates.join(' ') : '',
  ]);
  const told = tableRows([{}, { align: 'right' }, { min: 20, lines: 2 }], rows, { width: sheet.width, indent: BODY });
  return [
    [span(' '.repeat(INDENT)), span(move.name, 'strong'), span(`  ${fromTo(sheet, move)}`)],
    ...(both ? prose(sheet, stageChanges(sheet, 'account', move.stage).join(' · '), 'plain', BODY) : []),
    ...(both ? prose(sheet, gateText(sheet, move), 'plain', BODY) : []),
    ...causes.flatMap((cause, index) => [...(told[index] ?? []), ...lines(sheet, cause.at)]),
  ];
}

/** `1.70 → 1.92`; who came or went, or cannot be read, is said. */
export function fromTo(
  sheet: Pick<DiffSheet, 'speaker'>,
  { position: { from, to }, unreadable }: Pick<AccountMove, 'position' | 'unreadable'>,
): string {
  const [before, after] = [from, to].map((side) => (side === null ? null : position(side.point, 2)));
  if (unreadable !== undefined) return `${before ?? after ?? ''}  ${say(sheet, `account.unreadable.${unreadable}`)}`;
  if (before === null || before === undefined) return `${after ?? ''}  ${say(sheet, 'account.new')}`;
  if (after === null || after === undefined) return `${before}  ${say(sheet, 'account.gone')}`;
  return before === after ? before : `${before} → ${after}`;
}

/** Gates whose verdict changed: `passes now: RATV · no longer passes: THREAD`. */
export function gateText(sheet: Pick<DiffSheet, 'speaker'>, { gates }: AccountMove): string {
  const which = (fits: (from: boolean | null, to: boolean | null) => boolean) =>
    gates.filter(({ pass }) => pass.from !== pass.to && fits(pass.from, pass.to)).map(({ id }) => id);
  const told = [
    ['passes', which((_, to) => to === true)],
    ['fails', which((from, to) => from === true && to === false)],
    ['settles', which((from, to) => from === null && to === false)],
    ['blurs', which((_, to) => to === null)],
  ] as const;
  return told.flatMap(([key, ids]) => (ids.length === 0 ? [] : [say(sheet, key, { gates: ids })])).join(' · ');
}

/** The lines that did it, below their cause: those of the head, then those of the base that are gone. */
function lines(sheet: DiffSheet, at: CauseEffect['at']): readonly Line[] {
  const room = sheet.width - PLACE;
  const [now, before] = (['head', 'base'] as const).map((side) => at.filter((place) => place.side === side));
  const base = `${say(sheet, 'base')}${sheet.speaker.language === 'zh' ? '' : ' '}`;
  const texts = [
    places(now ?? [], PLACES, room),
    before === undefined || before.length === 0 ? '' : `${base}${places(before, PLACES, room - width(base))}`,
  ];
  return texts.filter((text) => text !== '').map((text) => [span(' '.repeat(PLACE)), span(text, 'faint')]);
}
