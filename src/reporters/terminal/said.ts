import type { SayDo, SayDoItem, SayDoVerdict } from '../../result.ts';
import type { Line } from '../../text/line.ts';
import { DASH } from './format.ts';
import { byFunction, contestedHead, counts, EDGE, listed, SHOWN, titled, values, where } from './said-lines.ts';
import { nameOf, paragraph, prose, say, section, type Naming, type View, type Voice } from './view.ts';

const STAGE = 'stage';
/** Rules that say the same as a finding, for `explain`. */
const CODE = { contested: 'GX1201', 'over-claim': 'GX1203', 'hidden-strength': 'GX1204', gap: 'GX1205 GX1206' } as const;
/** Codes of findings this section tells in its own way. */
export const SAID_CODES = /^GX12\d\d$/;

/** Word against record: first what to discuss, then what is over-claimed, what is undersold, and where the two sides differ. */
export function saidSection(view: View): readonly Line[] {
  const { sayDo } = view.result;
  if (sayDo === undefined) return [];
  const shown = [
    ...group(view, sayDo, 'contested'),
    ...group(view, sayDo, 'over-claim'),
    ...group(view, sayDo, 'hidden-strength'),
    ...gapGroup(view, sayDo),
  ];
  const anybody = sayDo.sheets.ours + sayDo.sheets.customer > 0;
  if (!anybody && shown.length === 0 && sayDo.agreement.coding === undefined) return [];
  return section(say(view, 'said.title'), [
    ...prose(view, saidBy(view, sayDo), 'faint'),
    ...shown,
    ...prose(view, paragraph(view, closing(view, sayDo))),
    ...(anybody ? prose(view, say(view, 'said.legend'), 'faint') : []),
  ]);
}

/** Who was asked; nothing where nobody was and nobody claims anything. */
export function saidBy(view: Naming, { sheets, items }: SayDo): string {
  if (sheets.ours + sheets.customer > 0) return say(view, 'said.who', { ...sheets });
  return items.length > 0 ? say(view, 'said.claims') : '';
}

/** Items of the questionnaire somebody answered: a claimed stage is told among the contradictions. */
export function asked({ items }: SayDo): readonly SayDoItem[] {
  return items.filter((item) => item.item !== STAGE);
}

/** Those our side answered. */
export function answered(sayDo: SayDo): readonly SayDoItem[] {
  return asked(sayDo).filter((item) => item.ours !== null);
}

function group(view: View, sayDo: SayDo, verdict: 'contested' | 'over-claim' | 'hidden-strength'): readonly Line[] {
  const own = widestFirst(answered(sayDo).filter((item) => item.ours?.verdict === verdict));
  const contested = verdict === 'contested';
  const head = contested ? contestedHead(view) : say(view, 'said.values');
  return listed(view, own, [say(view, `said.${verdict}`), CODE[verdict], head], (item) => [
    ...titled(view, itemName(view, item), contested ? counts(item) : values(item)),
    ...(contested ? byFunction(view, item) : []),
    ...where(view, item, [item.ours], !contested),
  ]);
}

/** What to discuss first stands first. */
const ORDER: readonly (SayDoVerdict | null)[] = ['contested', 'over-claim', 'hidden-strength', 'unverifiable', 'consistent', null];

export function urgency({ ours }: SayDoItem): number {
  return ORDER.indexOf(ours?.verdict ?? null);
}

/** What is said of all customers before what is said of one; then what lies furthest apart. */
export function widestFirst(items: readonly SayDoItem[]): readonly SayDoItem[] {
  return [...items].sort((a, b) => level(a) - level(b) || distance(b) - distance(a));
}

function level({ entity }: SayDoItem): number {
  return entity.kind === 'firm' ? 0 : 1;
}

/** Furthest apart first: raters where they do not agree, else word from record. */
function distance({ ours, shown }: SayDoItem): number {
  return ours?.verdict === 'contested' ? -(ours.rwg ?? 0) : Math.abs((ours?.point ?? 0) - (shown.point ?? 0));
}

function gapGroup(view: View, sayDo: SayDo): readonly Line[] {
  return listed(view, gaps(sayDo), [say(view, 'said.gap'), CODE.gap, ''], (item) => {
    const quotes = quoted(item);
    return [
      ...prose(view, gapSaid(view, item), 'plain', EDGE),
      ...(quotes === '' ? [] : prose(view, quotes, 'faint', EDGE)),
      ...where(view, item, [item.ours, item.customer], false),
    ];
  });
}

/** Where the two sides lie a step apart or more, the widest gap first. */
export function gaps({ items }: SayDo): readonly SayDoItem[] {
  return items.filter((item) => item.gap?.apart === true).sort((a, b) => Math.abs(b.gap?.value ?? 0) - Math.abs(a.gap?.value ?? 0));
}

export function gapSaid(view: Naming, item: SayDoItem): string {
  const name = who(view, item);
  if (item.item === STAGE) return say(view, 'said.stages', { name, ours: stages(item.ours), theirs: stages(item.customer) });
  return say(view, 'said.sides', {
    name,
    claim: claim(view, item),
    ours: item.ours?.point ?? null,
    theirs: item.customer?.point ?? null,
  });
}

/** What both sides said in words. */
export function quoted({ ours, customer }: SayDoItem): string {
  const said = [ours, customer].flatMap((side) => side?.answers.flatMap((answer) => answer.says ?? []) ?? []);
  return said.map((words) => `“${words}”`).join(` ${DASH} `);
}

function stages(said: SayDoItem['ours']): string[] {
  return [...new Set((said?.answers ?? []).flatMap((answer) => (answer.score === null ? [] : [String(answer.score)])))].sort();
}

export function claim(view: Voice, { item }: SayDoItem): string {
  return view.speaker.term('claim', item);
}
function who(view: Naming, { entity }: SayDoItem): string {
  return entity.kind === 'firm' ? say(view, 'firm.self') : nameOf(view, entity.id);
}
/** The claim, led by the account it is about; the firm goes without saying. */
export function itemName(view: Naming, item: SayDoItem): string {
  return item.entity.kind === 'firm' ? claim(view, item) : say(view, 'said.of', { name: who(view, item), claim: claim(view, item) });
}

/** How far our coders agree on purposes, what they leave open, and what that means for the grade. */
function codersSaid(view: Naming, { agreement: { coding } }: SayDo): string {
  if (coding === undefined || coding.coded === 0) return '';
  const { reading, disputed, enough, ...numbers } = coding;
  // Coded by two and still no α: they differ nowhere, and nothing varies.
  const without = numbers.twice === 0 ? 'said.coding.once' : 'said.coding.alike';
  return paragraph(view, [
    reading === null ? say(view, without, numbers) : say(view, 'said.coding', { ...numbers, reading }),
    disputed === 0 ? '' : say(view, 'said.coding.open', { disputed }),
    say(view, enough ? 'said.coding.counts' : 'said.coding.graded'),
  ]);
}

/** How far our answers agree over all items; nothing where no item was answered by two. */
function answersSaid(view: Naming, { agreement: { ours } }: SayDo): string {
  if (ours === null || ours.units === 0) return '';
  const { ordinal: alpha, reading, units } = ours;
  return reading === null ? say(view, 'said.alpha.alike', { units }) : say(view, 'said.alpha', { alpha, reading });
}

export function closing(view: Naming, sayDo: SayDo): string[] {
  const all = answered(sayDo);
  const of = (verdict: SayDoVerdict): readonly SayDoItem[] => all.filter((item) => item.ours?.verdict === verdict);
  const blind = [...new Set(of('unverifiable').map((item) => itemName(view, item)))];
  const { capture } = sayDo;
  const share = capture?.capture.point ?? null;
  return [
    blind.length === 0 ? '' : say(view, 'said.unverifiable', { items: blind.slice(0, SHOWN * 2) }),
    all.length === 0 ? '' : say(view, 'said.consistent', { count: of('consistent').length, of: all.length }),
    answersSaid(view, sayDo),
    codersSaid(view, sayDo),
    capture === null || share === null
      ? ''
      : say(view, capture.enough ? 'said.capture' : 'said.capture.few', { capture: share, both: capture.both, recalled: capture.recalled }),
  ];
}
