import { DEFAULT_RULES, type RuleId } from '../../policy/default-rules.ts';
import { type Card, prose, section } from '../card.ts';
import { inLanguage } from '../fields.ts';
import type { Topic } from '../topic.ts';
import { TOPICS } from '../topics/index.ts';
import { type Deck, label, overrideText, relatedLine, template } from './context.ts';

/** One number of the ruler: where it comes from and how to change it. */
export function thresholdCard(deck: Deck, id: string): Card {
  const rule = DEFAULT_RULES.find((one) => one.id === id);
  if (!rule) throw new RangeError(`no threshold ${id}`);
  const override = [
    'ruleset:',
    '  overrides:',
    `    - id: ${id}`,
    `      value: ${rule.value}`,
    `      reason: "${label(deck, 'overrideReason')}"`,
  ];
  const own = deck.overrides.find((one) => one.id === id);
  return {
    code: id,
    title: String(own?.value ?? rule.value),
    place: own ? label(deck, 'ownValue') : deck.speaker.term('kind', rule.kind),
    sections: [
      ...section(label(deck, 'here'), own ? prose(overrideText(deck, own)) : null),
      ...section(label(deck, 'meaning'), prose(deck.speaker.say(`threshold.${id}`))),
      ...section(label(deck, 'readBy'), relatedLine(deck, readers(rule.id))),
      ...section(label(deck, 'change'), prose(label(deck, 'override')), { kind: 'yaml', yaml: override.join('\n') }),
    ],
  };
}

function readers(id: RuleId): string[] {
  const all: readonly (readonly [string, Topic])[] = Object.entries(TOPICS);
  return all.flatMap(([topic, { thresholds }]) => (thresholds.includes(id) ? [topic] : []));
}

export function findingCard(deck: Deck, code: string): Card {
  const { speaker } = deck;
  const detail = deck.details.findings[code];
  const place = detail ? `${speaker.term('severity', detail.severity)} · ${lensName(deck, detail.lens)}` : '';
  return {
    code,
    title: detail?.name ?? '',
    place,
    sections: [
      ...section(label(deck, 'says'), prose(template(deck, `finding.${code}.title`))),
      ...section(label(deck, 'why'), prose(template(deck, `finding.${code}.why`))),
      ...section(label(deck, 'do'), prose(template(deck, `finding.${code}.do`))),
      ...section(label(deck, 'related'), relatedLine(deck, [...(detail?.advice ?? []), ...lensOf(detail?.lens)])),
    ],
  };
}

function lensName(deck: Deck, lens: string): string {
  return lens === 'data' ? '' : deck.speaker.term('lens', `${lens}.name`);
}
function lensOf(lens: string | undefined): string[] {
  return lens === undefined || lens === 'data' ? [] : [lens];
}

export function problemCard(deck: Deck, code: string, name: string | undefined): Card {
  return {
    code,
    title: name ?? '',
    place: '',
    sections: [
      ...section(label(deck, 'says'), prose(template(deck, `problem.${code}.what`))),
      ...section(label(deck, 'why'), prose(template(deck, `problem.${code}.why`))),
      ...section(label(deck, 'how'), { kind: 'lines', lines: template(deck, `problem.${code}.how`).split('\n') }),
    ],
  };
}

export function actionCard(deck: Deck, id: string): Card {
  const detail = deck.details.actions[id];
  return {
    code: id,
    title: template(deck, `action.${id}.title`),
    place: detail ? label(deck, 'effort', { days: detail.effort.join(' – ') }) : '',
    sections: [
      ...section(label(deck, 'steps'), prose(template(deck, `action.${id}.how`))),
      ...section(label(deck, 'why'), prose(template(deck, `action.${id}.why`))),
      ...section(label(deck, 'proof'), prose(template(deck, `action.${id}.proof`)), prose((detail?.proof ?? []).join(' · '))),
      ...section(label(deck, 'first'), relatedLine(deck, detail?.prerequisites ?? [])),
      ...section(label(deck, 'movesGates'), relatedLine(deck, detail?.gates ?? [])),
    ],
  };
}

/** A field of the contract, as its schema describes it. */
export function fieldCard(deck: Deck, key: string): Card {
  const field = deck.fields.find((one) => `${one.file}.${one.path}` === key);
  if (!field) throw new RangeError(`no field ${key}`);
  const { language } = deck.speaker;
  const inside = field.inside.map((name) => {
    const child = deck.fields.find((one) => one.file === field.file && one.path === `${field.path}.${name}`);
    return { code: name, text: child ? inLanguage(child.text, language) : '' };
  });
  return {
    code: field.path,
    title: inLanguage(field.title, language),
    place: `${field.file}.schema.json`,
    sections: [
      ...section(
        label(deck, 'meaning'),
        prose(inLanguage(field.text, language)),
        field.form === null ? null : prose(inLanguage(field.form, language)),
      ),
      ...section(label(deck, 'values'), field.values.length === 0 ? null : prose(field.values.join(' · '))),
      ...section(label(deck, 'inside'), { kind: 'rows', rows: inside }),
      ...section(label(deck, 'readBy'), relatedLine(deck, readersOf(field.file, field.path))),
    ],
  };
}

/** Indicators whose examples write this field. */
function readersOf(file: string, path: string): string[] {
  const keys = path.split('.').map((key) => new RegExp(`(^|[\\s{-])${key}:`, 'm'));
  const all: readonly (readonly [string, Topic])[] = Object.entries(TOPICS);
  const kind = file === 'entry' ? 'interactions' : file;
  return all.flatMap(([id, { good }]) => (good.file === kind && keys.every((key) => key.test(good.yaml)) ? [id] : []));
}
