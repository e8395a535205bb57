import { readFileSync } from 'node:fs';
import { en } from '../../src/messages/en/index.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import type { GateResult } from '../../src/result-gate.ts';
import type { AccountResult, Args, AuditResult, Finding } from '../../src/result.ts';
import { rich } from './sample.ts';
import { at, person } from './sample-parts.ts';

const LIST = JSON.parse(readFileSync(new URL('../../fixtures/naughty/blns.json', import.meta.url), 'utf8')) as readonly string[];

/** What the list lacks: the marks that our formats live on. */
const OURS: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '--><script>alert(1)</script><!--',
  '</title></style></textarea><svg onload=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  ']]><evil/><![CDATA[',
  '[click](javascript:alert(1)) ![pixel](http://evil.example/p.png) [ref][1]',
  '@octocat please pay @org/team, see #12, GH-12, octo/repo#1, !7, &7, $7, %1, ~bug',
  'mail me@evil.example or https://evil.example/x, ftp://evil.example, www.evil.example',
  '| a | b |\n| --- | --- |\n| c | d |',
  '# Heading\n## Another\n- item\n1. one\n> quote\n---\n===\n```\ncode\n```\n~~~',
  '`code` ``more`` ```fence``` ~~gone~~ **bold** __bold__ *it* _it_ $$x$$ \\(y\\)',
  ':tada: :+1: deadbeefdeadbeefdeadbeefdeadbeefdeadbeef 4d0c2f1e9a7b',
  '/close',
  '<!-- guanxi:report -->',
  '&lt;b&gt; &amp; &#60;script&#62; &nbsp;',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;2)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＠SUM(1)',
  '  =HYPERLINK("http://evil.example","x")',
  '"=1+1"',
  'x;=1+1;y',
  "=cmd|' /C calc'!A0",
  'a,b\r\nc,d',
  '\u001b[2J\u001b]0;owned\u0007\u001b]8;;http://evil.example\u0007x\u001b]8;;\u0007',
  '\u009b31mred',
  'line\u2028separator\u2029paragraph\u0085next\u000bvertical\u000cfeed',
  '\u202egnp.exe\u202c \u2066isolate\u2069 \u200eleft\u200fright \ufeffbom',
  'null\u0000byte\u0008back',
  '%0A::error file=x::owned%0D%25',
  '::error file=app.js,line=1::owned',
  '::set-output name=x::y\n::add-mask::z',
  '##[error]owned ##vso[task.complete result=Failed;]',
  '\ud800 half \udc00 pairs',
  '\u{f0000}private\u{10ffff}',
  '𝒳👩‍👩‍👧‍👦é',
  'x'.repeat(10_000),
  '关系'.repeat(5000),
  '@a '.repeat(3400),
  '__proto__',
  'constructor',
];

export const NAUGHTY: readonly string[] = [...new Set([...LIST, ...OURS])];

/** A few at a time, so that each stands where a report shows it. */
export const BATCHES: readonly (readonly string[])[] = batched(NAUGHTY, 8);

/** Those that a page could obey, for a format that draws slowly. */
export const MARKUP: readonly (readonly string[])[] = batched(
  [...OURS, ...LIST.filter((text) => /[<>"'&]/.test(text)).filter((_text, index) => index % 10 === 0)].filter((text) => text !== ''),
  16,
);

function batched(strings: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(strings.length / size) }, (_, index) => strings.slice(index * size, index * size + size));
}

const CODES = ['GX711', 'GX1101', 'GX203', 'GX401', 'GX602', 'GX803', 'GX1205', 'GX918'] as const;

/** A result with these strings as names, notes, reasons, claims, paths, refs and in every sentence that names something. */
export function planted(strings: readonly string[]): AuditResult {
  const of = (index: number): string => strings[index % strings.length] ?? '';
  const accounts = strings.map((text, index) => accountNamed(text, of(index + 1), index));
  const findings = strings.map((text, index) => findingNaming(text, of(index + 1), index));
  return {
    ...rich,
    firm: {
      ...rich.firm,
      name: of(0),
      team: [{ id: 'u.chen', name: of(1) }],
      headline: [{ code: 'headline.personal-in', args: { n: strings.length, accounts: strings } }],
    },
    ruleset: {
      ...rich.ruleset,
      overrides: strings.map((reason) => ({ id: 'CONT.gap', value: 120, default: 90, reason, at: at(reason, 1) })),
    },
    workspace: { ...rich.workspace, path: of(0) },
    accounts,
    communities: strings.map((name, index) => ({
      id: `c${index}`,
      name,
      reading: 'audience',
      members: 1,
      organisations: 1,
      measures: [],
      place: at(`communities/${name}.yaml`, 1),
    })),
    findings,
    recommendations: rich.recommendations.map((item, index) => ({
      ...item,
      args: { ...item.args, person: of(index), account: of(index), nodes: [of(index)], firm: of(index) },
    })),
    questions: rich.questions.map((item, index) => ({ ...item, args: { ...item.args, account: of(index) } })),
    gate: gateNaming(strings, findings),
    comparison: comparisonOf(strings, findings),
  };
}

function accountNamed(name: string, other: string, index: number): AccountResult {
  const [model] = rich.accounts;
  if (model === undefined) throw new RangeError('the sample has no account');
  const people = [person(`p.${index}`, other, { key: true, function: name, tieBy: 'u.chen' })];
  return { ...model, id: `a${index}`, name, tags: [name, other], people, place: at(`accounts/${name}.yaml`, 7), weight: 1 / (index + 2) };
}

function findingNaming(name: string, other: string, index: number): Finding {
  const code = CODES[index % CODES.length] ?? 'GX711';
  return {
    code,
    severity: 'error',
    lens: 'v7',
    entity: { kind: 'account', id: `a${index}` },
    field: name,
    args: argsOf(`finding.${code}.`, name, other),
    at: [at(`accounts/${name}.yaml`, 3), at(other, 5)],
    fingerprint: `f${index}`,
    weight: 0.1,
    ...(index === 7 ? { waived: { reason: name, by: other, until: '2026-12-31', at: at('guanxi.yaml', 3) } } : {}),
  }; // prettier-ignore
}

/** Every argument the messages under a key ask for: figures where they print figures, a name where they print a name. */
function argsOf(prefix: string, name: string, other: string): Args {
  const templates = Object.entries(en).flatMap(([key, text]) => (key.startsWith(prefix) ? [text] : []));
  const asked = templates.flatMap((text) => [...text.matchAll(/\{([A-Za-z_]+)(?:\|([^}]*))?\}/g)]);
  const figures = new Set(
    asked.flatMap(([, key = '', format = '']) => (/^(?:pct|\d|signed|money|plural:.*|term:stage)$/.test(format) ? [key] : [])),
  );
  return Object.fromEntries(asked.map(([, key = '']) => [key, figures.has(key) ? 1 : /s$/.test(key) ? [name, other] : name]));
}

function gateNaming(strings: readonly string[], findings: readonly Finding[]): GateResult {
  const violations = strings.map((name, index) => ({
    code: 'made-up',
    level: 'error' as const,
    entity: { kind: 'account' as const, id: `a${index}` },
    args: { account: name },
    at: [at(name, 3)],
    asked: at(name, 1),
    fingerprint: `f${index}`,
  }));
  const check = { id: 'findings' as const, outcome: 'failed' as const, looked: strings.length, violations };
  const levels = Object.fromEntries(findings.map(({ fingerprint }) => [fingerprint, 'error' as const]));
  return { passed: false, checks: [check], baseline: null, waived: 1, levels };
}

function comparisonOf(strings: readonly string[], findings: readonly Finding[]): Comparison {
  const side = (label: string) => ({
    label,
    commit: null,
    asOf: '2026-01-01',
    ruleset: { id: label, version: '1', hash: 'abc' },
    errors: 0,
  });
  const stage = (confirmed: 0 | 1) => ({ confirmed, point: 1 as const, possible: 2 as const });
  return {
    format: 'guanxi-diff',
    formatVersion: 1,
    tool: rich.tool,
    base: side(strings[0] ?? ''),
    head: side(strings[1] ?? ''),
    firm: { name: strings[0] ?? '', stage: { from: stage(0), to: stage(1) }, mix: { from: null, to: null }, causes: [] },
    accounts: strings.map((name, index) => ({
      id: `a${index}`,
      name,
      stage: { from: stage(0), to: stage(1) },
      position: { from: { point: 0.5, lo: 0, hi: 1 }, to: { point: 1.5, lo: 1, hi: 2 } },
      gates: [],
      causes: [
        { cause: 'relationship', stage: { from: null, to: null }, position: 1, gates: ['KEY'], at: [{ file: name, line: 3, side: index % 2 ? 'base' : 'head' }] },
      ],
    })),
    unmoved: 2,
    opened: findings.slice(0, 3).map((finding) => ({ finding, cause: 'record' })),
    closed: findings.slice(3).map((finding) => ({ finding, cause: null })),
    substituted: false,
  }; // prettier-ignore
}
