import { type AccountMove, type Cause, type CauseEffect, CAUSES, type ComparedSide, type Comparison } from '../../result-comparison.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { paragraph, prose } from '../terminal/view.ts';
import { causeName, type DiffSheet, labelOf, say, stageChanges } from './sheet.ts';

/** Below this a movement of the position is not told: two decimals would print it as nothing. */
const SEEN = 0.005;
/** Share of the largest movement from which on another counts beside it. */
const NUDGE = 0.25;

/** In the order in which a reader wants to know: what was done first, what merely happened last. */
const TOLD: readonly Cause[] = ['relationship', 'record', 'ruler', 'time'];

/** What is compared, then the answer in a sentence or two. */
export function verdict(sheet: DiffSheet): readonly Line[] {
  const { base, head, firm } = sheet.comparison;
  const other = base.ruleset.hash === head.ruleset.hash ? '' : say(sheet, 'otherRuler', { from: ruler(base), to: ruler(head) });
  return [
    [span(firm.name, 'strong')],
    ...prose(sheet, `${side(sheet, base)} → ${side(sheet, head)}`, 'faint', 0),
    ...prose(sheet, other, 'faint', 0),
    BLANK,
    ...prose(sheet, sentence(sheet), 'strong'),
    ...prose(sheet, firmText(sheet)),
    ...prose(sheet, backwards(sheet) || unsettled(sheet), 'accent'),
    ...[base, head].flatMap((one) => prose(sheet, unread(sheet, one), 'accent')),
  ];
}

/** Causes whose doing can be seen; of an account that came or went, those that brought or took it. */
export function seen({ stage, causes }: AccountMove): readonly CauseEffect[] {
  if (stage.from === null || stage.to === null) return causes.filter((one) => one.stage.from === null || one.stage.to === null);
  return causes.filter((one) => one.position === null || Math.abs(one.position) >= SEEN || one.gates.length > 0 || movesStage(one));
}

function movesStage({ stage: { from, to } }: CauseEffect): boolean {
  return from?.confirmed !== to?.confirmed || from?.point !== to?.point || from?.possible !== to?.possible;
}

/** How many accounts moved, by cause. */
export function sentence(sheet: DiffSheet): string {
  const { accounts, substituted } = sheet.comparison;
  if (accounts.length === 0) return say(sheet, 'verdict.none');
  if (!substituted) return say(sheet, 'verdict.blind', { count: accounts.length });
  const only = TOLD.map((cause) => ({ key: `only.${cause}`, count: accounts.filter((move) => soleCause(move) === cause).length }));
  const [lost, told] = [
    accounts.filter(({ unreadable }) => unreadable !== undefined),
    accounts.filter(({ unreadable }) => unreadable === undefined),
  ];
  const several = { key: 'several', count: told.filter((move) => soleCause(move) === null).length };
  const parts = [...only, several, { key: 'unreadable', count: lost.length }]
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => say(sheet, key, { count }));
  return say(sheet, 'verdict', { count: accounts.length, parts: parts.join(sheet.speaker.language === 'zh' ? '，' : ', ') });
}

/**
 * The cause an account is counted under, null: several. A nudge beside it (less than a quarter of its movement, no stage) does not
 * count, for time nudges everything; but whatever the relationship did always does.
 */
function soleCause(move: AccountMove): Cause | null {
  const told = seen(move);
  const most = Math.max(0, ...told.map(({ position }) => Math.abs(position ?? 0)));
  const heavy = told.filter(
    (one) =>
      most < SEEN || one.cause === 'relationship' || movesStage(one) || one.position === null || Math.abs(one.position) >= most * NUDGE,
  );
  const [first, second] = heavy;
  return first === undefined || second !== undefined ? null : first.cause;
}

/** Where the firm stood and stands; its revenue by mode where that moved. */
export function firmText(sheet: DiffSheet): string {
  const { stage, mix } = sheet.comparison.firm;
  const changes = stageChanges(sheet, 'firm', stage);
  const confirmed = stage.to?.confirmed ?? null;
  const stays = confirmed === null ? '' : say(sheet, 'firm.same', { stage: sheet.speaker.term('stage', confirmed) });
  return paragraph(sheet, [...(changes.length > 0 ? changes : [stays]), mixMoved(sheet, mix)]);
}

/** How the revenue by mode has moved, in a sentence; empty where whole per cents show nothing. */
export function mixMoved(sheet: Pick<DiffSheet, 'speaker'>, mix: Comparison['firm']['mix']): string {
  const [from = null, to = null] = [mix.from, mix.to].map((one) => (one === null ? null : shares(sheet, one)));
  return from === to ? '' : say(sheet, 'firm.mix', { from, to });
}

/** `24 / 51 / 16 / 7 %`; a mode that is there is never printed as nothing. */
function shares(sheet: Pick<DiffSheet, 'speaker'>, mix: readonly number[]): string {
  const whole = mix.map((share) => (share > 0 && share < 0.005 ? '<1' : String(Math.round(share * 100))));
  return `${whole.join(' / ')}${sheet.speaker.language === 'zh' ? '%' : ' %'}`;
}

/** Which causes nothing excludes; empty where they are told apart. */
export function unsettled(sheet: DiffSheet): string {
  const { unsettled: open, accounts } = sheet.comparison;
  if (open === undefined || accounts.length === 0) return '';
  return say(sheet, 'unsettled', { causes: CAUSES.filter((cause) => open.includes(cause)).map((cause) => causeName(sheet, cause)) });
}

/** The second side is the older one, so that no cause can be named; empty where it is not. */
export function backwards(view: Pick<DiffSheet, 'speaker'> & { readonly comparison: Pick<Comparison, 'base' | 'head'> }): string {
  const { base, head } = view.comparison;
  return head.asOf < base.asOf ? say(view, 'backwards', { from: base.asOf, to: head.asOf }) : '';
}

/** What one of the two is called, and as of when it was read. */
export function side(sheet: Pick<DiffSheet, 'speaker'>, { label: named, commit, asOf }: ComparedSide): string {
  const label = labelOf(sheet, named);
  return commit === null || commit.startsWith(label) || label.startsWith(commit)
    ? say(sheet, 'side', { label, asOf })
    : say(sheet, 'side.commit', { label, commit, asOf });
}

/** Its files hold errors: what could not be read looks gone. Empty where they hold none. */
export function unread(view: Pick<DiffSheet, 'speaker'>, one: ComparedSide): string {
  return one.errors === 0 ? '' : say(view, 'unread', { label: labelOf(view, one.label), count: one.errors });
}

function ruler({ ruleset: { id, version, hash } }: ComparedSide): string {
  return `${id}@${version} ${hash.slice(0, 8)}`;
}
