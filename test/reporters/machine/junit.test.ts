import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../src/reporters/junit.ts';
import type { AuditResult } from '../../../src/result.ts';
import { empty } from '../sample.ts';
import { account } from '../sample-parts.ts';
import { finding, gate, judged, LANGUAGES, RESULTS, violation } from './audited.ts';
import { junitErrors } from './schemas.ts';

const accounts = ['xinhe', 'tianlu'].map((id) => account({ id, name: `Name of ${id}`, position: [1, 1, 1], stage: [1, 1, 1], more: {} }));
const plan: AuditResult = { ...empty, accounts };
const at = (id: string) => ({ entity: { kind: 'account', id } as const, args: { account: `Name of ${id}`, firm: 'F' } });

/** Cases by suite: what stands inside of each, or `passed`. */
function cases(result: AuditResult, suite: string): Readonly<Record<string, string>> {
  const xml = renderJunit(result, 'en');
  const found = [...xml.matchAll(/<testcase name="([^"]*)" classname="guanxi\.([^"]*)" time="0"(?:\/>|>\n\s*<([a-z-]+))/g)];
  return Object.fromEntries(found.filter(([, , id]) => id === suite).map(([, name = '', , inside]) => [name, inside ?? 'passed']));
}

describe('JUnit', () => {
  it('is what the XSD that Jenkins published says, for every plan and in both languages', async () => {
    const documents = RESULTS.flatMap(([, result]) => LANGUAGES.map((language) => renderJunit(result, language)));
    expect(await junitErrors(...documents)).toEqual([]);
  });
  it('is held against an XSD that objects', async () => {
    const text = renderJunit(judged({ ...plan, findings: [finding('GX304'), finding('GX402', at('xinhe'))] }), 'en');
    expect(await junitErrors(text)).toEqual([]);
    expect(await junitErrors(text.replace('classname', 'class'))).not.toEqual([]);
    expect(await junitErrors(text.replace('</testsuites>', ''))).not.toEqual([]);
  });
  it('counts what it holds', () => {
    for (const [, result] of RESULTS) {
      const xml = renderJunit(result, 'en');
      const attribute = (name: string): number => Number(new RegExp(`<testsuites [^>]*${name}="(\\d+)"`).exec(xml)?.[1]);
      expect(attribute('tests')).toBe([...xml.matchAll(/<testcase /g)].length);
      expect(attribute('failures')).toBe([...xml.matchAll(/<failure /g)].length);
    }
  });
  it('has no clock: times are 0 and the timestamp is the day looked at', () => {
    const xml = renderJunit(plan, 'en');
    expect(new Set([...xml.matchAll(/ time="([^"]*)"/g)].map(([, time]) => time))).toEqual(new Set(['0']));
    expect(xml).toContain(`timestamp="${plan.asOf}T00:00:00"`);
  });
});

describe('JUnit without a policy', () => {
  const findings = [
    finding('GX402', { ...at('xinhe'), lens: 'v4' }),
    finding('GX304', { lens: 'v4', severity: 'info', entity: { kind: 'firm', id: plan.firm.id } }),
  ];
  it('has a case for the firm and each account in every viewpoint; warnings fail, notes are told', () => {
    expect(cases({ ...plan, findings }, 'v4')).toEqual({
      [`${plan.firm.name} (${plan.firm.id})`]: 'system-out',
      'Name of xinhe (xinhe)': 'failure',
      'Name of tianlu (tianlu)': 'passed',
    });
    expect(renderJunit({ ...plan, findings }, 'en').match(/<testcase [^>]*classname="guanxi.v4"/g)).toHaveLength(3);
    expect(new Set(Object.values(cases({ ...plan, findings }, 'v5')))).toEqual(new Set(['passed']));
  });
  it('skips a case whose findings are all set aside, and names who did so', () => {
    const waived = { reason: 'merger', by: 'lin', until: '2026-09-30', at: { file: 'guanxi.yaml', line: 1 } };
    const result = { ...plan, findings: [finding('GX402', { ...at('xinhe'), lens: 'v4', waived })] };
    expect(cases(result, 'v4')['Name of xinhe (xinhe)']).toBe('skipped');
    expect(renderJunit(result, 'en')).toContain('Set aside by lin until 2026-09-30: merger');
  });
  it('names each place from the root of the repository', () => {
    const places = Array.from({ length: 23 }, (_, index) => ({ file: 'log.yaml', line: index + 1 }));
    const result = {
      ...plan,
      workspace: { ...plan.workspace, path: 'plans' },
      findings: [finding('GX402', { ...at('xinhe'), lens: 'v4', at: places })],
    };
    expect(renderJunit(result, 'en')).toContain('\n  plans/log.yaml:1\n  plans/log.yaml:2\n');
    expect(renderJunit(result, 'en')).toContain('plans/log.yaml:20\n  and 3 more places\n');
  });
});

describe('JUnit of a policy', () => {
  const reason = finding('GX402', { ...at('xinhe') });
  const result: AuditResult = {
    ...plan,
    findings: [reason],
    gate: gate([
      {
        id: 'findings',
        outcome: 'failed',
        looked: 1,
        violations: [violation('finding', { entity: reason.entity, fingerprint: reason.fingerprint })],
      },
      {
        id: 'claims',
        outcome: 'warned',
        looked: 2,
        violations: [violation('unheard-of', { level: 'warn', entity: { kind: 'account', id: 'tianlu' } })],
      },
      { id: 'stages', outcome: 'skipped', looked: 0, violations: [] },
      { id: 'coverage', outcome: 'unknown', looked: 2, violations: [] },
      { id: 'log-age', outcome: 'passed', looked: 1, violations: [] },
    ]),
  };
  const firm = `${plan.firm.name} (${plan.firm.id})`;
  it('fails where it fails, says so where it warns, and passes the others', () => {
    expect(cases(result, 'findings')).toEqual({
      [firm]: 'passed',
      'Name of xinhe (xinhe)': 'failure',
      'Name of tianlu (tianlu)': 'passed',
    });
    expect(cases(result, 'claims')['Name of tianlu (tianlu)']).toBe('system-out');
    expect(cases(result, 'log-age')).toEqual({ [firm]: 'passed' });
  });
  it('lets the finding behind a violation speak', () => {
    expect(renderJunit(result, 'en')).toContain('message="GX402 Name of xinhe: we cannot say where it hurts"');
    expect(renderJunit(result, 'zh')).toContain('说不出他们痛在哪里');
  });
  it('skips what cannot be told or was not asked, and passes neither', () => {
    expect(cases(result, 'stages')).toEqual({ [firm]: 'skipped' });
    expect(cases(result, 'coverage')).toEqual({ [firm]: 'skipped' });
    expect(renderJunit(result, 'en')).toContain('Cannot be told: the record is too thin.');
    expect(renderJunit(result, 'en')).toContain('Not looked at: switched off in the policy');
  });
  it('points at the line of the policy where nothing else is to blame', () => {
    expect(renderJunit(result, 'en')).toContain('guanxi.yaml:9:3');
  });
});
