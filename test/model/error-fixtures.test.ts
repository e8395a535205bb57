import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Speaker } from '../../src/messages/messages.ts';
import { buildModel } from '../../src/model/build.ts';
import { parseDate } from '../../src/model/days.ts';
import { checkSchemas, problemsOf } from '../../src/schema/check-schemas.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { openWorkspace } from '../../src/workspace/open.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/errors');
const OWN = /^(?:dangling-|duplicate-id$|duplicate-pain$|person-declared-twice$|future-interaction$)/;
const names = readdirSync(ROOT).filter((name) => OWN.test(name));

function problemsIn(name: string) {
  const workspace = openWorkspace(join(ROOT, name));
  const { problems, valid } = checkSchemas(workspace);
  const asOf = parseDate('2026-06-30');
  if (typeof asOf === 'string') throw new Error(asOf);
  const logs = readLogs(workspace.logs, asOf.last, problemsOf);
  return [...workspace.problems, ...problems, ...logs.problems, ...buildModel(workspace, valid, logs).problems];
}

describe('mistakes that show between files', () => {
  it.each(names)('%s is the one mistake, at its place', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(ROOT, name, 'expected.json'), 'utf8'));
    const problems = problemsIn(name);
    expect(problems.map(({ code, name: kind, at }) => ({ code, name: kind, ...at, exit: 1 }))).toEqual([expected]);
    for (const language of ['en', 'zh'] as const) {
      const speaker = new Speaker(language);
      for (const part of ['what', 'why', 'how']) {
        const said = speaker.say(`problem.${problems[0]?.code}.${part}`, problems[0]?.args);
        expect(said).not.toMatch(/\{[A-Za-z_]+[|}]|undefined/);
        if (language === 'zh') expect(said).toMatch(/[一-鿿]/);
      }
    }
  });
  it.each([
    ['dangling-id', 'xinhe'],
    ['dangling-entry-person', 'p.wang'],
    ['dangling-informant', 'u.chen'],
    ['dangling-stage', 'filling'],
  ])('%s suggests %s', (name, meant) => {
    expect(problemsIn(name)[0]?.suggestions[0]).toBe(meant);
  });
  it('names both places of a duplicate', () => {
    expect(problemsIn('duplicate-id')[0]?.args).toEqual({ kind: 'account', id: 'mengyuan', other: 'accounts/mengyuan.yaml:1' });
  });
});
