import type { LensId, Stage } from '../../result.ts';
import { type Card, prose, type Row, section } from '../card.ts';
import { topicsOf } from '../topics-of.ts';
import { type Deck, label, relatedLine, topicName } from './context.ts';

/** Gates of each stage beside those of the stages before it, in the order in which a diagnosis reads them. */
const GATES: Readonly<Record<Stage, readonly string[]>> = {
  0: [],
  1: ['CONT', 'ALLY', 'TERM'],
  2: ['CONT', 'KEY', 'BTX', 'RECIP', 'RATV', 'NEAR'],
  3: ['stage.2', 'EMBED', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'],
};
const FIRM_GATES: Readonly<Record<Stage, readonly string[]>> = {
  0: [],
  1: [],
  2: ['KPMAP', 'REFERRAL'],
  3: ['PERSISTENCE', 'NET'],
};

export function stageCard(deck: Deck, stage: Stage): Card {
  const text = deck.texts.stages[stage];
  if (text === undefined) throw new RangeError(`no prose for stage ${stage}`);
  return {
    code: `stage.${stage}`,
    title: deck.speaker.term('stage', stage),
    place: '0 → 3',
    sections: [
      ...section(label(deck, 'lives'), prose(text.lives)),
      ...section(label(deck, 'tie'), prose(text.tie)),
      ...section(label(deck, 'ends'), prose(text.ends)),
      ...section(label(deck, 'gates'), { kind: 'rows', rows: GATES[stage].map((id) => gateRow(deck, id)) }),
      ...section(label(deck, 'firmGates'), { kind: 'rows', rows: FIRM_GATES[stage].map((id) => gateRow(deck, id)) }),
      ...section(label(deck, 'note'), prose(text.note)),
      ...section(label(deck, 'related'), relatedLine(deck, neighbours(stage))),
    ],
  };
}

function gateRow(deck: Deck, id: string): Row {
  if (id === 'stage.2') return { code: id, text: deck.speaker.term('stage', 2) };
  return { code: id, text: deck.speaker.say(`gate.${id}.name`) };
}

function neighbours(stage: Stage): string[] {
  return [stage - 1, stage + 1].filter((n) => n >= 0 && n <= 3).map((n) => `stage.${n}`);
}

export function lensCard(deck: Deck, lens: LensId): Card {
  const text = deck.texts.lenses[lens];
  if (text === undefined) throw new RangeError(`no prose for lens ${lens}`);
  const { speaker } = deck;
  const sorted = topicsOf(lens);
  return {
    code: lens,
    title: speaker.say(`lens.${lens}.name`),
    place: lens === 'guards' ? '' : lens.toUpperCase(),
    sections: [
      ...section(label(deck, 'asks'), prose(speaker.say(`lens.${lens}.asks`))),
      ...section(label(deck, 'meaning'), prose(text.view)),
      ...section(label(deck, 'trap'), prose(speaker.say(`lens.${lens}.trap`))),
      ...section(label(deck, 'look'), prose(text.look)),
      ...section(
        label(deck, 'indicators'),
        {
          kind: 'rows',
          rows: sorted.map(([id, topic]) => ({ code: topic.core ? `${id} ★` : id, text: summary(deck, id) })),
        },
        prose(`★ ${label(deck, 'core')}`),
      ),
    ],
  };
}

function summary(deck: Deck, id: string): string {
  const key = `indicator.${id}.short`;
  return deck.speaker.has(key) ? deck.speaker.say(key) : topicName(deck, id);
}
