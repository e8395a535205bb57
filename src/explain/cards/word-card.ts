import { type Card, prose, type Row, section } from '../card.ts';
import { FAMILIES, type Family, type FamilyId, indicatorOfSign, WORD_SEE } from '../families.ts';
import { en } from '../../messages/en/index.ts';
import { TOPICS } from '../topics/index.ts';
import { type Deck, label, relatedLine, thresholdRows } from './context.ts';

/** A word of the doctrine, or a code used in files or reports. */
export function wordCard(deck: Deck, key: string): Card {
  const [familyId = 'word', code = ''] = key.split('.');
  const family: Family = FAMILIES[familyId as FamilyId];
  const { speaker } = deck;
  const see = familyId === 'sign' ? [indicatorOfSign(code)].filter((id) => Object.hasOwn(TOPICS, id)) : (WORD_SEE[key] ?? family.see);
  return {
    code: familyId === 'word' ? speaker.say(key) : code,
    title: speaker.say(key),
    place: familyId === 'word' ? '' : key,
    sections: [
      ...section(label(deck, 'meaning'), prose(deck.texts.glosses[key] ?? speaker.say(key))),
      ...section(label(deck, 'thresholds'), { kind: 'rows', rows: thresholdRows(deck, [key]) }),
      ...section(label(deck, 'used'), family.field === null ? null : prose(usedIn(deck, family.field))),
      ...section(label(deck, 'others'), familyId === 'word' ? null : { kind: 'rows', rows: siblings(deck, familyId, key) }),
      ...section(label(deck, 'related'), relatedLine(deck, see)),
    ],
  };
}

function usedIn(deck: Deck, field: string): string {
  const [file = '', ...path] = field.split('.');
  const known = deck.fields.some((one) => one.file === file && one.path === path.join('.'));
  return known ? `${path.join('.')} · guanxi explain ${path.join('.')}` : path.join('.');
}

/** The other codes of the family with what they mean. */
function siblings(deck: Deck, family: string, self: string): Row[] {
  const keys = Object.keys(en).filter((key) => key.startsWith(`${family}.`) && key.split('.').length === 2 && key !== self);
  return keys.map((key) => {
    const code = key.slice(family.length + 1);
    const name = deck.speaker.say(key);
    const gloss = deck.texts.glosses[key];
    const parts = [...(name === code ? [] : [name]), ...(gloss === undefined ? [] : [gloss])];
    return { code, text: parts.join(label(deck, 'colon')) };
  });
}
