import { en } from '../messages/en/index.ts';
import { fits, type Policy, type Scoped } from '../policy/policy.ts';
import { nearest } from '../text/suggest.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { CODES, problem, type ProblemName } from './catalogue.ts';
import type { Problem } from './problem.ts';

/** Names a policy may use, from the texts every code has. */
const KEYS = Object.keys(en);
const named = (pattern: RegExp): string[] => KEYS.flatMap((key) => pattern.exec(key)?.[1] ?? []);

type Say = (name: ProblemName, path: Path, args: Problem['args'], suggestions?: readonly string[], what?: 'key') => void;

/**
 * Names in `policy` that nothing answers to: a demand on a misspelt code would never fail, and nobody would notice. Limits that
 * nothing can keep at once. `data errors` can be neither lowered nor waived.
 */
export function policyProblems(policy: Policy, source: SourceFile, accounts: readonly Scoped[]): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (name, path, args, suggestions = [], what) => {
    const full: Path = ['policy', ...path];
    const length = Math.max(1, source.written?.(full, what ?? 'value').length ?? 1);
    problems.push(problem(name, source.locate(full, what ?? 'value'), { args, suggestions, length }));
  };
  codes(policy, say);
  measures(policy, say);
  scopes(policy, accounts, say);
  return problems;
}

function codes(policy: Policy, say: Say): void {
  const known = [...named(/^finding\.(GX\d+)\.title$/), ...named(/^problem\.(GX\d+)\.what$/)];
  const errors = new Set<string>(Object.entries(CODES).flatMap(([name, code]) => (isError(name as ProblemName) ? [code] : [])));
  const check = (code: string, path: Path, mayStand: boolean, what?: 'key'): void => {
    if (!known.includes(code)) say('unknown-code', path, { code }, nearest(code, known), what);
    else if (!mayStand && errors.has(code)) say('data-error-stays', path, { code }, [], what);
  };
  for (const [code, level] of policy.rules) check(code, ['rules', code], level === 'error', 'key');
  for (const [index, override] of policy.overrides.entries()) {
    for (const [code, level] of override.rules) check(code, ['overrides', index, 'rules', code], level === 'error', 'key');
  }
  for (const [index, { code }] of policy.waivers.entries()) check(code, ['waivers', index, 'code'], false);
}

function isError(name: ProblemName): boolean {
  return problem(name, { file: '', line: 1 }).severity === 'error';
}

function measures(policy: Policy, say: Say): void {
  const indicators = named(/^indicator\.(\w+)\.name$/);
  const all = ['stage', 'position', ...named(/^gate\.(\w+)\.name$/).map((id) => `gate.${id}`), ...indicators];
  const check = (measure: string, known: readonly string[], path: Path): void => {
    if (!known.includes(measure)) say('unknown-measure', path, { measure }, nearest(measure, known));
  };
  for (const [index, { measure, min, max }] of policy.minimums.entries()) {
    check(measure, all, ['minimums', index, 'measure']);
    if (min !== null && max !== null && min > max) say('reversed-limits', ['minimums', index, 'max'], { measure, min, max });
  }
  for (const [index, { indicator }] of policy.coverage.entries()) check(indicator, indicators, ['coverage', index, 'indicator']);
}

function scopes(policy: Policy, accounts: readonly Scoped[], say: Say): void {
  const ids = accounts.map(({ id }) => id);
  const tags = [...new Set(accounts.flatMap((account) => account.tags))].sort();
  const lists = { minimums: policy.minimums, coverage: policy.coverage, log_age: policy.logAge, overrides: policy.overrides };
  for (const [key, list] of Object.entries(lists)) {
    for (const [index, scope] of list.entries()) {
      for (const [at, id] of (scope.accounts ?? []).entries()) {
        if (!ids.includes(id)) say('dangling-id', [key, index, 'accounts', at], { kind: 'account', id, uses: 1 }, nearest(id, ids));
      }
      for (const [at, tag] of (scope.tags ?? []).entries()) {
        if (!accounts.some((account) => fits({ accounts: null, tags: [tag] }, account)))
          say('unknown-tag', [key, index, 'tags', at], { tag, tags }, nearest(tag, tags));
      }
    }
  }
}
