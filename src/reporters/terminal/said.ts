import type { Place, Said, SayDo, SayDoItem, SayDoVerdict } from '../../result.ts';
import { type Line, lineWidth, span } from '../../text/line.ts';
import { padStart } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { DASH, decimal, places, placesOf, range } from './format.ts';
import { INDENT, nameOf, paragraph, prose, say, section, type View } from './view.ts';

const SHOWN = 3;
const PLACES = 3;
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
  const lead = asked ? say(view, 'said.who', { ...sayDo.sheets }) : say(view, 'said.claims');
  return section(say(view, 'said.title'), [
    ...prose(view, lead, 'faint'),
    ...shown,
    ...prose(view, paragraph(view, closing(view, sayDo))),
    ...(asked ? prose(view, say(view, 'said.legend'), 'faint') : []),
  ]);
}

/** Items of the questionnaire our side answered: a claimed stage is told among the contradictions. */
function answered({ items }: SayDo): readonly SayDoItem[] {
  return items.filter((item) => item.ours !== null && item.item !== STAGE);
}

function group(view: View, sayDo: SayDo, verdict: 'contested' | 'over-claim' | 'hidden-strength'): readonly Line[] {
  const own = [...answered(sayDo)]
    .filter((item) => item.ours?.verdict === verdict)
    .sort((a, b) => level(a) - level(b) || distance(b) - distance(a));
  const contested = verdict === 'contested';
  const head = contested ? `${columns(['0', '1', '2', '3', '4'])}  ${padStart(say(view, 'said.rwg'), RWG)}` : say(view, 'said.values');
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

const EDGE = INDENT + 2;
const RWG = 5;
const CELL = 3;

/** A head, its items, and how many are left out. */
function listed(
  view: View,
  items: readonly SayDoItem[],
  [title, code, right]: readonly [string, string, string],
  draw: (item: SayDoItem) => readonly Line[],
): readonly Line[] {
  if (items.length === 0) return [];
  const rest = items.length - SHOWN;
  return [
    toTheRight(view, [span(' '.repeat(INDENT)), span(title, 'accent'), span(`  ${code}`, 'faint')], span(right, 'faint')),
    ...items.slice(0, SHOWN).flatMap(draw),
    ...(rest > 0 ? prose(view, say(view, 'said.more', { count: rest }), 'faint', EDGE) : []),
  ];
}

function titled(view: View, text: string, right: string): readonly Line[] {
  const lines = wrap(text, view.width - EDGE - right.length - 2);
  return lines.map((part, at) => {
    const left = [span(' '.repeat(EDGE)), span(part)];
    return at > 0 ? left : toTheRight(view, left, span(right, 'strong'));
  });
}

function toTheRight(view: View, left: Line, right: Line[number]): Line {
  return [...left, span(' '.repeat(Math.max(2, view.width - lineWidth([...left, right])))), right];
}

/** How many gave each answer from 0 to 4, and how far they agree. */
function counts({ ours, scale }: SayDoItem): string {
  const scores = (ours?.answers ?? []).flatMap((answer) => answer.score ?? []);
  const cells = Array.from({ length: scale + 1 }, (_, value) => scores.filter((score) => Math.round(score) === value).length);
  return `${columns(cells.map((count) => (count === 0 ? '-' : String(count))))}  ${padStart(decimal(ours?.rwg ?? null), RWG)}`;
}
function columns(cells: readonly string[]): string {
  return cells.map((cell) => padStart(cell, CELL)).join('');
}

function values({ ours, shown }: SayDoItem): string {
  return `${decimal(ours?.point ?? null)}  ${decimal(shown.point)} ${range(shown)}`.trimEnd();
}

/** Every answer, by function: `sales 4 4 · engineering 0`. */
function byFunction(view: View, { ours }: SayDoItem): readonly Line[] {
  if (ours === null) return [];
  const told = ours.byFunction.map(({ group }) => {
    const own = ours.answers
      .filter((answer) => answer.function === group)
      .map((answer) => (answer.score === null ? '?' : String(answer.score)));
    return `${group === null ? say(view, 'unknown') : view.speaker.term('function', group)} ${own.sort().reverse().join(' ')}`;
  });
  return prose(view, told.join(' · '), 'plain', EDGE + 2);
}

/** Where it was said, the answers furthest apart first or the strongest, then where the record stands. */
function where(view: View, item: SayDoItem, sides: readonly (Said | null)[], shown: boolean): readonly Line[] {
  const said = sides.flatMap((side) => {
    const scored = (side?.answers ?? []).filter((answer) => answer.score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
    return [...new Set([scored[0], scored.at(-1)])].flatMap((answer) => answer?.at ?? []);
  });
  const at: readonly Place[] = shown ? [...said, ...placesOf(item.shown.evidence)] : said;
  const edge = EDGE + 2;
  return at.length === 0 ? [] : [[span(' '.repeat(edge)), span(places(at, PLACES, view.width - edge), 'faint')]];
}

export function claim(view: View, { item }: SayDoItem): string {
  return view.speaker.term('claim', item);
}
function who(view: View, { entity }: SayDoItem): string {
  return entity.kind === 'firm' ? say(view, 'firm.self') : nameOf(view, entity.id);
}
/** The claim, led by the account it is about; the firm goes without saying. */
function itemName(view: View, item: SayDoItem): string {
  return item.entity.kind === 'firm' ? claim(view, item) : say(view, 'said.of', { name: who(view, item), claim: claim(view, item) });
}

function closing(view: View, sayDo: SayDo): string[] {
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
    capture === null || share === null
      ? ''
      : say(view, capture.enough ? 'said.capture' : 'said.capture.few', { capture: share, both: capture.both, recalled: capture.recalled }),
  ];
}
