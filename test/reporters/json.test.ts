import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/reporters/json.ts';
import type { AuditResult } from '../../src/result.ts';
import { dyadic, empty, rich, single } from './sample.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe('JSON report', () => {
  it('gives the result back, with its prose in the language asked for', () => {
    const { language, ...back } = JSON.parse(renderJson(rich, 'zh')) as Record<string, unknown> & AuditResult;
    const bare = <T extends object>(items: readonly T[]): readonly object[] =>
      items.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'message')));
    expect(language).toBe('zh');
    expect({
      ...back,
      findings: bare(back.findings),
      recommendations: bare(back.recommendations),
      questions: bare(back.questions),
    }).toEqual(rich);
  });
  it('renders a message for every finding, recommendation and question', () => {
    const parsed = JSON.parse(renderJson(rich, 'en')) as {
      findings: { message: string }[];
      recommendations: { message: string }[];
      questions: { message: string }[];
    };
    for (const item of [...parsed.findings, ...parsed.recommendations, ...parsed.questions]) expect(item.message).toMatch(/\S/);
    expect(parsed.findings[0]?.message).toContain('蒙原乳业');
  });
  it('does not depend on the order keys were made in', () => {
    expect(renderJson(reversed(rich) as AuditResult, 'en')).toBe(renderJson(rich, 'en'));
  });
  it('is indented by two, begins with what it is, and ends with a newline', () => {
    expect(renderJson(empty, 'en')).toMatch(/^\{\n {2}"format": "guanxi-result",\n {2}"formatVersion": 1,/);
    expect(renderJson(empty, 'en')).toMatch(/\}\n$/);
  });
  it('is what the published schema says', () => {
    const schema = JSON.parse(readFileSync(new URL('../../src/schema/result.schema.json', import.meta.url), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    for (const sample of [rich, empty, single, dyadic]) {
      validate(JSON.parse(renderJson(sample, 'zh')));
      expect(validate.errors).toBeNull();
    }
  });
  it('escapes what a terminal would obey, and nothing is lost by it', () => {
    const odd: AuditResult = { ...empty, firm: { ...empty.firm, name: 'a\u009b\u202eb\u2028c\u001b' } };
    const text = renderJson(odd, 'en');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e]/);
    expect((JSON.parse(text) as AuditResult).firm.name).toBe(odd.firm.name);
  });
});
