import { type AccountResult, STAGES } from '../../result.ts';
import { ruler, strip } from '../../text/bar.ts';
import { BLANK, clip, type Line, span } from '../../text/line.ts';
import { padStart, width } from '../../text/width.ts';
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
/** Accounts listed in a group. */
const MOST = { payers: 16, others: 8 } as const;

interface Group {
  readonly title: string;
  /** Heading of the share column; empty where the group carries none. */
  readonly share: string;
  readonly accounts: readonly AccountResult[];
  /** Accounts listed; the rest are counted. */
  readonly most: number;
}

/** Payers by weight; whoever does not pay and suppliers stand apart, in the same columns. */
export function accountSections(view: View): readonly Line[] {
  const groups = grouped(view).filter((group) => group.accounts.length > 0);
  if (groups.length === 0) return [];
  const parts = groups.map((group, index) => ({
    group,
    listed: group.accounts.slice(0, group.most),
    rest: group.accounts.slice(group.most),
    cells: [head(view, group, index === 0), ...group.accounts.slice(0, group.most).map((account) => row(view, account))],
  }));
  const layout = tableRows(
    columns(view),
    parts.flatMap((part) => part.cells),
    { width: view.width },
  );
  let at = 0;
  const lines = parts.flatMap(({ group, listed, rest }) => {
    const cut = width(group.title) > NAME[view.wide ? 'wide' : 'narrow'][1];
    const set = layout[at++] ?? [];
    const title = cut ? [[span(' '.repeat(INDENT)), span(group.title, 'strong')]] : set;
    const body = listed.flatMap((account) => [...(layout[at++] ?? []), ...(view.wide ? [] : below(view, held(view, account)))]);
    return [BLANK, ...title, ...body, ...remainder(view, rest)];
  });
  return [...lines, ...prose(view, say(view, 'accounts.legend'), 'faint')];
}

function grouped(view: View): readonly Group[] {
  const sorted = byWeight(view.result.accounts);
  const suppliers = sorted.filter((account) => account.relation === 'supplier');
  const rest = sorted.filter((account) => account.relation !== 'supplier');
  const payers = rest.filter((account) => account.payer);
  const others = rest.filter((account) => !account.payer);
  return [
    { title: say(view, 'accounts.payers'), share: say(view, 'accounts.share'), accounts: payers, most: MOST.payers },
    { title: say(view, 'accounts.others'), share: '', accounts: others, most: MOST.others },
    { title: say(view, 'accounts.suppliers'), share: say(view, 'accounts.spend'), accounts: suppliers, most: MOST.others },
  ];
}

/** The accounts not listed, counted by stage: nobody drops out of the report. */
function remainder(view: View, rest: readonly AccountResult[]): readonly Line[] {
  if (rest.length === 0) return [];
  const counts = STAGES.map((stage) => ({ stage, count: rest.filter((account) => account.stage.point === stage).length }));
  const stages = counts.filter(({ count }) => count > 0).map((item) => say(view, 'accounts.count', item));
  const share = rest.reduce((sum, account) => sum + (account.weight ?? 0), 0);
  const args = { count: rest.length, share, stages };
  return prose(view, say(view, share > 0 ? 'accounts.more.share' : 'accounts.more', args), 'faint', BELOW);
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
    account.payer || account.relation === 'supplier' ? share(view, account) : '',
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

function share(view: View, account: AccountResult): Cell {
  return account.weight === null ? span('?', 'accent') : percent(account.weight, view.speaker.language);
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
