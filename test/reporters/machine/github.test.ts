import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../../src/reporters/github.ts';
import type { AuditResult, Finding } from '../../../src/result.ts';
import { empty } from '../sample.ts';
import { finding, gate, LANGUAGES, RESULTS, violation } from './audited.ts';

const of = (findings: readonly Finding[], more: Partial<AuditResult> = {}): AuditResult => ({ ...empty, findings, ...more });
const lines = (result: AuditResult): readonly string[] => renderGithub(result, 'en').split('\n').slice(0, -1);
const many = (count: number, severity: Finding['severity']): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => finding('GX304', { severity, fingerprint: `${severity}${index}` }));
const waived = { reason: 'merger', by: 'lin', until: '2026-09-30', at: { file: 'guanxi.yaml', line: 1 } };

describe('annotations of GitHub', () => {
  it.each(RESULTS.flatMap(([name, result]) => LANGUAGES.map((language) => [name, language, result] as const)))(
    'of %s in %s are commands and nothing else, at most ten of a kind',
    (_name, language, result) => {
      const text = renderGithub(result, language);
      const kinds = text
        .split('\n')
        .slice(0, -1)
        .map((line) => /^::(error|warning|notice) [^\n\r]+::[^\n\r]+$/.exec(line)?.[1]);
      expect(kinds).not.toContain(undefined);
      expect(kinds.length).toBeLessThanOrEqual(11);
      for (const kind of ['error', 'warning', 'notice']) expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(10);
      expect(text === '').toBe(result.findings.length === 0);
    },
  );
  it('escape what the runner would read as an end', () => {
    const at = [
      { file: 'a,b:c%\n.yaml', line: 2, col: 4 },
      { file: 'x.yaml', line: 9 },
    ];
    expect(lines(of([finding('GX304', { at })]))[0]).toBe(
      '::warning file=a%2Cb%3Ac%25 .yaml,line=2,col=4,title=guanxi GX304::Hengrui: the industry chain is not mapped' +
        '%0ACommunity commerce starts with the question who creates value in the chain. Without a map only payers are seen.' +
        '%0ADraw five links or more in chain.yaml: users, designers, integrators, standard setters; give each a leverage.%0AAlso: x.yaml:9',
    );
  });
  it('stand at files from the root of the repository', () => {
    expect(lines(of([finding('GX304')], { workspace: { ...empty.workspace, path: 'plans/north' } }))[0]).toContain(
      'file=plans/north/firm.yaml,line=3,col=5,',
    );
  });
  it('are ten, the loudest, and one notice that counts the rest', () => {
    const result = lines(of([...many(4, 'info'), ...many(3, 'warning'), ...many(9, 'error')]));
    expect(result.map((line) => line.split(' ')[0])).toEqual([...Array(9).fill('::error'), '::warning', '::notice']);
    expect(result[10]).toBe(
      '::notice title=guanxi::6 more findings: 2 warnings, 4 notes. The step summary and guanxi audit have them all.',
    );
  });
  it('leave a notice for the rest where all are notices', () => {
    expect(lines(of(many(10, 'info')))).toHaveLength(10);
    const eleven = lines(of(many(11, 'info')));
    expect(eleven).toHaveLength(10);
    expect(eleven[9]).toContain('2 more findings: 2 notes.');
  });
  it('say nothing of what is waived but how many', () => {
    const result = lines(of([finding('GX304', { severity: 'error', waived }), finding('GX402')]));
    expect(result).toHaveLength(2);
    expect(result[0]).toContain('GX402');
    expect(result[1]).toBe('::notice title=guanxi::1 set aside by waivers. The step summary and guanxi audit have them all.');
  });
  it('tell first what breaks the policy', () => {
    const broken = { id: 'claims', outcome: 'failed', looked: 1, violations: [violation('unheard-of')] } as const;
    const result = lines(of(many(3, 'error'), { gate: gate([broken], { error1: 'warn' }) }));
    expect(result.map((line) => line.split('::')[1]?.split(' ')[0])).toEqual(['error', 'warning', 'notice', 'notice']);
    expect(result[0]).toContain('file=guanxi.yaml,line=9,col=3,title=guanxi policy.unheard-of::');
  });
  it('do not count a finding twice that breaks the policy', () => {
    const found = finding('GX402');
    const broken = {
      id: 'findings',
      outcome: 'failed',
      looked: 1,
      violations: [violation('finding', { fingerprint: found.fingerprint })],
    } as const;
    expect(lines(of([found], { gate: gate([broken]) }))).toEqual([expect.stringMatching(/^::error .*title=guanxi GX402::/)]);
  });
});
