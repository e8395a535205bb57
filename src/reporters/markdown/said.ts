import type { Said, SayDoItem } from '../../result.ts';
import { truncate } from '../../text/width.ts';
import { DASH, decimal, range } from '../terminal/format.ts';
import { asked, closing, gapSaid, gaps, itemName, quoted, saidBy, urgency, widestFirst } from '../terminal/said.ts';
import type { Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { type Markdown, strong, words } from './inline.ts';
import { BLANK, fixed, heading, item, placesCode, row, say, tableHead, ui } from './parts.ts';

const MOST = { items: 20, gaps: 3 } as const;
const QUOTE = 200;

/** Word against record as a table, then where the two sides differ, then how far whoever answered and whoever coded agree. */
export function saidSections(view: Telling): readonly Section[] {
  const { sayDo } = view.result;
  if (sayDo === undefined) return [];
  const said = closing(view, sayDo).filter((sentence) => sentence !== '');
  const [items, apart] = [asked(sayDo), gaps(sayDo)];
  const by = saidBy(view, sayDo);
  if (items.length + apart.length + said.length === 0) return [];
  return [
    fixed([...heading(say(view, 'said.title')), ...(by === '' ? [] : [words(by)])]),
    ...(items.length === 0 ? [] : [comparison(view, items)]),
    ...(apart.length === 0 ? [] : [sides(view, apart)]),
    fixed(said.flatMap((sentence) => [BLANK, words(sentence)])),
  ];
}

function comparison(view: Telling, items: readonly SayDoItem[]): Section {
  const columns = ['item', 'we', 'they', 'shown', 'verdict'].map((key) => say(view, `said.${key}`));
  const rows = [...widestFirst(items)].sort((a, b) => urgency(a) - urgency(b));
  return {
    head: [BLANK, ...tableHead(columns, [1, 2, 3])],
    items: rows.map((one) => itemRow(view, one)),
    most: MOST.items,
    more: (count) => [BLANK, say(view, 'more', { count })].join('\n') as Markdown,
    foot: [BLANK, say(view, 'said.legend')],
    yields: 7,
  };
}

function itemRow(view: Telling, one: SayDoItem): Markdown {
  const verdict = one.ours?.verdict ?? null;
  return row([
    words(itemName(view, one)),
    answer(one.ours, one.scale),
    answer(one.customer, one.scale),
    words(`${decimal(one.shown.point)} ${range(one.shown)}`),
    verdict === null ? BLANK : words(view.speaker.term('verdict', verdict)),
  ]);
}

/** The median; where a side does not agree it is nobody’s view, and the lowest and the highest stand instead (method §5). */
function answer(side: Said | null, scale: number): Markdown {
  if (side === null) return BLANK;
  if (side.verdict !== 'contested') return words(decimal(side.point));
  const scores = side.answers.flatMap(({ score }) => score ?? []);
  return words(`${decimal(Math.min(...scores) / scale)}${DASH}${decimal(Math.max(...scores) / scale)}`);
}

/** The widest gaps, in the words of those who said something in words, and where it stands. */
function sides(view: Telling, apart: readonly SayDoItem[]): Section {
  return {
    head: [BLANK, strong(ui(view, 'said.gap')), BLANK],
    items: apart.map((one) => {
      const places = [one.ours, one.customer].flatMap((side) => side?.answers.map(({ at }) => at) ?? []);
      return item(words(gapSaid(view, one)), [words(truncate(quoted(one), QUOTE)), placesCode(places)]);
    }),
    most: MOST.gaps,
    more: (count) => item(say(view, 'more', { count })),
    yields: 7,
  };
}
