import { GATES_OF } from '../../stages/gates.ts';
import type { AccountResult, GateId } from '../../result.ts';
import { onFirm, sum } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';

/** Each stage's own gates, without the base and without "all of the stage before" (method §3, scalability check). */
const OWN: readonly (readonly GateId[])[] = [GATES_OF[1].filter((id) => id !== 'CONT'), GATES_OF[2], ['EMBED', ...GATES_OF[3]]];
const ENOUGH = 5;

/** Which stages' own gates an account passes, lowest first; mode 1 is asked of channel accounts only. */
function pattern(account: AccountResult): boolean[] {
  const asked = account.relation === 'channel' ? OWN : OWN.slice(1);
  return asked.map((gates) => gates.every((id) => gate(account, id).pass.point === true));
}

/** Answers that differ from the step pattern with the same number of passes. */
export function guttmanErrors(answers: readonly boolean[]): number {
  const passed = answers.filter(Boolean).length;
  return answers.filter((answer, i) => answer !== i < passed).length;
}

/**
 * Loevinger's H over patterns of the same stages, 1 for a perfect ladder and 0 for chance: one minus the times a later stage is
 * passed without an earlier one, over how often that would happen if they had nothing to do with each other (Mokken: .3 is the least
 * for a scale). Channel accounts are asked one stage more: shorter patterns are aligned at their end. null where chance gives none.
 */
export function loevinger(patterns: readonly (readonly boolean[])[]): number | null {
  const longest = Math.max(0, ...patterns.map((answers) => answers.length));
  const at = (answers: readonly boolean[], stage: number): boolean | undefined => answers[answers.length - longest + stage];
  let [seen, expected] = [0, 0];
  for (let later = 1; later < longest; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const asked = patterns.filter((answers) => at(answers, earlier) !== undefined);
      const count = (test: (answers: readonly boolean[]) => boolean): number => asked.filter(test).length;
      seen += count((answers) => at(answers, later) === true && at(answers, earlier) === false);
      const [up, down] = [count((answers) => at(answers, later) === true), count((answers) => at(answers, earlier) === false)];
      expected += asked.length === 0 ? 0 : (up * down) / asked.length;
    }
  return expected === 0 ? null : 1 - seen / expected;
}

/** Method §3: Guttman reproducibility; below .90 the order of the stages does not hold cleanly in this firm's data. */
export const progression: FindingRule = {
  code: 'GX1110',
  name: 'progression',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const patterns = facts.accounts.map((account) => ({ account, answers: pattern(account) }));
    const errors = sum(patterns.map(({ answers }) => guttmanErrors(answers)));
    const reproducibility = 1 - errors / sum(patterns.map(({ answers }) => answers.length));
    if (patterns.length < ENOUGH || reproducibility >= facts.rules.value('finding.guttman')) return [];
    const out = patterns.filter(({ answers }) => guttmanErrors(answers) > 0).map(({ account }) => account);
    return [
      onFirm(facts, {
        field: 'progression',
        args: {
          reproducibility,
          scalability: loevinger(patterns.map(({ answers }) => answers)),
          accounts: out.map(({ name }) => name).slice(0, 3),
          count: out.length,
        },
        at: out.map(({ place }) => place).slice(0, 3),
      }),
    ];
  },
};
