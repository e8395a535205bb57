import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../../src/reporters/github.ts';
import { renderGitlab } from '../../../src/reporters/gitlab.ts';
import { renderJunit } from '../../../src/reporters/junit.ts';
import { renderSarif } from '../../../src/reporters/sarif.ts';
import type { AuditResult } from '../../../src/result.ts';
import { FIXTURES } from '../../fixtures/read.ts';
import { empty } from '../sample.ts';
import { account } from '../sample-parts.ts';
import { finding, gate, violation } from './audited.ts';
import { gitlabErrors, junitErrors, sarifErrors } from './schemas.ts';

const NAUGHTY = JSON.parse(readFileSync(join(FIXTURES, 'naughty', 'blns.json'), 'utf8')) as readonly string[];
const OWN = [
  '::error::pwned',
  '\n::set-output name=x::y',
  'a\r\n  ::add-mask::b',
  '##[add-path]/tmp',
  '%0A::warning::x',
  '%25%0D%0A',
  ']]>',
  '</failure><failure>',
  '&#0;&x;',
  '\u0000\u0008\u000b\u001b[31m\u007f\u009b',
  '\ufffe\uffff\ud800',
  '\udc00x',
  '\u2028::error::x\u2029\u202e',
  '{0} {{1}} [a](javascript:alert(1))',
  '..',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\x\\y',
  'http://evil.example/x',
  '//evil.example',
  '?a=b#c',
  '__proto__',
  'constructor',
  '李\u0301🇨🇳👩‍👩‍👧',
  'x'.repeat(10_000),
  '',
];
const STRINGS = [...new Set([...OWN, ...NAUGHTY])];

/** A result whose every word is this one. */
function said(word: string): AuditResult {
  const args = { account: word, firm: word, community: word };
  const at = [
    { file: word, line: 1 },
    { file: `a/${word}/b`, line: 2, col: 3 },
  ];
  const entity = { kind: 'account', id: word } as const;
  const waived = { reason: word, by: word, until: word, at: { file: word, line: 1 } };
  const findings = [
    finding('GX402', { args, at, entity, lens: 'v4', fingerprint: word }),
    finding('GX304', { args, at, entity: { kind: 'file', id: word }, lens: 'v4', waived }),
    finding(word, { args, at }),
  ];
  return {
    ...empty,
    workspace: { ...empty.workspace, path: word },
    firm: { ...empty.firm, id: word, name: word },
    accounts: [account({ id: word, name: word, position: [1, 1, 1], stage: [1, 1, 1], more: {} })],
    findings,
  };
}

function withPolicy(word: string): AuditResult {
  const broken = violation(word, {
    at: [{ file: word, line: 1 }],
    args: { account: word },
    entity: { kind: 'account', id: word },
    fingerprint: `v${word}`,
  });
  return { ...said(word), gate: gate([{ id: 'claims', outcome: 'failed', looked: 1, violations: [broken] }]) };
}

const RESULTS = STRINGS.flatMap((word) => [said(word), withPolicy(word)]);
const word = fc.oneof(fc.constantFrom(...STRINGS), fc.string({ unit: 'binary', maxLength: 40 }));

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
      }[];
    },
  ];
}
function urisOf(result: AuditResult): readonly string[] {
  const { runs } = JSON.parse(renderSarif(result, 'en')) as Sarif;
  return runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
}

describe('whatever a name, a note or a file is called', () => {
  it('SARIF stays valid', () => {
    expect(RESULTS.flatMap((result) => sarifErrors(renderSarif(result, 'zh')))).toEqual([]);
  });
  it('URIs parse, stay relative and stay below the root', () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const uri of urisOf(said(text))) {
          const url = new URL(uri, 'https://root.example/src/');
          expect(url.href).toBe(`https://root.example/src/${uri}`);
          expect([url.search, url.hash]).toEqual(['', '']);
          expect(() => decodeURIComponent(uri)).not.toThrow();
        }
      }),
    );
  });
  it('GitLab entries stay valid', () => {
    expect(RESULTS.flatMap((result) => gitlabErrors(renderGitlab(result, 'en')))).toEqual([]);
  });
  it('JUnit stays valid, by XSD and parser', async () => {
    expect(await junitErrors(...RESULTS.map((result) => renderJunit(result, 'en')))).toEqual([]);
  });
  it('XML has no character that XML cannot hold', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(renderJunit(withPolicy(text), 'en')).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\u2028\u2029\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/,
        );
      }),
    );
  });
  it('an annotation is one line, and each line is one of ours', () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const result of [said(text), withPolicy(text)]) {
          const lines = renderGithub(result, 'en')
            .split(/[\n\r\u2028\u2029\u0085]/)
            .slice(0, -1);
          expect(lines).toHaveLength(result.gate === undefined ? 3 : 4);
          for (const line of lines)
            expect(line).toMatch(/^::(error|warning|notice) (file=[^,:\n]+,line=\d+,col=\d+,)?title=guanxi[^,:\n]*::/);
        }
      }),
    );
  });
  it('no other format holds a line that the runner of GitHub would obey', () => {
    for (const result of RESULTS) {
      for (const text of [renderSarif(result, 'en'), renderGitlab(result, 'en'), renderJunit(result, 'en')]) {
        expect(text).not.toMatch(/##\[|^\s*::/m);
      }
    }
  });
  it('no terminal is commanded', () => {
    for (const result of RESULTS) {
      for (const text of [renderSarif(result, 'en'), renderGitlab(result, 'en'), renderJunit(result, 'en'), renderGithub(result, 'en')]) {
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }
    }
  });
  it('a name of ten thousand letters takes a line, not a page', () => {
    const long = { ...said('x'.repeat(10_000)), workspace: empty.workspace };
    const [first = ''] = renderGithub({ ...long, findings: [finding('GX402', { args: { account: 'y'.repeat(10_000) } })] }, 'en').split(
      '\n',
    );
    expect(first.length).toBeLessThan(1_500);
  });
});
