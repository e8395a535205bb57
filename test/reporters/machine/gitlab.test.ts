import { describe, expect, it } from 'vitest';
import { renderGitlab } from '../../../src/reporters/gitlab.ts';
import type { AuditResult, Finding } from '../../../src/result.ts';
import { empty } from '../sample.ts';
import { finding, gate, LANGUAGES, RESULTS } from './audited.ts';
import { gitlabErrors } from './schemas.ts';

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function entries(result: AuditResult): readonly Entry[] {
  return JSON.parse(renderGitlab(result, 'en')) as Entry[];
}
const of = (...findings: readonly Finding[]): AuditResult => ({ ...empty, findings });
const waived = { reason: 'merger', by: 'lin', until: '2026-09-30', at: { file: 'guanxi.yaml', line: 1 } };

describe('GitLab code quality', () => {
  it.each(RESULTS.flatMap(([name, result]) => LANGUAGES.map((language) => [name, language, result] as const)))(
    'of %s in %s is what GitLab documents',
    (_name, language, result) => {
      expect(gitlabErrors(renderGitlab(result, language))).toEqual([]);
    },
  );
  it('is held against a schema that objects', () => {
    const text = renderGitlab(of(finding('GX304')), 'en');
    expect(gitlabErrors(text)).toEqual([]);
    expect(gitlabErrors(text.replace('"major"', '"warning"'))).not.toEqual([]);
    expect(gitlabErrors(text.replace('"path": "', '"path": "./'))).not.toEqual([]);
  });
  it('is an empty list for an empty result', () => {
    expect(renderGitlab(of(), 'en')).toBe('[]\n');
  });
  it('has no fingerprint twice', () => {
    for (const [, result] of RESULTS) expect(new Set(entries(result).map((entry) => entry.fingerprint)).size).toBe(entries(result).length);
    expect(entries(of(finding('GX304'), finding('GX304'))).map((entry) => entry.fingerprint)).toEqual(['f-GX304', 'f-GX304-2']);
  });
  it('writes paths as git does, from the root of the repository', () => {
    const result = of(finding('GX304', { at: [{ file: 'a b/100% 蒙原#1.yaml', line: 4 }] }));
    const [entry] = entries({ ...result, workspace: { ...result.workspace, path: '计划' } });
    expect(entry?.location).toEqual({ path: '计划/a b/100% 蒙原#1.yaml', lines: { begin: 4 } });
  });
  it('grades by severity without a policy', () => {
    const graded = entries(of(finding('GX304', { severity: 'error' }), finding('GX402'), finding('GX1006', { severity: 'info' })));
    expect(graded.map(({ severity }) => severity)).toEqual(['critical', 'major', 'info']);
  });
  it('grades by the policy where there is one: what fails it blocks, what it does not count is minor', () => {
    const findings = [finding('GX304'), finding('GX402'), finding('GX1006', { severity: 'error' })];
    const graded = entries({ ...of(...findings), gate: gate([], { 'f-GX304': 'error', 'f-GX402': 'warn' }) });
    expect(graded.map(({ check_name, severity }) => [check_name, severity])).toEqual([
      ['GX304', 'blocker'],
      ['GX402', 'major'],
      ['GX1006', 'minor'],
    ]);
  });
  it('tells of a waived finding last, mildest, and with who set it aside', () => {
    const all = entries(of(finding('GX304', { severity: 'error', waived }), finding('GX1006', { severity: 'info' })));
    expect(all.map(({ check_name, severity }) => [check_name, severity])).toEqual([
      ['GX1006', 'info'],
      ['GX304', 'info'],
    ]);
    expect(all[1]?.description).toBe('Hengrui: the industry chain is not mapped (Set aside by lin until 2026-09-30: merger)');
  });
});
