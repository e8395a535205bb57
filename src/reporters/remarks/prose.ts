import type { Speaker } from '../../messages/messages.ts';
import type { Args, AuditResult, Finding } from '../../result.ts';
import type { Violation } from '../../result-gate.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { entityNames, named, personNames } from '../names.ts';

/** What turns codes into sentences: names are inert and short enough to be read. */
export interface Voice {
  readonly speaker: Speaker;
  readonly persons: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
}

export interface Words {
  readonly title: string;
  readonly why: string;
  readonly how: string;
}

export function voiceOf(result: AuditResult, speaker: Speaker): Voice {
  const harmless = (names: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...names].map(([id, name]) => [id, legible(name, NAME)]));
  return { speaker, persons: harmless(personNames(result)), entities: harmless(entityNames(result)) };
}

/** Cells a name may take. */
const NAME = 80;

/** What a finding says, or a problem of the files. */
export function findingWords(voice: Voice, finding: Pick<Finding, 'code' | 'args'> & { readonly entity: Violation['entity'] }): Words {
  const args = argsOf(voice, finding.args);
  const { code } = finding;
  if (voice.speaker.has(`problem.${code}.what`)) {
    return words(voice, args, [`problem.${code}.what`, `problem.${code}.why`, `problem.${code}.how`]);
  }
  const said = words(voice, args, [`finding.${code}.title`, `finding.${code}.why`, `finding.${code}.do`]);
  return { ...said, title: titled(voice, said.title || unheardOf(code), finding.entity) };
}

/** Where a finding is behind it, its code and its words are the finding's. */
export function violationWords(voice: Voice, violation: Violation): Words {
  const { code } = violation;
  if (!voice.speaker.has(`gate.${code}`)) return findingWords(voice, violation);
  const said = words(voice, argsOf(voice, violation.args), [`gate.${code}`, `gate.${code}.why`, `gate.${code}.how`]);
  return { ...said, title: titled(voice, said.title || unheardOf(code), violation.entity) };
}

/** A code this version has no prose for (a result saved by a newer one) is shown as it is. */
function unheardOf(code: string): string {
  return legible(code) || '?';
}

/** The name of an entity, or its id where it has none. */
export function nameOf(voice: Voice, id: string): string {
  return voice.entities.get(id) ?? voice.persons.get(id) ?? legible(id, NAME);
}

/** Whom it concerns stands first, unless the title says so itself. */
function titled(voice: Voice, title: string, { kind, id }: Finding['entity'] | Violation['entity']): string {
  if (kind !== 'account' && kind !== 'community') return title;
  const name = nameOf(voice, id);
  return title.includes(name) ? title : voice.speaker.say('ui.findings.titled', { name, title });
}

function words({ speaker }: Voice, args: Args, [title, why, how]: readonly [string, string, string]): Words {
  const said = (key: string): string => (speaker.has(key) ? speaker.say(key, args).trim() : '');
  return { title: said(title).replace(/\s*\n\s*/g, ' '), why: said(why), how: said(how) };
}

function argsOf(voice: Voice, args: Args): Args {
  return named(legibleDeep(args), voice.persons);
}
