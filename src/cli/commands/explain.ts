import { resolve } from 'node:path';
import { audit } from '../../audit.ts';
import { explainPerson, explainTopic, listTopics, openDeck, type Deck } from '../../explain/explain.ts';
import type { Language } from '../../messages/messages.ts';
import { renderTerminal } from '../../reporters/terminal.ts';
import type { AuditResult } from '../../result.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { nearest } from '../../text/suggest.ts';
import { makeStyle } from '../../text/style.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { workspaceLanguage } from '../../workspace/workspace-language.ts';
import { wantsColour } from '../colour.ts';
import { calledAs } from '../called-as.ts';
import { dayOf } from '../day.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { redacting, type RedactOptions } from '../redaction.ts';

export interface ExplainOptions extends CommonOptions, RedactOptions {
  /** What to explain; null: list what can be. */
  readonly topic: string | null;
  /** Workspace to ask about an account or a person; null: the one around the current folder, if any. */
  readonly dir: string | null;
  readonly asOf: string | null;
}

/** Explanation on stdout; an unknown topic with what may have been meant on stderr, and exit code 2. */
export async function run(options: ExplainOptions, io: Io): Promise<number> {
  const { topic } = options;
  const named = options.dir === null ? null : await opened(options.dir, options, io);
  const language = options.lang ?? workspaceLanguage(resolve(io.cwd, options.dir ?? '.')) ?? spokenIn(topic);
  const deck = await openDeck(language, named?.ruleset.overrides);
  const cells = options.width ?? io.stdout.columns;
  const colour = wantsColour(options.color, io.env, io.stdout.isTTY);
  const style = makeStyle(colour);
  const show = (text: string): number => {
    io.stdout.write(text);
    return EXIT.ok;
  };
  if (topic === null || topic.trim() === '') return show(listTopics(deck, cells, style));

  const ofNamed = named && (await entity(named, deck, false));
  if (ofNamed) return show(ofNamed);
  const { text, suggestions } = explainTopic(deck, topic, cells, style);
  if (text !== null) return show(text);
  const around = named ?? (await surrounding(options, io));
  const ofAround = around && (await entity(around, deck, true));
  if (ofAround) return show(ofAround);
  const near = around === null || options.redact === true ? suggestions : [...nearest(topic, idsOf(around)), ...suggestions];
  io.stderr.write(unknown(deck, topic, near, around !== null));
  return EXIT.impossible;

  /** What the audit says of the account or person of that id; null: there is none. */
  async function entity(result: AuditResult, said: Deck, byPart: boolean): Promise<string | null> {
    const id = idMeant(result, topic?.trim() ?? '', byPart);
    const isAccount = result.accounts.some((account) => account.id === id);
    if (!isAccount && !result.accounts.some(({ people }) => people.some((person) => person.id === id))) return null;
    const shown = (await redacting(result, ['terminal'], options, said.speaker, io))('terminal');
    const shownId = shown.idOf(isAccount ? 'account' : 'person', id);
    if (!isAccount) return explainPerson(said, legibleDeep(shown.result), shownId, cells, style);
    return renderTerminal(shown.result, {
      language: said.speaker.language,
      colour,
      width: cells,
      account: shownId,
      program: calledAs(io),
      dir: options.dir,
    });
  }
}

async function opened(dir: string, { asOf }: ExplainOptions, io: Io): Promise<AuditResult> {
  return audit({ dir: resolve(io.cwd, dir), ...(await dayOf({ dir, asOf }, io)) }).result;
}

/** The id itself, or of the only account or person of the other side whose name is, or with `byPart` holds, what was typed. */
function idMeant(result: AuditResult, typed: string, byPart: boolean): string {
  const asked = typed.toLowerCase();
  const people = result.accounts.flatMap((account) => account.people);
  const named = [...result.accounts, ...people].flatMap(({ id, name }) => (name === null ? [] : [{ id, name: name.toLowerCase() }]));
  if (asked === '' || named.some(({ id }) => id === typed)) return typed;
  const ids = (fits: (name: string) => boolean): string[] => [...new Set(named.flatMap(({ id, name }) => (fits(name) ? [id] : [])))];
  const whole = ids((name) => name === asked);
  const found = whole.length > 0 || !byPart || asked.length < 2 ? whole : ids((name) => name.includes(asked));
  return found.length === 1 ? (found[0] ?? typed) : typed;
}

function idsOf(result: AuditResult): string[] {
  return result.accounts.flatMap((account) => [account.id, ...account.people.map((person) => person.id)]);
}

/** The workspace we stand in, if we do and it can be read. */
async function surrounding(options: ExplainOptions, io: Io): Promise<AuditResult | null> {
  try {
    return await opened('.', options, io);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

/** Who asks in Chinese is answered in Chinese. */
function spokenIn(topic: string | null): Language {
  return topic !== null && /\p{Script=Han}/u.test(topic) ? 'zh' : 'en';
}

function unknown({ texts: { labels } }: Deck, topic: string, suggestions: readonly string[], inWorkspace: boolean): string {
  const fill = (template: string, args: Readonly<Record<string, string>>): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => legible(args[name] ?? ''));
  const lines = [`guanxi: ${fill(labels.unknown, { topic })}`];
  if (suggestions.length > 0) lines.push(`  ${fill(labels.didYouMean, { list: suggestions.join(labels.comma) })}`);
  if (!inWorkspace) lines.push(`  ${fill(labels.askWorkspace, { topic })}`);
  lines.push(`  ${labels.all}`);
  return `${lines.join('\n')}\n`;
}
