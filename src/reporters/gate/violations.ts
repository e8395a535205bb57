import type { Finding } from '../../result.ts';
import type { GateCheckId, GateResult, Violation } from '../../result-gate.ts';
import { type Line, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { also, byKind, type Kind, unsaid } from '../terminal/kinds.ts';
import { places } from '../terminal/format.ts';
import { violationKeys } from '../violation.ts';
import { findingTitle, INDENT, nameOf, phrase, prose, say, section, type Naming, type Telling, type View } from '../terminal/view.ts';

const PLACES = 3;
const CODE = 8;
/** Kinds of warning told; the others are counted. */
const WARNED = 6;
/** A waiver that ended or meets nothing is told before all else that warns: somebody has to decide anew. */
const WAIVERS: ReadonlySet<string> = new Set(['GX1112', 'GX1113']);

/** Everything that fails, one by one and by kind: what, where; what to do after the last of its kind. */
export function failures(view: View, gate: GateResult): readonly Line[] {
  const kinds = byKind(ofLevel(gate, 'error'), ({ code }) => code);
  const lines = kinds.flatMap((kind) => kind.flatMap((one, index) => block(view, one, [], index === kind.length - 1)));
  return section(view.speaker.say('check.title.failed'), lines);
}

/** What only warns, by kind: the first of each speaks for all. Waivers come first, then what the policy asks for by name, then findings. */
export function warnings(view: View, gate: GateResult): readonly Line[] {
  const warned = waiversFirst(ofLevel(gate, 'warn', ['findings']));
  const shown = byKind(warned, ({ code }) => code).slice(0, WARNED);
  const rest = unsaid(warned, shown);
  const lines = shown.flatMap(([first, ...alike]: Kind<Violation>) => block(view, first, alike, false));
  const more = rest > 0 ? prose(view, view.speaker.say('check.more', { count: rest }), 'faint', INDENT + 2) : [];
  return section(view.speaker.say('check.title.warned'), [...lines, ...more]);
}

export function waiversFirst(all: readonly Violation[]): readonly Violation[] {
  return [...all.filter(({ code }) => WAIVERS.has(code)), ...all.filter(({ code }) => !WAIVERS.has(code))];
}

/** Violations of a level, check by check; checks of `last` come last. */
function ofLevel({ checks }: GateResult, level: Violation['level'], last: readonly GateCheckId[] = []): readonly Violation[] {
  const ordered = [...checks.filter(({ id }) => !last.includes(id)), ...checks.filter(({ id }) => last.includes(id))];
  return ordered.flatMap(({ violations }) => violations.filter((one) => one.level === level));
}

function block(view: View, violation: Violation, alike: readonly Violation[], remedy: boolean): readonly Line[] {
  const finding = findingOf(view, violation);
  const mark = violation.level === 'error' ? '✗' : '!';
  const code = finding === null ? '' : `${finding.code.padEnd(CODE)}`;
  const edge = INDENT + 2 + code.length;
  const room = view.width - edge;
  const title = wrap(whatOf(view, violation, finding), room).map((text, at): Line => [
    span(' '.repeat(INDENT)),
    span(at === 0 ? `${mark} ${code}` : ' '.repeat(edge - INDENT), at === 0 ? 'accent' : 'plain'),
    span(text),
  ]);
  const { asked, at } = violation;
  const below = [
    places(at, PLACES, room),
    violation.level === 'error' && asked !== null ? view.speaker.say('check.asked', { place: `${asked.file}:${asked.line}` }) : '',
    remedy ? view.speaker.say('check.do', { do: phrase(view, violationKeys(violation.code, view.speaker).how, violation.args) }) : '',
    also(
      view,
      alike.filter(({ entity }) => entity.id !== violation.entity.id),
    ),
  ].filter((text) => text !== '');
  return [...title, ...below.flatMap((text) => wrap(text, room)).map((text): Line => [span(' '.repeat(edge)), span(text, 'faint')])];
}

/** The finding behind a violation; null: none is. */
export function findingOf({ result }: Telling, { fingerprint }: Violation): Finding | null {
  return result.findings.find((finding) => finding.fingerprint === fingerprint) ?? null;
}

/** What is wrong, in the words of the finding behind it where there is one. */
export function whatOf(view: Naming, { code, args }: Violation, finding: Finding | null): string {
  if (finding === null || finding.lens === 'data') return phrase(view, violationKeys(code, view.speaker).what, args);
  const title = findingTitle(view, finding);
  const { kind, id } = finding.entity;
  const name = kind === 'account' || kind === 'community' ? nameOf(view, id) : '';
  return title.includes(name) ? title : say(view, 'findings.titled', { name, title });
}
