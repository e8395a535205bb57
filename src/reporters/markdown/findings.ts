import type { Finding, Severity } from '../../result.ts';
import { contradicts, titled } from '../terminal/findings.ts';
import { also, byKind, type Kind } from '../terminal/kinds.ts';
import { noteText, phrase, type Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { joined, type Markdown, strong, words } from './inline.ts';
import { BLANK, heading, item, placesCode, say } from './parts.ts';

const MOST = { contradictions: 8, others: 8 } as const;
/** Severity as a mark; the order says the same. */
const MARKS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

/** What the plan says and the record does not bear out, then the heaviest of the rest; waived ones are only counted, those the verdict told are not told again. */
export function findingSections(view: Telling): readonly Section[] {
  const told = new Set(view.result.gate?.checks.flatMap(({ violations }) => violations.map(({ fingerprint }) => fingerprint)));
  const open = view.result.findings.filter(
    ({ lens, waived, fingerprint }) => lens !== 'data' && waived === undefined && !told.has(fingerprint),
  );
  return [
    kindSection(view, 'findings.contradictions', open.filter(contradicts), MOST.contradictions, 6),
    kindSection(
      view,
      'findings.title',
      open.filter((finding) => !contradicts(finding)),
      MOST.others,
      7,
    ),
  ];
}

/** Findings the plan’s own errors are, and those somebody set aside: counted, with no more said. */
export function countedLine(view: Telling): Markdown {
  const { findings } = view.result;
  const broken = findings.filter((finding) => finding.lens === 'data' && finding.severity === 'error').length;
  const waived = findings.filter((finding) => finding.waived !== undefined).length;
  return joined([broken > 0 ? say(view, 'broken', { count: broken }) : BLANK, waived > 0 ? say(view, 'waived', { count: waived }) : BLANK]);
}

function kindSection(view: Telling, title: string, findings: readonly Finding[], most: number, yields: number): Section {
  const kinds = byKind(findings, (finding) => finding.code);
  return {
    head: kinds.length === 0 ? [] : heading(say(view, title)),
    items: kinds.map((kind) => findingItem(view, kind)),
    most,
    more: (count) => item(say(view, 'more', { count: kinds.slice(-count).reduce((sum, kind) => sum + kind.length, 0) })),
    yields,
  };
}

function findingItem(view: Telling, [finding, ...alike]: Kind<Finding>): Markdown {
  const { code, severity, at, nowhere } = finding;
  const where = at.length > 0 ? placesCode(at) : nowhere ? words(noteText(view, nowhere)) : BLANK;
  const key = `finding.${code}.do`;
  const remedy = view.speaker.has(key) ? say(view, 'findings.do', { what: phrase(view, key, finding.args) }) : BLANK;
  const title = joined([MARKS[severity] as Markdown, strong(words(code)), words(titled(view, finding))]);
  const elsewhere = alike.filter(({ entity }) => entity.id !== finding.entity.id);
  return item(title, [where, words(also(view, elsewhere)), remedy]);
}
