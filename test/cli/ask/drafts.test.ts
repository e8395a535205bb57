import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftFile, DRAFTS, dropDraft, saveDraft } from '../../../src/cli/commands/ask/drafts.ts';
import type { Draft } from '../../../src/intake/question/draft.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-drafts-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const DRAFT: Draft = { form: 'workshop', respondent: 'u.tang', date: '2026-06-30', given: new Map([['trust', { as: 'value', value: 3 }]]) };
const mode = (): number => statSync(join(root, DRAFTS)).mode & 0o777;

describe('a questionnaire not handed in yet', () => {
  it.runIf(process.platform !== 'win32')('is open to its owner alone, also in a folder that was open to all', () => {
    mkdirSync(join(root, DRAFTS), { recursive: true, mode: 0o755 });
    saveDraft(root, DRAFT);
    expect(mode()).toBe(0o700);
    rmSync(join(root, DRAFTS), { recursive: true });
    saveDraft(root, DRAFT);
    expect(mode()).toBe(0o700);
  });

  it('is not seen by git', () => {
    execFileSync('git', ['init', '-q'], { cwd: root });
    saveDraft(root, DRAFT);
    expect(execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: root, encoding: 'utf8' })).toBe('');
  });

  it('holds the answers of that person and nothing else, and goes with them', () => {
    saveDraft(root, DRAFT);
    const text = readFileSync(join(root, draftFile('workshop', 'u.tang')), 'utf8');
    expect(JSON.parse(text)).toEqual({
      draft: 1,
      form: 'workshop',
      respondent: 'u.tang',
      date: '2026-06-30',
      answers: [{ question: 'trust', as: 'value', value: 3 }],
    });
    dropDraft(root, 'workshop', 'u.tang');
    expect(readdirSync(join(root, DRAFTS))).toEqual(['.gitignore']);
  });
});
