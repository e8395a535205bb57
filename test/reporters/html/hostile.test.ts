import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../../src/reporters/html/css/print.ts';
import { renderHtml } from '../../../src/reporters/html.tsx';
import type { AuditResult } from '../../../src/result.ts';
import { rich } from '../sample.ts';
import { documentOf, textOf } from './page.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '\\"; } @import "http://evil.example"; a{content:"',
  'javascript:alert(1)',
  '=cmd|calc!A1',
  '\u202egnp.exe\u2066',
  'one\u2028two\u2029three%0Afour',
  '\u001b[2Jgone',
  'x'.repeat(10_000),
];
/** Everything a workspace may name, renamed; ids too. */
function named(name: string): AuditResult {
  const [first, ...others] = rich.accounts;
  if (first === undefined) throw new Error('the sample has accounts');
  return {
    ...rich,
    firm: { ...rich.firm, name, headline: [{ code: 'headline.forming', args: { n: 1, accounts: [name] } }] },
    accounts: [
      {
        ...first,
        id: name,
        name,
        place: { file: name, line: 1 },
        people: first.people.map((person) => ({ ...person, id: `${person.id}${name}`, name })),
      },
      ...others.map((account) => ({ ...account, name })),
    ],
    communities: rich.communities.map((community) => ({ ...community, name })),
    findings: rich.findings.map((finding) => ({ ...finding, at: [{ file: name, line: 3 }], args: { ...finding.args, account: name } })),
    ruleset: { ...rich.ruleset, overrides: rich.ruleset.overrides.map((item) => ({ ...item, reason: name })) },
  };
}

function elements(page: Document): string[] {
  return [...new Set(Array.from(page.querySelectorAll('*')).map((element) => element.localName))].sort();
}

describe('hostile names', () => {
  const tame = elements(documentOf(renderHtml(named('Tame 蒙原'), { language: 'en' })));

  it.each(HOSTILE.map((name) => [name.slice(0, 40), name]))('make no element and no attribute: %s', (_, name) => {
    const html = renderHtml(named(name), { language: 'en' });
    const page = documentOf(html);
    expect(elements(page).filter((element) => !tame.includes(element))).toEqual([]);
    const names = Array.from(page.querySelectorAll('*')).flatMap((element) => element.getAttributeNames());
    expect(names.filter((one) => one.startsWith('on'))).toEqual([]);
    const links = Array.from(page.querySelectorAll('a')).map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((link) => !/^#[A-Za-z0-9._-]+$/.test(link))).toEqual([]);
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(html.match(/<\/style/g)).toHaveLength(1);
  });

  it('are shown as they are written, and a long one is cut', () => {
    expect(textOf(documentOf(renderHtml(named('<i>A & B</i>'), { language: 'en' })), 'h1')).toBe('<i>A & B</i>');
    expect(textOf(documentOf(renderHtml(named('x'.repeat(10_000)), { language: 'en' })), 'h1').length).toBeLessThan(100);
  });

  it('cannot leave the running title of a printed page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*"$/u);
      }),
    );
    expect(cssString('A"b')).toBe('"A\\22 b"');
  });
});
