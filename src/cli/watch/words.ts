import type { Speaker } from '../../messages/messages.ts';
import { legible } from '../../text/legible.ts';
import { wrap } from '../../text/wrap.ts';
import type { AuditOptions } from '../commands/audit.ts';
import type { Io, Sink } from '../io.ts';
import { configPage, problemsPage } from '../problems.ts';
import type { Turn } from './turn.ts';

/** Names of changed files before they are counted. */
const NAMED = 3;

/** Which run this is and what set it off; before anything did, how many files are watched. A file may be called after a client. */
export function statusText({ run, changed }: Turn, files: number, speaker: Speaker, hidden: boolean): string {
  if (changed.length === 0) return speaker.say('watch.watching', { files });
  if (hidden) return speaker.say('watch.run', { run, files: speaker.say('watch.files.count', { count: changed.length }) });
  const names = changed.slice(0, NAMED).map(({ file, how }) => speaker.say(`watch.file.${how}`, { file: legible(file) }));
  const rest = changed.length - names.length;
  const told = rest > 0 ? speaker.say('watch.files.more', { files: names, rest }) : speaker.list(names);
  return speaker.say('watch.run', { run, files: told });
}

interface Where {
  readonly options: AuditOptions;
  readonly speaker: Speaker;
  readonly io: Io;
  /** Where it will be written: decides its colour and width. */
  readonly sink: Sink;
}

/** Why the diagnosis is an earlier one, and what is to be mended; empty where it is not. */
export function heldText({ held, good, of }: Turn, { options, speaker, io, sink }: Where): string {
  if (held === null) return '';
  if (held.kind === 'gone') return `${speaker.say('watch.gone')}\n`;
  const why = good === null ? speaker.say('watch.held.first') : speaker.say('watch.held', { run: of });
  if (options.redact === true) return `${wrap(why, options.width ?? sink.columns).join('\n')}\n\n${speaker.say('cli.redact.problems')}\n`;
  const page =
    held.kind === 'problems'
      ? problemsPage(held.problems, held.texts, speaker, options, io, sink)
      : configPage(held.error, { command: 'audit', dir: options.dir }, speaker, io, sink, options);
  return `${wrap(why, options.width ?? sink.columns).join('\n')}\n\n${page}`;
}
