import type { AccountMove, Comparison } from '../../result-comparison.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { tableRows } from '../../text/table.ts';
import { fromTo } from '../diff/accounts.ts';
import { causeName, type DiffSheet, say } from '../diff/sheet.ts';
import { backwards, firmText, seen, sentence, side, unread, unsettled } from '../diff/verdict.ts';
import { places, signed } from './format.ts';
import { compared } from './typed.ts';
import { INDENT, paragraph, prose, type View } from './view.ts';

/** Accounts told one by one; `diff` has all. */
const MOST = 3;
/** Lines of the plan named below an account. */
const PLACES = 2;
const BODY = INDENT + 2;

/** What moved since the base, in a few lines, of all accounts or of one; nothing where nothing was compared. */
export function whatMoved(view: View, account: string | null = null): readonly Line[] {
  const { comparison } = view.result;
  if (comparison === undefined) return [];
  const sheet: DiffSheet = { ...view, comparison: account === null ? comparison : only(comparison, account) };
  const since = say(sheet, 'short.since', { side: side(sheet, comparison.base) });
  return [
    BLANK,
    [span(' '.repeat(INDENT)), span(say(sheet, 'short.title'), 'strong'), span(`  ${since}`, 'faint')],
    ...prose(sheet, sentence(sheet)),
    ...(account === null ? prose(sheet, firmText(sheet)) : []),
    ...prose(sheet, backwards(sheet) || unsettled(sheet), 'accent'),
    ...[comparison.base, comparison.head].flatMap((one) => prose(sheet, unread(sheet, one), 'accent')),
    ...accounts(sheet),
    ...prose(sheet, rest(sheet), 'faint'),
    ...prose(sheet, say(sheet, 'short.all', { command: compared(view, comparison) }), 'faint'),
  ];
}

function only(comparison: Comparison, id: string): Comparison {
  return { ...comparison, accounts: comparison.accounts.filter((move) => move.id === id), unmoved: 0, opened: [], closed: [] };
}

/** Who moved how far and by whose doing; below it the first lines that did it. */
function accounts(sheet: DiffSheet): readonly Line[] {
  const shown = sheet.comparison.accounts.slice(0, MOST);
  const rows = shown.map((move) => [span(move.name, 'strong'), fromTo(sheet, move), span(causesText(sheet, move), 'accent')]);
  const heads = tableRows([{ min: 8, max: 28 }, {}, { min: 16 }], rows, { width: sheet.width });
  return shown.flatMap((move, index) => [...(heads[index] ?? []), ...lines(sheet, move)]);
}

/** `relationship +0.20 · time −0.02`; what moved no position is told only where nothing else did. */
function causesText(sheet: DiffSheet, move: AccountMove): string {
  const told = seen(move);
  const felt = told.filter(({ position }) => signed(position) !== '');
  return (felt.length > 0 ? felt : told).map(({ cause, position }) => `${causeName(sheet, cause)} ${signed(position)}`.trim()).join(' · ');
}

function lines(sheet: DiffSheet, move: AccountMove): readonly Line[] {
  const at = seen(move).flatMap((cause) => cause.at.filter((place) => place.side === 'head'));
  return at.length === 0 ? [] : [[span(' '.repeat(BODY)), span(places(at, PLACES, sheet.width - BODY), 'faint')]];
}

function rest(sheet: DiffSheet): string {
  const { accounts: moved, opened, closed } = sheet.comparison;
  const counts = [
    ['more', moved.length - MOST],
    ['opened', opened.length],
    ['closed', closed.length],
  ] as const;
  return paragraph(
    sheet,
    counts.map(([key, count]) => (count > 0 ? say(sheet, `short.${key}`, { count }) : '')),
  );
}
