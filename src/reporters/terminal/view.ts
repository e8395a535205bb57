import type { Speaker } from '../../messages/messages.ts';
import type { AccountResult, Args, AuditResult, Finding, Note, Stage } from '../../result.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import type { Ink } from '../../text/style.ts';
import { wrap } from '../../text/wrap.ts';
import { named } from '../names.ts';

/** What every sentence needs. */
export interface Voice {
  readonly speaker: Speaker;
}

/** What a page of prose needs. */
export interface Sheet extends Voice {
  /** Cells a line may take. */
  readonly width: number;
}

/** What a sentence needs that names accounts and people. */
export interface Naming extends Voice {
  /** Names of accounts, communities and the firm by id. */
  readonly entities: ReadonlyMap<string, string>;
  /** Names of persons by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What every page that names accounts and people draws with. */
export interface Page extends Sheet, Naming {}

/** What is told of a result, whatever it is told on: a screen of cells or a page. */
export interface Telling extends Naming {
  readonly result: AuditResult;
}

/** What every part of the terminal report draws with. */
export interface View extends Telling, Page {
  /** How guanxi was called, and the folder it was given: what commands of the report repeat. */
  readonly program: string;
  readonly dir: string | null;
  /** Wide enough for one line per account. */
  readonly wide: boolean;
}

/** Sentences longer than this tire the eye, however wide the screen is. */
const PROSE = 100;
export const INDENT = 2;

export function say(view: Voice, key: string, args: Args = {}): string {
  return view.speaker.say(`ui.${key}`, args);
}

/** Prose for a code; a code this version has no prose for (a result saved by a newer one) is shown as it is. */
export function phrase(view: Naming, key: string, args: Args): string {
  return view.speaker.has(key) ? view.speaker.say(key, named(args, view.names)) : key;
}

export function noteText(view: Naming, note: Note): string {
  return phrase(view, `note.${note.code}`, note.args ?? {});
}

/** A note is a phrase; beside others it reads as a sentence. */
export function noteSentence(view: Naming, note: Note): string {
  const text = noteText(view, note);
  if (/[.!?。！？]$/.test(text)) return text;
  if (view.speaker.language === 'zh') return `${text}。`;
  return `${text.replace(/^[a-z]+(?=[ ,:;’'])/, (word) => word.charAt(0).toUpperCase() + word.slice(1))}.`;
}

/** Sentences of a paragraph: spaced in English, set solid in Chinese. */
export function paragraph(view: Voice, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(view.speaker.language === 'zh' ? '' : ' ');
}

/** The masthead names the firm; a finding calls it `the firm`. */
export function findingTitle(view: Naming, finding: Finding): string {
  const args = 'firm' in finding.args ? { ...finding.args, firm: say(view, 'firm.self') } : finding.args;
  return phrase(view, `finding.${finding.code}.title`, args);
}

export function stageName(view: Voice, stage: Stage): string {
  return view.speaker.term('stage', stage);
}

/** A section: blank line, title, body; nothing at all for an empty body. */
export function section(title: string, body: readonly Line[]): readonly Line[] {
  return body.length === 0 ? [] : [BLANK, [span(' '.repeat(INDENT)), span(title, 'strong')], ...body];
}

/** A paragraph wrapped at the reading width, every line at `indent`; no line at all for no text. */
export function prose(view: Sheet, text: string, ink: Ink = 'plain', indent = INDENT): readonly Line[] {
  if (text === '') return [];
  const room = Math.min(PROSE, view.width) - indent;
  return wrap(text, room).map((line) => [span(' '.repeat(indent)), span(line, ink)]);
}

/** Payers, then who does not pay, then suppliers; heaviest first, who has no weight last, equal weights by id. */
export function byWeight(accounts: readonly AccountResult[]): readonly AccountResult[] {
  return [...accounts].sort(
    (a, b) => rankOf(a) - rankOf(b) || (b.weight ?? -1) - (a.weight ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function rankOf(account: AccountResult): number {
  return account.relation === 'supplier' ? 2 : account.payer ? 0 : 1;
}

/** Name of an account, a community, the firm or a person; an id without a name stands for itself. */
export function nameOf(view: Naming, id: string): string {
  return view.entities.get(id) ?? personName(view, id);
}

export function personName(view: Naming, id: string): string {
  return view.names.get(id) ?? id;
}
