import { type Card, prose, type Row, section } from '../card.ts';
import type { Example, Topic } from '../topic.ts';
import { TOPICS, type TopicId } from '../topics/index.ts';
import { type Deck, fileOf, label, relatedLine, template, thresholdRows, topicName } from './context.ts';

/** An indicator or a gate: meaning, formula, thresholds, how to write it and how not. */
export function topicCard(deck: Deck, id: TopicId): Card {
  const topic: Topic = TOPICS[id];
  const text = deck.texts.topics[id];
  if (text === undefined) throw new RangeError(`no prose for ${id}`);
  const { speaker } = deck;
  const role = label(deck, topic.core ? 'core' : 'diagnostic');
  const where = [speaker.term('lens', `${topic.lens}.name`), topic.sources.join(' '), speaker.term('level', topic.level)];
  return {
    code: id,
    title: topicName(deck, id),
    place: where.join(' · '),
    sections: [
      ...section(label(deck, 'meaning'), prose(text.what)),
      ...section(label(deck, 'formula'), { kind: 'lines', lines: text.formula }),
      ...section(label(deck, 'range'), prose(`${topic.range} · ${speaker.term('unit', topic.unit)} · ${role}`)),
      ...section(label(deck, 'thresholds'), { kind: 'rows', rows: thresholdRows(deck, topic.thresholds) }),
      ...section(label(deck, 'missing'), prose(text.missing)),
      ...section(recordLabel(deck, topic.good), prose(text.record), { kind: 'yaml', yaml: topic.good.yaml }),
      ...section(label(deck, 'wrong'), { kind: 'yaml', yaml: topic.bad.yaml }, prose(verdict(deck, topic.bad)), prose(text.wrong)),
      ...section(label(deck, 'moves'), prose(text.moves), { kind: 'rows', rows: actionsFor(deck, id) }),
      ...section(label(deck, 'source'), prose(source(deck, topic))),
      ...section(label(deck, 'related'), relatedLine(deck, topic.related)),
    ],
  };
}

function recordLabel(deck: Deck, example: Example): string {
  return `${label(deck, 'record')}  ${fileOf(example.file)}`;
}

function verdict(deck: Deck, example: Example): string {
  return label(deck, example.refused ? 'wrongSchema' : 'wrongWeak');
}

function source(deck: Deck, topic: Topic): string {
  const viewpoints = label(deck, 'viewpoint', { list: topic.sources.join(' ') });
  const published = topic.literature.length === 0 ? label(deck, 'own') : topic.literature.join(label(deck, 'semicolon'));
  return `${viewpoints}${label(deck, 'semicolon')}${published}`;
}

/** Actions of the catalogue that move this gate. */
function actionsFor(deck: Deck, gate: string): Row[] {
  const touching = Object.entries(deck.details.actions).filter(([, action]) => action.gates.includes(gate));
  return touching.map(([id]) => ({ code: id, text: template(deck, `action.${id}.title`) }));
}
