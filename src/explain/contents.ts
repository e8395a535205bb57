import { LENSES, STAGES } from '../result.ts';
import type { Labels } from '../messages/explain/prose.ts';
import { type Block, type Card, prose, type Row, section } from './card.ts';
import { type Deck, joined, label } from './cards/context.ts';
import { FAMILIES } from './families.ts';
import type { Entry, Kind } from './registry.ts';
import { topicsOf } from './topics-of.ts';

/** What one may ask for, in groups: `guanxi explain` without a topic. */
export function contents(deck: Deck, entries: readonly Entry[]): Card {
  const { speaker } = deck;
  return {
    code: label(deck, 'heading'),
    title: label(deck, 'heading'),
    place: '',
    sections: [
      ...section('', prose(label(deck, 'hint'))),
      ...rows(
        deck,
        'groupStages',
        STAGES.map((stage) => ({ code: String(stage), text: speaker.term('stage', stage) })),
      ),
      ...rows(
        deck,
        'groupLenses',
        LENSES.map((lens) => ({ code: lens, text: speaker.say(`lens.${lens}.name`) })),
      ),
      ...rows(
        deck,
        'groupIndicators',
        LENSES.map((lens) => ({
          code: lens,
          text: topicsOf(lens)
            .map(([id]) => id)
            .join(' '),
        })),
      ),
      ...section(label(deck, 'groupWords'), prose(joined(deck, doctrineWords(deck)))),
      ...rows(deck, 'groupFindings', findingsByLens(deck, entries)),
      ...listed(deck, entries, 'problem', 'groupProblems'),
      ...listed(deck, entries, 'action', 'groupActions'),
      ...listed(deck, entries, 'threshold', 'groupThresholds'),
      ...section(
        label(deck, 'groupTerms'),
        prose(
          Object.keys(FAMILIES)
            .filter((id) => id !== 'word')
            .join(' '),
        ),
        prose(label(deck, 'termsHint')),
      ),
      ...section(label(deck, 'groupFields'), deck.fields.length === 0 ? null : prose(label(deck, 'fieldsHint'))),
    ],
  };
}

/** Codes of findings by the lens they belong to; those nobody placed come last. */
function findingsByLens(deck: Deck, entries: readonly Entry[]): Row[] {
  const codes = entries.flatMap((entry) => (entry.kind === 'finding' ? [entry.code] : []));
  const lensOf = (code: string): string => deck.details.findings[code]?.lens ?? '';
  const lenses: readonly string[] = [...LENSES, 'data', ''];
  return lenses.flatMap((lens) => {
    const inside = codes.filter((code) => lensOf(code) === lens);
    return inside.length === 0 ? [] : [{ code: lens, text: inside.join(' ') }];
  });
}

function doctrineWords(deck: Deck): string[] {
  return Object.keys(deck.texts.glosses).flatMap((key) => (key.startsWith('word.') ? [deck.speaker.say(key)] : []));
}

function rows(deck: Deck, key: keyof Labels, all: readonly Row[]) {
  return section(label(deck, key), { kind: 'rows', rows: all });
}

function listed(deck: Deck, entries: readonly Entry[], kind: Kind, key: keyof Labels) {
  const codes = entries.flatMap((entry) => (entry.kind === kind ? [entry.code] : []));
  const block: Block | null = codes.length === 0 ? null : prose(codes.join(' '));
  return section(label(deck, key), block);
}
