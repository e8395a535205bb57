import { describe, expect, it } from 'vitest';
import { namesByCode } from '../../../src/explain/details.ts';
import { renderSarif } from '../../../src/reporters/sarif.ts';
import type { Result, Rule } from '../../../src/reporters/sarif/format.ts';
import { bytesOf, fitting, omissions } from '../../../src/reporters/sarif/limits.ts';
import { plain, upTo } from '../../../src/reporters/sarif/message.ts';
import type { AuditResult } from '../../../src/result.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { empty } from '../sample.ts';
import { finding, judged, LANGUAGES, RESULTS } from './audited.ts';
import { sarifErrors } from './schemas.ts';

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } & Readonly<Record<string, unknown>> };
  readonly results: readonly Result[];
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[] }[];
}

function runOf(result: AuditResult, language: 'en' | 'zh' = 'en'): Run {
  const { runs } = JSON.parse(renderSarif(result, language, namesByCode())) as { readonly runs: readonly [Run] };
  return runs[0];
}

const withPath = (path: string | null, result: AuditResult = empty): AuditResult => ({
  ...result,
  workspace: { ...result.workspace, path },
});

describe('SARIF', () => {
  it.each(RESULTS.flatMap(([name, result]) => LANGUAGES.map((language) => [name, language, result] as const)))(
    'of %s in %s is what the schema of OASIS says',
    (_name, language, result) => {
      expect(sarifErrors(renderSarif(result, language, namesByCode()))).toEqual([]);
    },
  );
  it('is held against a schema that objects', () => {
    expect(sarifErrors('{"version": "2.1.0", "runs": [{}]}')).not.toEqual([]);
    expect(sarifErrors(renderSarif(empty, 'en').replace('utf16CodeUnits', 'bytes'))).not.toEqual([]);
  });
  it.each(RESULTS)('of %s has what GitHub asks for: a rule with help, one place, a fingerprint of its own', (_name, result) => {
    const { tool, results } = runOf(result);
    for (const rule of tool.driver.rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown])
        expect(text).toMatch(/\S/);
      expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
    for (const item of results) {
      expect(tool.driver.rules[item.ruleIndex]?.id).toBe(item.ruleId);
      expect(item.locations).toHaveLength(1);
      expect(item.message.text).toMatch(/\S/);
    }
    const fingerprints = results.map((item) => item.partialFingerprints['guanxiFingerprint/v1']);
    expect(new Set(fingerprints).size).toBe(results.length);
  });
  it('has a result for every finding of a plan, and none for an empty one', () => {
    for (const [, result] of RESULTS) expect(runOf(result).results.length).toBeGreaterThanOrEqual(result.findings.length);
    expect(runOf(empty).results).toEqual([]);
    expect(runOf(empty).tool.driver.rules).toEqual([]);
  });
  it('names files from the root of the repository, part by part percent-encoded', () => {
    const at = [{ file: 'accounts/100% 蒙原#1?.yaml', line: 7 }];
    const [item] = runOf(withPath('a b/计划', { ...empty, findings: [finding('GX304', { at })] })).results;
    expect(item?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%E8%AE%A1%E5%88%92/accounts/100%25%20%E8%92%99%E5%8E%9F%231%3F.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 1 },
    });
  });
  it('puts a finding without a place where the workspace begins, because GitHub refuses one without', () => {
    const [item] = runOf(withPath('plans', { ...empty, findings: [finding('GX304', { at: [], nowhere: { code: 'nowhere' } })] })).results;
    expect(item?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('plans/guanxi.yaml');
    expect(item?.locations[0]?.physicalLocation.region.startLine).toBe(1);
  });
  it('never names a line before the first', () => {
    const [item] = runOf({ ...empty, findings: [finding('GX304', { at: [{ file: 'firm.yaml', line: 0, col: 0 }] })] }).results;
    expect(item?.locations[0]?.physicalLocation.region).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
  });
  it('describes a rule for any account, as loud as its loudest finding', () => {
    const findings = [finding('GX304', { severity: 'info', fingerprint: 'a' }), finding('GX304', { severity: 'error', fingerprint: 'b' })];
    const [rule, ...more] = runOf({ ...empty, findings }).tool.driver.rules;
    expect(more).toEqual([]);
    expect(rule).toMatchObject({
      id: 'GX304',
      name: 'unmapped-chain',
      shortDescription: { text: 'The industry chain is not mapped' },
      defaultConfiguration: { level: 'error' },
    });
  });
  it('keeps two workspaces of one repository apart by category', () => {
    expect(runOf(withPath('north')).automationDetails.id).toBe('guanxi/north/');
    expect(runOf(withPath('')).automationDetails.id).toBe('guanxi/');
    expect(runOf(withPath(null)).automationDetails.id).toBe('guanxi/');
  });
  it('takes levels from the policy, and leaves what it does not count as a note', () => {
    const judgedRun = runOf(judged({ ...empty, findings: [finding('GX304'), finding('GX402'), finding('GX1006', { severity: 'error' })] }));
    expect(judgedRun.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['policy.unheard-of', 'error'],
      ['GX304', 'error'],
      ['GX402', 'warning'],
      ['GX1006', 'note'],
    ]);
  });
  it('suppresses what is waived, with who, until when and why', () => {
    const waived = { reason: 'merger [x](y)', by: 'lin', until: '2026-09-30', at: { file: 'guanxi.yaml', line: 12 } };
    const [item] = runOf({ ...empty, findings: [finding('GX304', { severity: 'error', waived })] }).results;
    expect(item?.level).toBe('note');
    expect(item?.suppressions?.[0]).toMatchObject({
      kind: 'external',
      status: 'accepted',
      justification: 'Set aside by lin until 2026-09-30: merger [x](y)',
    });
  });
  it('lists a hundred places of a finding and says that there are more', () => {
    const at = Array.from({ length: 150 }, (_, index) => ({ file: 'log.yaml', line: index + 1 }));
    const run = runOf({ ...empty, findings: [finding('GX304', { at })] });
    expect(run.results[0]?.relatedLocations).toHaveLength(99);
    expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/first 100 places/);
    expect(runOf({ ...empty, findings: [finding('GX304')] }).invocations[0]).toEqual({ executionSuccessful: true });
  });
  it('stays below 25,000 results and says how many were left out', () => {
    const findings = Array.from({ length: 25_003 }, (_, index) => finding('GX304', { fingerprint: String(index), at: [] }));
    const text = renderSarif({ ...empty, findings }, 'en');
    const { runs } = JSON.parse(text) as { readonly runs: readonly [Run] };
    expect(runs[0].results.length).toBeLessThanOrEqual(25_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000_000);
    const left = findings.length - runs[0].results.length;
    expect(runs[0].invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(`${left} more`);
  });
  it('leaves out nothing that fits once it is compressed', () => {
    const findings = Array.from({ length: 25_000 }, (_, index) => finding('GX304', { fingerprint: String(index), at: [] }));
    const kept = (sizeOf?: (text: string) => number): number =>
      (JSON.parse(renderSarif({ ...empty, findings }, 'en', {}, sizeOf)) as { readonly runs: readonly [Run] }).runs[0].results.length;
    expect(kept()).toBeLessThan(25_000);
    expect(kept((text) => text.length / 8)).toBe(25_000);
  });
  it('keeps the loudest', () => {
    const findings = [
      ...Array.from({ length: 25_000 }, (_, index) => finding('GX304', { severity: 'info', fingerprint: String(index) })),
      finding('GX402', { severity: 'error' }),
    ];
    expect(runOf({ ...empty, findings }).results[0]?.ruleId).toBe('GX402');
  });
});

describe('limits', () => {
  it('writes again with fewer until it fits, and gives up at none', () => {
    const write = (kept: number): string => 'x'.repeat(10 + kept * 7);
    expect(fitting(5, write, bytesOf, 100, 1000)).toHaveLength(45);
    expect(fitting(500, write, bytesOf, 100, 10_000)).toHaveLength(710);
    expect(fitting(50, write, bytesOf, 100, 100).length).toBeLessThanOrEqual(100);
    expect(fitting(50, write, bytesOf, 100, 100).length).toBeGreaterThan(80);
    expect(fitting(50, write, bytesOf, 100, 5)).toHaveLength(10);
  });
  it('says nothing where nothing is left out', () => {
    expect(omissions([], 0, new Speaker('en'))).toEqual([]);
  });
});

describe('plain text of SARIF', () => {
  it('holds neither placeholders nor links', () => {
    expect(plain('{0} [click](https://evil.example)')).toBe('{{0}} [click] (https://evil.example)');
    expect(plain('[1] (2)')).toBe('[1] (2)');
  });
  it('is cut between characters', () => {
    expect(upTo(4, 'abcd')).toBe('abcd');
    expect(upTo(4, 'abcde')).toBe('abc…');
    expect(upTo(3, 'a😀bc')).toBe('a…');
  });
});
