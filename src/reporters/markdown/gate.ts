import type { GateResult, Violation } from '../../result-gate.ts';
import { waiversFirst } from '../gate/violations.ts';
import { type Voice, violationWords, voiceOf } from '../remarks/prose.ts';
import type { Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { joined, type Markdown, strong, words } from './inline.ts';
import { BLANK, heading, item, placeCode, placesCode, say } from './parts.ts';

const MOST = 40;
const MARK = { error: '✗', warn: '!' } as const;

/** What the policy says: the verdict, then every point it fails or warns on, with places and remedy. */
export function gateSection(view: Telling): readonly Section[] {
  const { gate } = view.result;
  if (gate === undefined) return [];
  const told = gate.checks.flatMap((check) => check.violations);
  const errors = told.filter(({ level }) => level === 'error');
  const warnings = told.filter(({ level }) => level === 'warn');
  const voice = voiceOf(view.result, view.speaker);
  return [
    {
      head: heading(`${gate.passed ? '✓' : '✗'} ${verdict(view, gate, errors.length, warnings.length)}` as Markdown),
      items: [...errors, ...waiversFirst(warnings)].map((violation) => violationItem(view, voice, violation)),
      most: MOST,
      more: (count) => item(say(view, 'more', { count })),
      foot: baselineLines(view),
      yields: 1,
    },
  ];
}

function verdict(view: Telling, { passed, maxWarnings }: GateResult, errors: number, warnings: number): Markdown {
  if (passed) return warnings > 0 ? say(view, 'gate.warned', { count: warnings }) : say(view, 'gate.passed');
  if (errors === 0 && maxWarnings !== undefined) return say(view, 'gate.tooMany', { count: warnings, most: maxWarnings });
  return say(view, 'gate.failed', { count: errors });
}

function violationItem(view: Telling, voice: Voice, violation: Violation): Markdown {
  const { level, at, asked } = violation;
  const { title, how } = violationWords(voice, violation);
  return item(
    joined([
      MARK[level] as Markdown,
      strong(say(view, `gate.${level}`)),
      words(/^GX\d+$/.test(violation.code) ? violation.code : ''),
      words(title),
    ]),
    [placesCode(at), words(how), asked === null ? BLANK : joined([say(view, 'gate.asked'), placeCode(asked)])],
  );
}

function baselineLines(view: Telling): readonly Markdown[] {
  const baseline = view.result.gate?.baseline;
  if (!baseline) return [];
  const { asOf, known, gone, otherRuler } = baseline;
  const sentences = [say(view, 'gate.baseline', { asOf, known, gone }), otherRuler ? say(view, 'gate.otherRuler') : words('')];
  return [words(''), joined(sentences)];
}
