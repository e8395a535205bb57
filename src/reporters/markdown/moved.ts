import {
  type AccountMove,
  type CauseEffect,
  CAUSES,
  type Comparison,
  type FindingMove,
  type Moved,
  type StageTriple,
} from '../../result-comparison.ts';
import type { Stage } from '../../result.ts';
import { labelOf } from '../diff/sheet.ts';
import { backwards, mixMoved, unread } from '../diff/verdict.ts';
import { position, signed } from '../terminal/format.ts';
import { findingTitle, stageName, type Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { joined, type Markdown, strong, words } from './inline.ts';
import { BLANK, fixed, heading, item, listSection, placeCode, placesCode, say } from './parts.ts';

const MOST = { accounts: 30, findings: 20 } as const;
const PLACES = 3;

/** What moved since the base and by whose doing: the firm, every account that moved, findings that came and went. */
export function movedSections(view: Telling): readonly Section[] {
  const { comparison } = view.result;
  if (comparison === undefined) return [];
  const { base, head, firm, accounts, opened, closed } = comparison;
  const mix = words(mixMoved(view, firm.mix));
  const still = accounts.length === 0 && opened.length === 0 && closed.length === 0 && mix === '';
  const ago = { base: labelOf(view, base.label), from: base.asOf, to: head.asOf };
  const told =
    firm.causes.length === 0 && mix === '' ? [] : [BLANK, moveItem(view, firm.name, [...triple(view, firm.stage), mix], firm.causes)];
  return [
    fixed([
      ...heading(say(view, 'moved.title', { base: labelOf(view, base.label) })),
      joined([say(view, 'moved.ago', ago), blind(view, comparison), ...[base, head].map((side) => words(unread(view, side)))]),
      ...told,
    ]),
    {
      head: still ? [BLANK, say(view, 'moved.nothing')] : told.length === 0 ? [BLANK] : [],
      items: accounts.map((move) => accountItem(view, move)),
      most: MOST.accounts,
      more: (count) => item(say(view, 'more', { count })),
      foot: still || comparison.unmoved === 0 ? [] : [BLANK, say(view, 'moved.unmoved', { count: comparison.unmoved })],
      yields: 2,
    },
    listSection(
      view,
      say(view, 'moved.opened'),
      opened.map((move) => findingItem(view, move)),
      MOST.findings,
      3,
    ),
    listSection(
      view,
      say(view, 'moved.closed'),
      closed.map((move) => findingItem(view, move)),
      MOST.findings,
      4,
    ),
  ];
}

/** Why no cause is told: time runs backwards, or saved results were compared, and then which causes nothing excludes. */
function blind(view: Telling, comparison: Comparison): Markdown {
  const { substituted, unsettled } = comparison;
  const reversed = backwards({ speaker: view.speaker, comparison });
  if (substituted || reversed !== '') return words(reversed);
  const causes = (unsettled ?? CAUSES).map((cause) => view.speaker.say(`diff.cause.${cause}`));
  return words(view.speaker.say('diff.unsettled', { causes }));
}

function accountItem(view: Telling, move: AccountMove): Markdown {
  if (move.unreadable !== undefined)
    return moveItem(view, move.name, [words(view.speaker.say(`diff.account.unreadable.${move.unreadable}`))], move.causes);
  if (move.stage.from === null && move.stage.to !== null) return moveItem(view, move.name, [say(view, 'moved.new')], move.causes);
  if (move.stage.to === null) return moveItem(view, move.name, [say(view, 'moved.gone')], move.causes);
  const [from, to] = [move.position.from, move.position.to].map((side) => position(side?.point ?? null, 2));
  const moved = from === to ? [] : [say(view, 'moved.position', { change: `${from} → ${to}` })];
  return moveItem(view, move.name, [...triple(view, move.stage), ...moved], move.causes);
}

function moveItem(view: Telling, name: string, changes: readonly Markdown[], causes: readonly CauseEffect[]): Markdown {
  const comma = view.speaker.language === 'zh' ? '；' : '; ';
  const told = changes.length === 0 ? BLANK : (`: ${joined(changes, comma)}` as Markdown);
  return item(
    `${strong(words(name))}${told}` as Markdown,
    causes.map((cause) => causeLine(view, cause)),
  );
}

/** Of the three readings those that changed; where none did, nothing. */
function triple(view: Telling, { from, to }: Moved<StageTriple>): readonly Markdown[] {
  const readings = ['confirmed', 'point', 'possible'] as const;
  return readings.flatMap((reading) => {
    const [before, after] = [from?.[reading] ?? null, to?.[reading] ?? null];
    const change = `${stageOr(view, before)} → ${stageOr(view, after)}`;
    return before === after ? [] : [say(view, `moved.${reading}`, { change })];
  });
}

function stageOr(view: Telling, stage: Stage | null): string {
  return stage === null ? view.speaker.say('ui.unknown') : stageName(view, stage);
}

/** `The relationship changed (+0.2; RATV, KEY): places`. */
function causeLine(view: Telling, { cause, position: by, gates, at }: CauseEffect): Markdown {
  const figures = [by === null ? '' : signed(by), gates.join(', ')].filter((text) => text !== '');
  const beside = figures.length === 0 ? BLANK : words(`(${figures.join('; ')})`);
  const shown = at.slice(0, PLACES).map((place) => sided(view, place));
  const rest = at.length > PLACES ? words(`+${at.length - PLACES}`) : BLANK;
  return joined([say(view, `cause.${cause}`), beside, joined(shown, ' · '), rest]);
}

function sided(view: Telling, place: CauseEffect['at'][number]): Markdown {
  if (place.side === 'head') return placeCode(place);
  return joined([placeCode(place), say(view, 'cause.base')]);
}

function findingItem(view: Telling, { finding, cause }: FindingMove): Markdown {
  const title = joined([strong(words(finding.code)), words(findingTitle(view, finding))]);
  return item(title, [joined([say(view, `cause.${cause ?? 'unknown'}`), placesCode(finding.at)])]);
}
