import { describe, expect, it } from 'vitest';
import { INTERNAL_RULE_ERROR } from '../../src/findings/judge.ts';
import { RULES } from '../../src/findings/registry.ts';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';

const PARTS = ['title', 'why', 'do'] as const;
const named = (text: string) => new Set([...text.matchAll(/\{([A-Za-z_]+)/g)].map(([, name]) => name));

describe('messages of findings', () => {
  const codes = [...RULES.map(({ code }) => code), INTERNAL_RULE_ERROR];

  it('exist for every rule and for no other code', () => {
    const expected = codes.flatMap((code) => PARTS.map((part) => `finding.${code}.${part}`)).sort();
    const found = Object.keys(en).filter((key) => key.startsWith('finding.'));
    expect(found.sort()).toEqual(expected);
  });

  it.each(codes)('%s speaks of the same things in the title of both languages', (code) => {
    const key = `finding.${code}.title` as keyof typeof en;
    expect(named(zh[key])).toEqual(named(en[key]));
  });

  it.each(codes)('%s is Chinese in Chinese', (code) => {
    for (const part of PARTS) expect(zh[`finding.${code}.${part}` as keyof typeof en]).toMatch(/\p{Script=Han}/u);
  });
});
