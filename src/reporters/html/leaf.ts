import { type Language, Speaker } from '../../messages/messages.ts';
import type { Texts } from '../../messages/explain/prose.ts';
import { texts as en } from '../../messages/explain/en/index.ts';
import { texts as zh } from '../../messages/explain/zh/index.ts';
import type { AccountResult, Args, AuditResult } from '../../result.ts';
import { legibleDeep } from '../../text/legible.ts';
import { entityNames, personNames } from '../names.ts';
import { byWeight, type Telling } from '../terminal/view.ts';
import { Anchors } from './anchors.ts';

/** Accounts told in full, heaviest first; the others keep their rows in the tables, each with its command. */
export const IN_FULL = 40;

/** Accounts printed, heaviest first, unless the reader asks for all of the file. */
export const ON_PAPER = 20;

/** What every part of the page draws with. */
export interface Leaf extends Telling {
  readonly anchors: Anchors;
  /** The long prose behind `explain`. */
  readonly texts: Texts;
  /** All accounts, payers first, heaviest first. */
  readonly accounts: readonly AccountResult[];
  /** Those with a section of their own. */
  readonly full: readonly AccountResult[];
}

export function leafOf(result: AuditResult, language: Language): Leaf {
  const harmless = legibleDeep(result);
  const accounts = byWeight(harmless.accounts);
  const full = accounts.slice(0, IN_FULL);
  return {
    result: harmless,
    speaker: new Speaker(language),
    entities: entityNames(harmless),
    names: personNames(harmless),
    anchors: new Anchors(harmless, full),
    texts: language === 'zh' ? zh : en,
    accounts,
    full,
  };
}

/** A text of the page's own. */
export function tell(view: Leaf, key: string, args: Args = {}): string {
  return view.speaker.say(`page.${key}`, args);
}
