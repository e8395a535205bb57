import type { LensId, Stage } from '../result.ts';
import type { Card } from './card.ts';
import { type Deck, label } from './cards/context.ts';
import { actionCard, fieldCard, findingCard, problemCard, thresholdCard } from './cards/code-cards.ts';
import { lensCard, stageCard } from './cards/path-cards.ts';
import { topicCard } from './cards/topic-card.ts';
import { wordCard } from './cards/word-card.ts';
import { prose, section } from './card.ts';
import type { Found } from './find.ts';
import type { Entry } from './registry.ts';
import type { TopicId } from './topics/index.ts';

/** The card for what was found, with the other meanings of the name named at its end. */
export function explained(deck: Deck, best: Entry, others: Found['others']): Card {
  const card = cardOf(deck, best);
  const codes = [...new Set(others.map(unambiguous))].filter((code) => code !== best.code);
  return { ...card, sections: [...card.sections, ...section(label(deck, 'also'), codes.length === 0 ? null : prose(codes.join(' · ')))] };
}

/** A code that finds this entry alone: fields carry the name of their file. */
function unambiguous(entry: Entry): string {
  return entry.kind === 'field' ? entry.key : entry.code;
}

function cardOf(deck: Deck, entry: Entry): Card {
  switch (entry.kind) {
    case 'topic':
      return topicCard(deck, entry.key as TopicId);
    case 'stage':
      return stageCard(deck, Number(entry.key) as Stage);
    case 'lens':
      return lensCard(deck, entry.key as LensId);
    case 'word':
      return wordCard(deck, entry.key);
    case 'finding':
      return findingCard(deck, entry.key);
    case 'problem':
      return problemCard(deck, entry.key, entry.names[0]);
    case 'action':
      return actionCard(deck, entry.key);
    case 'threshold':
      return thresholdCard(deck, entry.key);
    case 'field':
      return fieldCard(deck, entry.key);
  }
}
