import type { AccountResult } from '../../result.ts';
import { ruler, strip } from '../../text/bar.ts';
import { BLANK, clip, type Line, span } from '../../text/line.ts';
import { padStart } from '../../text/width.ts';
import { type Cell, type Column, tableRows } from '../../text/table.ts';
import { wrap } from '../../text/wrap.ts';
import { percent, positionPoint, positionRange, stageSpan } from './format.ts';
import { type Held, held } from './held.ts';
import { byWeight, INDENT, prose, say, type View } from './view.ts';

const SCALE = { max: 3, step: 6 } as const;
const NAME = { narrow: [8, 24], wide: [20, 28] } as const;
/** Below this width the strip goes; the numbers say the same. */
const STRIP_FROM = 76;
/** Cells of `~1.7`. */
const POINT = 4;
/** Cells of the longest gate id, so that reasons stand under each other. */
const CODE = 7;
/** Lines the reason may take beside the account, or below it. */
const HELD_LINES = 2;
const BELOW = INDENT + 2;

interface Group {
  readonly title: string;
  /** Heading of the share column; empty where the group carries none. */
  readonly share: string;
  readonly accounts: readonly AccountResult[];
}

/** Payers by weight; whoever does not pay and suppliers stand apart, in the same columns. */
export function accountSections(view: View): readonly Line[] {
  const groups = grouped(view).filter((group) => group.accounts.length > 0);
  const entries = groups.flatMap((group, index) => [
    { head: true, cells: head(view, group, index === 0), account: null },
    ...group.accounts.map((account) => ({ head: false, cells: row(view, account), account })),
  ]);
  const layout = tableRows(
    columns(view),
    entries.map((entry) => entry.cells),
    { width: view.width },
  );
  if (entries.length === 0) return [];
  const lines = entries.flatMap((entry, index) => {
    const lines = layout[index] ?? [];
    if (entry.account === null) return [BLANK, ...lines];
    return view.wide ? lines : [...lines, ...below(view, held(view, entry.account))];
  });
  return [...lines, ...prose(view, say(view, 'accounts.legend'), 'faint')];
}

function grouped(view: View): readonly Group[] {
  const sorted = byWeight(view.result.accounts);
  const suppliers = sorted.filter((account) => account.relation === 'supplier');
  const rest = sorted.filter((account) => account.relation !== 'supplier');
  return [
    { title: say(view, 'accounts.payers'), share: say(view, 'accounts.share'), accounts: rest.filter((account) => account.payer) },
    { title: say(view, 'accounts.others'), share: '', accounts: rest.filter((account) => !account.payer) },
    { title: say(view, 'accounts.suppliers'), share: say(view, 'accounts.spend'), accounts: suppliers },
  ];
}

function columns(view: View): readonly Column[] {
  const [min, max] = NAME[view.wide ? 'wide' : 'narrow'];
  const all: readonly Column[] = [{ min, max }, { align: 'right' }, {}, {}, {}, {}, { min: 35, lines: HELD_LINES }];
  return all.filter((_, index) => shown(view, index));
}

function head(view: View, group: Group, first: boolean): readonly Cell[] {
  const faint = (text: string): Cell => span(first ? text : '', 'faint');
  const cells: readonly Cell[] = [
    span(group.title, 'strong'),
    span(group.share, 'faint'),
    faint(ruler(SCALE)),
    faint(say(view, 'accounts.position')),
    faint(say(view, 'accounts.stage')),
    '',
    faint(say(view, 'accounts.held')),
  ];
  return cells.filter((_, index) => shown(view, index));
}

function row(view: View, account: AccountResult): readonly Cell[] {
  const reason = held(view, account);
  const cells: readonly Cell[] = [
    account.name,
    account.payer || account.relation === 'supplier' ? share(account) : '',
    strip(account.position, SCALE),
    [span(padStart(positionPoint(account.position, 1), POINT), 'strong'), span(` ${positionRange(account.position, 1)}`, 'faint')],
    stageSpan(account.stage),
    span(reason.code ?? '', reason.attention ? 'accent' : 'faint'),
    reason.text,
  ];
  return cells.filter((_, index) => shown(view, index));
}

/** The strip needs room, the reason a wide screen; narrower, it stands below its account. */
function shown(view: View, column: number): boolean {
  if (column === 2) return view.width >= STRIP_FROM;
  return column < 5 || view.wide;
}

function share(account: AccountResult): Cell {
  return account.weight === null ? span('?', 'accent') : percent(account.weight);
}

function below(view: View, reason: Held): readonly Line[] {
  const code = reason.code === null ? '' : `${reason.code.padEnd(CODE)}  `;
  const room = view.width - BELOW - code.length;
  const lines = wrap(reason.text, room);
  return lines.slice(0, HELD_LINES).map((text, at) => {
    const lead = at === 0 ? span(code, reason.attention ? 'accent' : 'faint') : span(' '.repeat(code.length));
    const cut = at === HELD_LINES - 1 && lines.length > HELD_LINES ? `${text}${lines[at + 1] ?? ''}` : text;
    return [span(' '.repeat(BELOW)), lead, ...clip([span(cut)], room)];
  });
}
