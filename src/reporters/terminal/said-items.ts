import type { Said, SayDoItem } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, type Column, table } from '../../text/table.ts';
import { decimal, range, UNKNOWN } from './format.ts';
import { claim } from './said.ts';
import { nameOf, say, section, type View } from './view.ts';

/** Every item of one entity, or of all: what we say, what they say, what is shown, and what it comes to. */
export function saidItems(view: View, entity: string | null): readonly Line[] {
  const items = (view.result.sayDo?.items ?? []).filter((item) => entity === null || item.entity.id === entity);
  if (items.length === 0) return [];
  const right = { align: 'right' } as const;
  const columns: readonly Column[] = [{ min: 12, max: view.wide ? 60 : 34 }, right, right, right, {}, {}];
  const head: readonly Cell[] = ['item', 'we', 'they', 'shown'].map((key) => span(say(view, `said.${key}`), 'faint'));
  const groups = [...new Set(items.map((item) => item.entity.id))];
  const rows = groups.flatMap((id) => [
    ...(entity === null ? [[span(nameOf(view, id), 'strong')]] : []),
    ...items.filter((item) => item.entity.id === id).map((item) => row(view, item)),
  ]);
  return section(say(view, 'said.items'), table(columns, [[...head, '', ''], ...rows], { width: view.width }));
}

function row(view: View, item: SayDoItem): readonly Cell[] {
  const verdict = item.ours?.verdict ?? null;
  const calm = verdict === 'consistent' || verdict === null;
  return [
    claim(view, item),
    said(item.ours),
    said(item.customer),
    item.shown.point === null ? span(UNKNOWN, 'accent') : span(decimal(item.shown.point), 'strong'),
    span(range(item.shown), 'faint'),
    span(verdict === null ? '' : view.speaker.term('verdict', verdict), calm ? 'faint' : 'accent'),
  ];
}

function said(side: Said | null): Cell {
  if (side === null) return '';
  return side.point === null ? span(UNKNOWN, 'faint') : decimal(side.point);
}
