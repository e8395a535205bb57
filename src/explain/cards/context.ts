import type { Labels, Texts } from '../../messages/explain/prose.ts';
import type { Speaker } from '../../messages/messages.ts';
import { outline } from '../../messages/outline.ts';
import type { RulesetInfo } from '../../result.ts';
import { DEFAULT_RULES } from '../../policy/default-rules.ts';
import { type Block, prose, type Row } from '../card.ts';
import type { Field } from '../fields.ts';
import { type FileKind, TOPIC_FILES } from '../topic.ts';

/** What every card is made from. */
export interface Deck {
  readonly speaker: Speaker;
  readonly texts: Texts;
  readonly fields: readonly Field[];
  readonly details: Details;
  /** Thresholds the workspace asked about sets differently; empty without one. */
  readonly overrides: RulesetInfo['overrides'];
}

/** What the rules and actions themselves know, by code. Empty where nobody handed it in. */
export interface Details {
  readonly findings: Readonly<Record<string, FindingDetail>>;
  readonly actions: Readonly<Record<string, ActionDetail>>;
}
export interface FindingDetail {
  readonly name: string;
  readonly severity: string;
  readonly lens: string;
  readonly advice: readonly string[];
}
export interface ActionDetail {
  readonly gates: readonly string[];
  readonly effort: readonly number[];
  readonly proof: readonly string[];
  readonly prerequisites: readonly string[];
}

/** A set phrase with its arguments filled in. */
export function label(deck: Deck, key: keyof Labels, args: Readonly<Record<string, string>> = {}): string {
  return deck.texts.labels[key].replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '');
}

export function joined(deck: Deck, items: readonly string[]): string {
  return items.join(label(deck, 'comma'));
}

/** Thresholds with value, kind and reason; where the workspace sets its own, that value and its reason. */
export function thresholdRows(deck: Deck, ids: readonly string[]): Row[] {
  return DEFAULT_RULES.filter((rule) => ids.includes(rule.id)).map((rule) => {
    const own = deck.overrides.find((override) => override.id === rule.id);
    const reason = deck.speaker.say(`threshold.${rule.id}`);
    return {
      code: rule.id,
      value: `${own?.value ?? rule.value} ${own ? label(deck, 'ownValue') : deck.speaker.term('kind', rule.kind)}`,
      text: own ? overrideText(deck, own) : reason,
    };
  });
}

/** Reason, place and the default it replaces. */
export function overrideText(deck: Deck, { reason, at, default: usual }: RulesetInfo['overrides'][number]): string {
  return label(deck, 'overridden', { reason, place: `${at.file}:${at.line}`, default: String(usual) });
}

/** The message with its placeholders shown as `…`: there is no case at hand to fill them. Empty where it does not exist. */
export function template(deck: Deck, key: string): string {
  if (!deck.speaker.has(key)) return '';
  return outline(deck.speaker.template(key));
}

/** What one types to read on. */
export function relatedLine(deck: Deck, ids: readonly string[]): Block | null {
  return ids.length === 0 ? null : prose(`guanxi explain ${ids.join(' · ')}`);
}

/** The name of an indicator or of a gate that is no indicator. */
export function topicName(deck: Deck, id: string): string {
  const { speaker } = deck;
  return speaker.has(`indicator.${id}.name`) ? speaker.say(`indicator.${id}.name`) : speaker.say(`gate.${id}.name`);
}

export function fileOf(kind: FileKind): string {
  return TOPIC_FILES[kind];
}
