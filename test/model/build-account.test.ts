import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAccount } from '../../src/model/build-account.ts';
import { buildModel } from '../../src/model/build.ts';
import { Field } from '../../src/model/field.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { bare, workspace, yaml } from './stub.ts';

function account(text: string) {
  const built = buildAccount(Field.root(yaml(`id: x\nrelation: customer\n${text}`)));
  if (built === null) throw new Error('no account');
  return built;
}

describe('buildAccount', () => {
  it('tells absent keys from stated emptiness', () => {
    const blank = account('');
    expect([blank.people, blank.offerings, blank.pains, blank.initiatives, blank.referrals, blank.process]).toEqual(Array(6).fill(null));
    const none = account('people: []\npains: none\n');
    expect([none.people, none.pains]).toEqual([[], []]);
  });
  it('lets customers and channels pay unless they say otherwise', () => {
    expect(account('')).toMatchObject({ payer: true, payerStated: false });
    expect(account('payer: false')).toMatchObject({ payer: false, payerStated: true });
    const user = buildAccount(Field.root(yaml('id: y\nrelation: user\n')));
    expect(user).toMatchObject({ payer: false, payerStated: false });
  });
  it('reads numbers with their bounds, grade and place', () => {
    const { revenue, switchMonths } = account(
      'revenue: {2025: 9, 2024: {value: 8, low: 7, high: 10, grade: B, source: CRM}, 2024-Q1: 2}\nswitch_months: 6\n',
    );
    expect(revenue.map(({ period, num }) => [period.text, num.value, num.low, num.high, num.grade])).toEqual([
      ['2024-Q1', 2, 2, 2, 'C'],
      ['2024', 8, 7, 10, 'B'],
      ['2025', 9, 9, 9, 'C'],
    ]);
    expect(switchMonths?.at).toEqual({ file: 'accounts/x.yaml', line: 4, col: 16 });
  });
  it('drops an amount below zero, which is refused and so not known', () => {
    const { revenue, spend } = account('revenue: {2024: 8, 2025: -9}\nspend: {2025: {value: -1, low: -2, high: 3}}\n');
    expect(revenue.map(({ period, num }) => [period.text, num.value])).toEqual([['2024', 8]]);
    expect(spend).toEqual([]);
  });
  it('grades by reference: A with one, C without', () => {
    const { offerings, pains, mechanisms, alliance } = account(
      'offerings:\n  - {id: a, ladder: 4, artefact: SOP-1}\n  - {id: b, ladder: {value: 3, grade: D}, artefact: SOP-2}\npains:\n  - {id: p, evidence: signed}\n  - {id: q}\nmechanisms: {annual_plan: used, escalation: {status: used, evidence: minutes, last: 2026-03}}\nalliance: none\n',
    );
    expect(offerings?.map((offering) => [offering.grade, offering.ladder?.grade])).toEqual([
      ['A', 'A'],
      ['A', 'D'],
    ]);
    expect(pains?.map((pain) => pain.grade)).toEqual(['A', 'C']);
    expect(mechanisms).toMatchObject({
      annual_plan: { status: 'used', grade: 'C' },
      escalation: { grade: 'A', last: { text: '2026-03' } },
    });
    expect(Object.values(alliance).map((item) => item.status)).toEqual(['none', 'none', 'none', 'none']);
  });
  it('reads words that stand for numbers', () => {
    const visibility = (text: string) => account(`visibility: ${text}`).visibility?.value;
    expect(['live', 'monthly', 'none', '0.3', '{value: live, grade: B}'].map(visibility)).toEqual([1, 0.5, 0, 0.3, 1]);
    const { claims } = account('claims: [{by: u.a, stage: industry-community}, {by: u.a, stage: 0}, {by: u.a, stage: best}]');
    expect(claims.map((claim) => claim.stage)).toEqual([3, 0, undefined]);
    const { initiatives } = account('initiatives: [{gain_them: large, gain_us: {value: 100, grade: B}}]');
    expect(initiatives?.[0]).toMatchObject({ gainThem: { size: 'large' }, gainUs: { amount: { value: 100, grade: 'B' } } });
  });
  it('takes influence as a number or as informants', () => {
    const { people } = account(
      'people: [{id: p.a, influence: 40}, {id: p.b, influence: [{by: u.a, points: 30}, {by: u.b, points: 20}]}, {id: p.c}]',
    );
    expect(people?.map((person) => person.influence.map(({ by, points }) => [by, points.value]))).toEqual([
      [[undefined, 40]],
      [
        ['u.a', 30],
        ['u.b', 20],
      ],
      [],
    ]);
  });
  it('keeps what is right around what is wrong', () => {
    const built = account(
      'revenue: lots\nfoo: 1\nsince: 2026-02-30\nfit: {importance: 4, complexity: high}\npeople:\n  - name: nobody\n  - {id: p.a, roles: [decider, boss]}\n',
    );
    expect(built).toMatchObject({ revenue: [], since: undefined, fit: { importance: { value: 4 } } });
    expect(built.fit.complexity).toBeUndefined();
    expect(built.people?.map((person) => [person.id, person.roles])).toEqual([['p.a', ['decider']]]);
    expect(built.keyAt['people']).toEqual({ file: 'accounts/x.yaml', line: 7, col: 1 });
  });
});

describe('buildModel', () => {
  const KEYS = [
    'id',
    'name',
    'people',
    'offerings',
    'revenue',
    'alliance',
    'mechanisms',
    'claims',
    'fit',
    'standing',
    'members',
    'team',
    'economics',
    'series',
    'nodes',
    'answers',
    'account_answers',
    'equity',
    'price',
    'value',
    'status',
    '2024',
    'date',
    'period',
    'influence',
    'tools',
    'enrolled',
    'by',
    'organisations',
    '__proto__',
  ];
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('none', 'used', 'x', '2026-02-30', '2026-03', 'live', '', '标题'),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  it('never throws, whatever the files hold', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 6, maxLength: 6 }), ([firm, chain, account, other, community, sheet]) => {
        const files = workspace({
          firm: bare(firm, 'firm.yaml'),
          chain: bare(chain, 'chain.yaml'),
          accounts: [bare(account, 'accounts/a.yaml'), bare(other, 'accounts/b.yaml')],
          communities: [bare(community, 'communities/c.yaml')],
          workshops: [bare(sheet, 'workshops/2026-01-01/d.yaml')],
        });
        expect(() => buildModel(files, new Set(), readLogs([], 0))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
  it('does not blame references for a file that could not be read', () => {
    const broken = {
      code: 'GX001',
      name: 'yaml-syntax',
      severity: 'error' as const,
      at: { file: 'accounts/b.yaml', line: 1 },
      args: {},
      suggestions: [],
    };
    const one = yaml('id: a\nrelation: customer\nreferrals: [{to: b}]\nmain_contact: [{theirs: p.b}]\n', 'accounts/a.yaml');
    const check = (problems: readonly (typeof broken)[]) =>
      buildModel(workspace({ accounts: [one], problems }), new Set([one.file]), readLogs([], 0)).problems.map((each) => each.args['id']);
    expect(check([broken])).toEqual([]);
    expect(check([])).toEqual(['b', 'p.b']);
  });
  it('leaves ours open where the team is not listed', () => {
    const one = yaml('id: a\nrelation: customer\nmain_contact: [{ours: u.x}]\n', 'accounts/a.yaml');
    const check = (firm: string) =>
      buildModel(workspace({ accounts: [one], firm: yaml(firm, 'firm.yaml') }), new Set([one.file]), readLogs([], 0)).problems.map(
        (each) => each.name,
      );
    expect(check('id: f\n')).toEqual([]);
    expect(check('id: f\nteam: []\n')).toEqual(['dangling-id']);
  });
});
