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
  const asked = sayDo.sheets.ours + sayDo.sheets.customer > 0;
  if (!asked && shown.length === 0 && sayDo.agreement.coding === undefined) return [];
  return section(say(view, 'said.title'), [
    ...prose(view, saidBy(view, sayDo), 'faint'),
    ...shown,
    ...prose(view, paragraph(view, closing(view, sayDo))),
    ...(asked ? prose(view, say(view, 'said.legend'), 'faint') : []),
  ]);
}

/** Who was asked; nothing where nobody was and nobody claims anything. */
export function saidBy(view: Naming, { sheets, items }: SayDo): string {
  if (sheets.ours + sheets.customer > 0) return say(view, 'said.who', { ...sheets });
  return items.length > 0 ? say(view, 'said.claims') : '';
}

/** Items of the questionnaire our side answered: a claimed stage is told among the contradictions. */
export function answered({ items }: SayDo): readonly SayDoItem[] {
  return items.filter((item) => item.ours !== null && item.item !== STAGE);
}

function group(view: View, sayDo: SayDo, verdict: 'contested' | 'over-claim' | 'hidden-strength'): readonly Line[] {
  const own = [...answered(sayDo)]
    .filter((item) => item.ours?.verdict === verdict)
    .sort((a, b) => level(a) - level(b) || distance(b) - distance(a));
  const contested = verdict === 'contested';
  const head = contested ? contestedHead(view) : say(view, 'said.values');
  return listed(view, own, [say(view, `said.${verdict}`), CODE[verdict], head], (item) => [
    ...titled(view, itemName(view, item), contested ? counts(item) : values(item)),
    ...(contested ? byFunction(view, item) : []),
    ...where(view, item, [item.ours], !contested),
  ]);
}

/** What is said of all customers stands before what is said of one. */
function level({ entity }: SayDoItem): number {
  return entity.kind === 'firm' ? 0 : 1;
}

/** Furthest apart first: raters where they do not agree, else word from record. */
function distance({ ours, shown }: SayDoItem): number {
  return ours?.verdict === 'contested' ? -(ours.rwg ?? 0) : Math.abs((ours?.point ?? 0) - (shown.point ?? 0));
}

function gapGroup(view: View, { items }: SayDo): readonly Line[] {
  const own = items.filter((item) => item.gap?.apart === true).sort((a, b) => Math.abs(b.gap?.value ?? 0) - Math.abs(a.gap?.value ?? 0));
  return listed(view, own, [say(view, 'said.gap'), CODE.gap, ''], (item) => {
    const stage = item.item === STAGE;
    const args = stage
      ? { ours: stages(item.ours), theirs: stages(item.customer) }
      : { claim: claim(view, item), ours: item.ours?.point ?? null, theirs: item.customer?.point ?? null };
    const text = say(view, stage ? 'said.stages' : 'said.sides', { name: who(view, item), ...args });
    const said = [item.ours, item.customer].flatMap((side) => side?.answers.flatMap((answer) => answer.says ?? []) ?? []);
    const quotes = said.map((words) => `“${words}”`).join(` ${DASH} `);
    return [
      ...prose(view, text, 'plain', EDGE),
      ...(quotes === '' ? [] : prose(view, quotes, 'faint', EDGE)),
      ...where(view, item, [item.ours, item.customer], false),
    ];
  });
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

/** How far our coders agree on purposes, in one sentence. */
function codersSaid(view: Naming, { agreement: { coding } }: SayDo): string {
  if (coding === undefined || coding.coded === 0) return '';
  const { reading, disputed, enough: _, ...numbers } = coding;
  const said = reading === null ? say(view, 'said.coding.few', numbers) : say(view, 'said.coding', { ...numbers, reading });
  return paragraph(view, [said, disputed === 0 ? '' : say(view, 'said.coding.open', { disputed })]);
}

export function closing(view: Naming, sayDo: SayDo): string[] {
  const all = answered(sayDo);
  const of = (verdict: SayDoVerdict): readonly SayDoItem[] => all.filter((item) => item.ours?.verdict === verdict);
  const blind = [...new Set(of('unverifiable').map((item) => itemName(view, item)))];
  const alpha = sayDo.agreement.ours;
  const { capture } = sayDo;
  const share = capture?.capture.point ?? null;
  return [
    blind.length === 0 ? '' : say(view, 'said.unverifiable', { items: blind.slice(0, SHOWN * 2) }),
    all.length === 0 ? '' : say(view, 'said.consistent', { count: of('consistent').length, of: all.length }),
    alpha?.reading ? say(view, 'said.alpha', { alpha: alpha.ordinal, reading: alpha.reading }) : '',
    codersSaid(view, sayDo),
    capture === null || share === null
      ? ''
      : say(view, capture.enough ? 'said.capture' : 'said.capture.few', { capture: share, both: capture.both, recalled: capture.recalled }),
  ];
}
