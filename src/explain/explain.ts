import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult, LensId, Stage } from '../result.ts';
import type { Style } from '../text/style.ts';
import { type Card, prose, section } from './card.ts';
import { actionCard, fieldCard, findingCard, problemCard, thresholdCard } from './cards/code-cards.ts';
import { type Deck, label } from './cards/context.ts';
import { lensCard, stageCard } from './cards/path-cards.ts';
import { personCard } from './cards/person-card.ts';
import { topicCard } from './cards/topic-card.ts';
import { wordCard } from './cards/word-card.ts';
import { contents } from './contents.ts';
import { detailsOf, namesByCode } from './details.ts';
import { fieldsOf } from './fields.ts';
import { type Found, find } from './find.ts';
import { layout } from './layout.ts';
import { type Entry, registry } from './registry.ts';
import { loadTexts } from './texts.ts';
import type { TopicId } from './topics/index.ts';

export type { Deck } from './cards/context.ts';

/** Everything needed to explain in one language; reads prose and schemas only now. */
export async function openDeck(language: Language, overrides: Deck['overrides'] = []): Promise<Deck> {
  const [texts, { SCHEMAS }] = await Promise.all([loadTexts(language), import('./schemas.ts')]);
  return { speaker: new Speaker(language), texts, fields: fieldsOf(SCHEMAS), details: detailsOf(), overrides };
}

/** Everything that can be asked for, under its names in both languages. */
export function entriesOf(deck: Deck): readonly Entry[] {
  return registry([new Speaker('en'), new Speaker('zh')], { fields: deck.fields, named: namesByCode() });
}

export function listTopics(deck: Deck, cells: number, style: Style): string {
  return layout(contents(deck, entriesOf(deck)), cells, style);
}

/** The explanation, or null with what may have been meant. */
export function explainTopic(
  deck: Deck,
  query: string,
  cells: number,
  style: Style,
): { text: string | null; suggestions: readonly string[] } {
  const { best, others, suggestions } = find(query, entriesOf(deck));
  return { text: best === null ? null : layout(explained(deck, best, others), cells, style), suggestions };
}

/** What a result says of one person; null: nobody of that id. */
export function explainPerson(deck: Deck, result: AuditResult, id: string, cells: number, style: Style): string | null {
  const card = personCard(deck, result, id);
  return card === null ? null : layout(card, cells, style);
}

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
