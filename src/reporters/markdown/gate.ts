import type { Violation } from '../../result-gate.ts';
import { phrase, type View } from '../terminal/view.ts';
import { violationKeys } from '../violation.ts';
import type { Section } from './fit.ts';
import { joined, type Markdown, strong, words } from './inline.ts';
import { heading, item, placeCode, placesCode, say } from './parts.ts';

const MOST = 40;
const MARK = { error: '✗', warn: '!' } as const;

/** What the policy says: the verdict, then every point it fails or warns on, with places and remedy. */
export function gateSection(view: View): readonly Section[] {
  const { gate } = view.result;
  if (gate === undefined) return [];
  const told = gate.checks.flatMap((check) => check.violations);
  const errors = told.filter(({ level }) => level === 'error');
  const warnings = told.filter(({ level }) => level === 'warn');
  const verdict = !gate.passed
    ? say(view, 'gate.failed', { count: errors.length })
    : warnings.length > 0
      ? say(view, 'gate.warned', { count: warnings.length })
      : say(view, 'gate.passed');
  return [
    {
      head: heading(`${gate.passed ? '✓' : '✗'} ${verdict}` as Markdown),
      items: [...errors, ...warnings].map((violation) => violationItem(view, violation)),
      most: MOST,
      more: (count) => item(say(view, 'more', { count })),
      foot: baselineLines(view),
      yields: 1,
    },
  ];
}

function violationItem(view: View, { code, level, args, at, asked }: Violation): Markdown {
  const keys = violationKeys(code, view.speaker);
  const what = joined([`${MARK[level]}` as Markdown, strong(say(view, `gate.${level}`)), words(phrase(view, keys.what, args))]);
  return item(what, [
    placesCode(at),
    view.speaker.has(keys.how) ? words(phrase(view, keys.how, args)) : words(''),
    asked === null ? words('') : joined([say(view, 'gate.asked'), placeCode(asked)]),
  ]);
}

function baselineLines(view: View): readonly Markdown[] {
  const baseline = view.result.gate?.baseline;
  if (!baseline) return [];
  const { asOf, known, gone, otherRuler } = baseline;
  const sentences = [say(view, 'gate.baseline', { asOf, known, gone }), otherRuler ? say(view, 'gate.otherRuler') : words('')];
  return [words(''), joined(sentences)];
}
