import { median, widen } from '../lenses/stats.ts';
import { compare } from '../model/order.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AnswerGroup, Said, SaidAnswer } from '../result.ts';
import { agreementBand, averageDeviation, quartiles, rwg } from './agreement/dispersion.ts';

/**
 * One side's answers to one item (method §6): median and quartiles scaled to 0–1, agreement, and every answer. "Don't know"
 * is missing. Below the least number of raters the grade is C and the quartiles are widened as C is; null without an answer.
 */
export function saidOf(given: readonly SaidAnswer[], scale: number, rules: Rules): Said | null {
  if (given.length === 0) return null;
  const answers = [...given].sort(byGroup);
  const scores = answers.flatMap((answer) => answer.score ?? []);
  const spread = quartiles(scores);
  const agreed = rwg(scores, scale + 1);
  const many = scores.length >= rules.value('saydo.raters');
  const bounds = spread === null ? { lo: 0, hi: 1 } : { lo: spread.q1 / scale, hi: spread.q3 / scale };
  return {
    point: spread === null ? null : spread.median / scale,
    ...(many || spread === null ? bounds : widen(bounds, 'C')),
    n: scores.length,
    unknown: answers.length - scores.length,
    grade: many && (agreed ?? 0) >= rules.value('saydo.agreement') ? 'B' : 'C',
    rwg: agreed,
    band: agreed === null ? null : agreementBand(agreed),
    ad: averageDeviation(scores),
    verdict: null,
    answers,
    byFunction: groups(answers, (answer) => answer.function),
    bySeniority: groups(answers, (answer) => answer.seniority),
  };
}

/** Answers by group, the highest median first; who did not state theirs form a group of their own. */
function groups(answers: readonly SaidAnswer[], key: (answer: SaidAnswer) => string | null): AnswerGroup[] {
  return [...new Set(answers.map(key))]
    .map((group) => {
      const own = answers.filter((answer) => key(answer) === group);
      const scores = own.flatMap((answer) => answer.score ?? []);
      const known = scores.length > 0;
      return {
        group,
        n: scores.length,
        unknown: own.length - scores.length,
        median: median(scores),
        low: known ? Math.min(...scores) : null,
        high: known ? Math.max(...scores) : null,
      };
    })
    .sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || compare(a.group ?? '', b.group ?? ''));
}

function byGroup(a: SaidAnswer, b: SaidAnswer): number {
  return (
    compare(a.function ?? '', b.function ?? '') ||
    compare(a.seniority ?? '', b.seniority ?? '') ||
    compare(a.at.file, b.at.file) ||
    a.at.line - b.at.line
  );
}
