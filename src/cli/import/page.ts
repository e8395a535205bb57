import type { FileChange } from '../../intake/edit/change.ts';
import type { ImportReport, Unknown } from '../../intake/import/settle/report.ts';
import type { Rejected } from '../../intake/import/records.ts';
import type { Speaker } from '../../messages/messages.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { BLANK, type Line, paint, span } from '../../text/line.ts';
import type { Style } from '../../text/style.ts';
import { type Cell, type Column, table } from '../../text/table.ts';
import { truncate, truncateStart } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Proposal } from './proposal.ts';
import { sampleText } from './samples.ts';
import { understood, type View } from './understood.ts';
import { writtenSummary } from './written.ts';

export interface Page {
  readonly report: ImportReport;
  readonly changes: readonly FileChange[];
  readonly zone: string;
  readonly nameOf: Proposal['nameOf'];
  /** Whether the plan says by which mail domains or addresses ours are known. */
  readonly knowsOurs: boolean;
  /** What became of it: written, only looked at, or about to be asked for. */
  readonly state: 'written' | 'dry' | 'planned';
}

export interface Showing {
  readonly speaker: Speaker;
  readonly style: Style;
  readonly width: number;
}

const MOST_ROWS = 20;
const FIRST = 3;
const WIDEST = 120;

/** What was understood, taken, kept and left out, as a page of at most `width` cells. */
export function importPage(page: Page, { speaker, style, width }: Showing): string {
  const view: View = { speaker, width: Math.min(width, WIDEST) };
  const { report } = page;
  const lines = [
    ...head(view, page),
    ...section(view, 'understood', understood(view, report)),
    ...section(view, 'taken', taken(view, report)),
    ...section(view, page.state === 'written' ? 'written' : 'toWrite', written(view, page)),
    ...section(view, 'kept', kept(view, report)),
    ...section(view, 'same', same(view, report)),
    ...section(view, 'left', left(view, report)),
    ...section(view, 'who', who(view, page)),
    ...section(view, 'rejected', rejected(view, report.notUnderstood)),
    BLANK,
    ...closing(view, page),
  ];
  return `${lines.map((line) => paint(line, style)).join('\n')}\n`;
}

/** What became of it, alone: for whoever has just seen the page and said yes. */
export function importOutcome(page: Page, { speaker, style, width }: Showing): string {
  return `${closing({ speaker, width: Math.min(width, WIDEST) }, page)
    .map((line) => paint(line, style))
    .join('\n')}\n`;
}

function head({ speaker, width }: View, { report, zone }: Page): readonly Line[] {
  const { id, kind, system, files } = report;
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const first = speaker.say('import.head', {
    id,
    system: id === system ? null : speaker.term('import.system', system),
    files: files.length,
    read,
  });
  const timed = kind === 'ics' || kind === 'mail';
  const clock = timed ? wrap(speaker.say('import.zone', { zone }), width).map((text) => [span(text, 'faint')]) : [];
  return [...wrap(first, width).map((text) => [span(text, 'strong')]), ...clock];
}

function section({ speaker }: View, key: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [BLANK, [span(`  ${speaker.say(`import.section.${key}`)}`, 'strong')], ...lines];
}

function paragraph({ width }: View, text: string, ink: 'plain' | 'faint' | 'accent' = 'plain'): readonly Line[] {
  return wrap(text, width - 2).map((row) => [span(`  ${row}`, ink)]);
}

function cut(
  view: View,
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  most = MOST_ROWS,
  tells = 'import.more',
): readonly Line[] {
  const more = rows.length - most;
  const shown = table(columns, rows.slice(0, most), { width: view.width });
  return more > 0 ? [...shown, ...paragraph(view, view.speaker.say(tells, { count: more }), 'faint')] : shown;
}

const TAKEN = ['accounts', 'people', 'team', 'periods', 'contacts', 'completed', 'details'] as const;

function taken(view: View, { added, known, ground, groundUntil: until }: ImportReport): readonly Line[] {
  const { speaker } = view;
  const counts = TAKEN.flatMap((key): Cell[][] => {
    const before = key in known ? known[key as keyof typeof known] : 0;
    if (added[key] === 0 && before === 0) return [];
    const note = before === 0 ? '' : speaker.say('import.knownAlready', { count: before });
    return [[span(String(added[key]), 'strong'), speaker.say(`import.added.${key}`, { count: added[key] }), span(note, 'faint')]];
  });
  const nothing = counts.length === 0 ? paragraph(view, speaker.say('import.nothingTaken')) : [];
  const assumed = added.assumed === 0 ? [] : paragraph(view, speaker.say('import.assumed', { count: added.assumed }), 'accent');
  const because = paragraph(
    view,
    speaker.say(until === null ? 'import.ground' : 'import.groundUntil', {
      ground: speaker.term('import.basis', ground),
      until: until ?? '',
    }),
    ground === 'unstated' ? 'accent' : 'faint',
  );
  return [...nothing, ...table([{ align: 'right' }, { min: 20 }, { min: 10 }], counts, { width: view.width }), ...assumed, ...because];
}

function written(view: View, { changes, nameOf }: Page): readonly Line[] {
  const { groups, samples } = writtenSummary(changes, FIRST);
  const rows = groups.map(({ what, files, lines }): Cell[] => [
    legible(what, 60),
    span(view.speaker.say('import.files', { files, lines }), 'faint'),
  ]);
  const first = samples.map((text): Line => [span(`    ${truncate(sampleText(text, nameOf, view.speaker), view.width - 4)}`, 'faint')]);
  return [...table([{ min: 20, max: 50 }, { min: 20 }], rows, { width: view.width }), ...first];
}

function kept(view: View, { kept: all }: ImportReport): readonly Line[] {
  const rows = all.map(({ of, key, yours, theirs }): Cell[] => [
    legible(of, 40),
    key,
    view.speaker.say('import.keptYours', legibleDeep({ yours, theirs })),
  ]);
  return cut(view, rows, [
    { min: 10, max: 24 },
    { min: 6, max: 16 },
    { min: 20, lines: 2 },
  ]);
}

function same(view: View, { merged, byHand, unclear }: ImportReport): readonly Line[] {
  const { speaker } = view;
  const rows = [
    ...merged.map(({ date, account, sourceId, as, by }): Cell[] => [
      date,
      account,
      speaker.say(`import.same.${by}`, legibleDeep({ id: sourceId, as })),
    ]),
    ...byHand.map(({ date, account, file, line }): Cell[] => [
      date,
      account,
      speaker.say('import.same.hand', { place: `${legible(file)}:${line}` }),
    ]),
    ...unclear.map(({ date, account, candidates }): Cell[] => [
      span(date, 'accent'),
      account,
      speaker.say('import.same.unclear', { candidates: candidates.slice(0, 3).map((one) => legible(one, 60)) }),
    ]),
  ];
  if (rows.length === 0) return [];
  const counts = { merged: merged.length, hand: byHand.length, unclear: unclear.length };
  return [
    ...paragraph(view, speaker.say('import.same.counts', counts), 'faint'),
    ...cut(view, rows, [{}, { min: 10, max: 24 }, { min: 20, lines: 2 }], 10),
  ];
}

function left(view: View, { leftOut }: ImportReport): readonly Line[] {
  const rows = leftOut.map(({ reason, args, count }): Cell[] => {
    const says = reasonText(view, reason, args);
    const isOfOne = count > 1 && Object.keys(args).length > 0;
    return [span(String(count), 'strong'), isOfOne ? view.speaker.say('import.suchAs', { says }) : says];
  });
  return cut(view, rows, [{ align: 'right' }, { min: 20, lines: 2 }]);
}

function who(view: View, { report: { waiting }, knowsOurs }: Page): readonly Line[] {
  if (waiting.who.length === 0) return [];
  const rows = waiting.who.map((one): Cell[] => [
    span(String(one.contacts), 'strong'),
    legible(one.who, 60),
    span(hintOf(view, one), 'faint'),
  ]);
  const say = (key: string, args = {}): string => view.speaker.say(`import.who.${key}`, args);
  const hasOrganisations = waiting.who.some(({ kind }) => kind === 'organisation');
  const isOpen = waiting.who.some(({ side, account, kind }) => side === null && account === null && kind !== 'organisation');
  const says = [
    ...(waiting.contacts === 0 ? [] : [say('waiting', { contacts: waiting.contacts })]),
    say('unknown', { count: waiting.who.length }),
    ...(isOpen && !knowsOurs ? [say('sides')] : []),
    ...(waiting.who.some(({ kind }) => kind !== 'organisation') ? [say('how')] : []),
    ...(hasOrganisations ? [say('howOrganisation')] : []),
  ];
  return [
    ...says.flatMap((text) => paragraph(view, text)),
    ...cut(view, rows, [{ align: 'right' }, { min: 16, max: 44 }, { min: 16, lines: 2 }]),
  ];
}

function hintOf({ speaker }: View, { kind, side, account }: Unknown): string {
  if (kind === 'organisation') return speaker.say('import.who.organisation');
  if (account !== null) return speaker.say('import.who.at', { account });
  if (side === 'ours') return speaker.say('import.who.ours');
  return speaker.say(side === 'theirs' ? 'import.who.theirs' : 'import.who.either');
}

function rejected(view: View, all: readonly Rejected[]): readonly Line[] {
  const rows = all.map(({ at, reason, args }): Cell[] => [
    truncateStart(`${legible(at.file, 300)}:${at.line}`, 40),
    reasonText(view, reason, args),
  ]);
  return cut(view, rows, [{}, { min: 20, lines: 3 }], MOST_ROWS, 'import.moreRejected');
}

/** Why, in words; the readers have keys of their own. */
export function reasonText({ speaker }: Pick<View, 'speaker'>, reason: string, args: Rejected['args']): string {
  const key = [`import.left.${reason}`, `import.rejected.${reason}`].find((one) => speaker.has(one));
  return key === undefined ? reason : speaker.say(key, legibleDeep(args));
}

function closing(view: View, { report, changes, state }: Page): readonly Line[] {
  const { speaker } = view;
  if (changes.length === 0) return paragraph(view, speaker.say('import.nothingNew'));
  if (state === 'dry') return paragraph(view, speaker.say('import.dry'));
  if (state === 'planned') return [];
  return paragraph(view, speaker.say('import.done', { files: changes.length, id: report.id }));
}
