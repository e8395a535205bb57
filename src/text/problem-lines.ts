import type { Speaker } from '../messages/messages.ts';
import type { Arg, Args, Place } from '../result.ts';
import { inert } from './inert.ts';

/** A problem as these lines need it (see schema/problem.ts). */
interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: Place;
  readonly args: Args;
}

/** Stands where a message would quote the files. */
const QUOTED = '…';
/** Arguments that hold a word of ours, by code; of all others only numbers and what a message has a term for are shown. */
const OURS: ReadonlySet<string> = new Set([
  'GX004.byte',
  'GX009.reason',
  'GX013.key',
  'GX014.range',
  'GX053.asOf',
  'GX062.until',
  'GX063.date',
]);

/** Problems for a log that others read, a line each: place, code and what is wrong, but not a word out of the files. */
export function problemLines(problems: readonly Problem[], speaker: Speaker): string {
  return problems.map((problem) => `${line(problem, speaker)}\n`).join('');
}

function line({ code, severity, at, args }: Problem, speaker: Speaker): string {
  const key = `problem.${code}.what`;
  const shown = unquotedArgs({ code, args }, speaker);
  return `${inert(at.file)}:${at.line}  ${speaker.say(`problem.severity.${severity}`)} ${code}  ${speaker.say(key, shown)}`;
}

/** The arguments of a problem with … for whatever the files say: numbers, our own words and what a message has a term for stay. */
export function unquotedArgs({ code, args }: Pick<Problem, 'code' | 'args'>, speaker: Speaker): Args {
  const key = `problem.${code}.what`;
  const terms = new Map([...speaker.template(key).matchAll(/\{(\w+)\|term:([\w.]+)\}/g)].map(([, name, prefix]) => [name, prefix]));
  const isOurs = (name: string, value: Arg): boolean =>
    typeof value === 'number' || OURS.has(`${code}.${name}`) || speaker.has(`${terms.get(name) ?? ''}.${String(value)}`);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isOurs(name, value) ? value : QUOTED]));
}
