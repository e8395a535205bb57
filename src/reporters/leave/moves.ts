import type { Bounded } from '../../result.ts';
import type { Change, LeaveAccount } from '../../result-leave.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, tableRows } from '../../text/table.ts';
import { DASH, percent, positionPoint, stageSpan } from '../terminal/format.ts';
import { INDENT, prose, section } from '../terminal/view.ts';
import { type LeaveSheet, say } from './sheet.ts';

const NAME = { min: 8, max: 28 } as const;
const BELOW = INDENT + 2;

/** Every account whose place, bus factor or reach would change: before → after, and which gates would fail. */
export function moves(sheet: LeaveSheet): readonly Line[] {
  const moved = sheet.result.accounts
    .map((account) => ({ account, changes: changes(account) }))
    .filter((one) => one.changes.some(({ before, after }) => before !== after));
  if (moved.length === 0) return [];
  const titles = ['account', 'share', 'position', 'stage', 'bus', 'reach'].map((key) => span(say(sheet, `column.${key}`), 'faint'));
  const cells = moved.map((one): readonly Cell[] => [
    span(one.account.name, one.account.drops ? 'alert' : 'strong'),
    share(one.account),
    ...one.changes.map((change) => (change.before === change.after ? change.before : say(sheet, 'change', { ...change }))),
  ]);
  const [head = [], ...body] = tableRows([NAME, { align: 'right' }, {}, {}, {}, {}], [titles, ...cells], { width: sheet.width });
  return section(say(sheet, 'moves.title'), [
    ...head,
    ...body.flatMap((lines, index) => [...lines, ...below(sheet, moved[index]?.account)]),
    ...prose(sheet, say(sheet, 'legend'), 'faint'),
  ]);
}

function changes({ position, stage, busFactor, reach }: LeaveAccount): readonly Change<string>[] {
  return [
    both(position, (value) => positionPoint(value, 2)),
    both(stage, stageSpan),
    both(busFactor, count),
    both(reach, (value) => (value === null ? DASH : percent(value))),
  ];
}

function both<T>({ before, after }: Change<T>, text: (value: T) => string): Change<string> {
  return { before: text(before), after: text(after) };
}

function share(account: LeaveAccount): string {
  if (!account.payer && account.relation !== 'supplier') return '';
  return account.weight === null ? '?' : percent(account.weight);
}

/** `2`, or `1–2` where the record leaves it open. */
function count(value: Bounded | null): string {
  if (value === null) return DASH;
  const text = (bound: number | null): string => (bound === null ? '?' : String(bound));
  return value.lo === value.hi ? text(value.point) : `${text(value.lo)}${DASH}${text(value.hi)}`;
}

function below(sheet: LeaveSheet, account: LeaveAccount | undefined): readonly Line[] {
  if (account === undefined) return [];
  const { speaker } = sheet;
  const gates = speaker.list(account.failing.map((gate) => `${gate} ${speaker.term('gate', `${gate}.name`)}`));
  const roles = speaker.list(account.rolesOpen.map((role) => speaker.term('role', role)));
  const parts = [gates === '' ? '' : say(sheet, 'failing', { gates }), roles === '' ? '' : say(sheet, 'roles', { roles })];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text === '' ? [] : prose(sheet, text, account.drops ? 'accent' : 'plain', BELOW);
}
