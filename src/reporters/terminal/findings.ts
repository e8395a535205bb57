import type { Finding, Severity } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { wrap } from '../../text/wrap.ts';
import { places } from './format.ts';
import { SAID_CODES } from './said.ts';
import { also, byKind, type Kind, unsaid } from './kinds.ts';
import { findingTitle, INDENT, nameOf, noteText, prose, say, section, type Naming, type View } from './view.ts';

/** Severity as a mark of one cell; its word stands in `explain`. */
export const MARKS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
const SHOWN = { contradictions: 5, others: 5 } as const;
const PLACES = 3;
const CODE = 7;

/**
 * Rules that hold a stated word against the record: a claimed stage, the firm's own position or integration,
 * a tool or a shareholding called a community, a strength nobody claims.
 */
const SAID = new Set(['GX203', 'GX711', 'GX806', 'GX1001', 'GX1002', 'GX1003', 'GX1101', 'GX1102', 'GX1103']);

/** First what the plan says and the record does not bear out, then the heaviest of the rest. */
export function findingSections(view: View): readonly Line[] {
  const all = view.result.findings.filter((finding) => finding.lens !== 'data' && !SAID_CODES.test(finding.code));
  const said = all.filter(contradicts);
  const rest = all.filter((finding) => !contradicts(finding));
  return [
    ...section(say(view, 'findings.contradictions'), blocks(view, said, SHOWN.contradictions)),
    ...section(say(view, said.length > 0 ? 'findings.also' : 'findings.title'), blocks(view, rest, SHOWN.others)),
  ];
}

export function contradicts(finding: Finding): boolean {
  return SAID.has(finding.code);
}

/** Up to `most` kinds of finding, the heaviest of each speaking, and how many findings are left unsaid. */
export function blocks(view: View, findings: readonly Finding[], most: number): readonly Line[] {
  const shown = byKind(findings, (finding) => finding.code).slice(0, most);
  const more = unsaid(findings, shown);
  const lines = shown.flatMap((kind) => block(view, kind));
  return more > 0 ? [...lines, ...prose(view, say(view, 'findings.more', { count: more }), 'faint', INDENT + 2)] : lines;
}

function block(view: View, [finding, ...alike]: Kind<Finding>): readonly Line[] {
  const edge = INDENT + 2 + CODE + 1;
  const room = view.width - edge;
  const ink = finding.severity === 'info' ? 'faint' : 'accent';
  const title = wrap(titled(view, finding), room).map((text, at) => [
    span(' '.repeat(INDENT)),
    span(at === 0 ? `${MARKS[finding.severity]} ${finding.code.padEnd(CODE)} ` : ' '.repeat(edge - INDENT), at === 0 ? ink : 'plain'),
    span(text),
  ]);
  const where = finding.at.length > 0 ? places(finding.at, PLACES, room) : finding.nowhere ? noteText(view, finding.nowhere) : '';
  const below = [where, also(view, alike)].filter((text) => text !== '');
  return [...title, ...below.flatMap((text) => wrap(text, room)).map((text) => [span(' '.repeat(edge)), span(text, 'faint')])];
}

/** The title, led by the name of its account or community where it does not hold the name itself. */
export function titled(view: Naming, finding: Finding): string {
  const title = findingTitle(view, finding);
  const { kind, id } = finding.entity;
  if (kind !== 'account' && kind !== 'community') return title;
  const name = nameOf(view, id);
  return title.includes(name) ? title : say(view, 'findings.titled', { name, title });
}
