import type { Finding } from '../result.ts';
import type { Problem } from '../schema/problem.ts';
import { fingerprint } from './judge.ts';

/** What is wrong with the files, as findings of the data (GX0xx). The same mistake twice in one file is told apart by its order. */
export function asFindings(problems: readonly Problem[]): Finding[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const entity = { kind: 'file', id: problem.at.file } as const;
    const named = ['key', 'id', 'value'].map((key) => problem.args[key]).find((value) => typeof value === 'string');
    const base = named === undefined ? problem.name : `${problem.name}:${String(named)}`;
    const count = (seen.get(`${problem.at.file}\n${base}`) ?? 0) + 1;
    seen.set(`${problem.at.file}\n${base}`, count);
    const field = count === 1 ? base : `${base}#${count}`;
    return {
      code: problem.code,
      severity: problem.severity,
      lens: 'data',
      entity,
      field,
      args: problem.args,
      at: [problem.at],
      fingerprint: fingerprint(problem.code, entity, field),
      weight: 0,
    };
  });
}
