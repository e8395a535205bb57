import { describe, expect, it } from 'vitest';
import { captureForm, type About, wish } from '../../../src/intake/capture/capture.ts';
import type { Answers, Given, Value } from '../../../src/intake/question/question.ts';
import { objection } from '../../../src/intake/question/objection.ts';
import { applied, filled, problemsIn, sceneOf, type Texts } from './plan.ts';

const ACCOUNT = `# Their words.
id: harbour
name: Harbour Sauce
relation: customer
process: [brewing, filling]
pains:
  - {id: leaks, what: Caps leak, severity: 2, status: known}
people:
  - id: p.ito
    name: Ito # met in March
    influence: [{by: u.sun, points: 40}]
    closeness: [{by: u.sun, score: 2, date: 2025-01-10, note: fair}]
mechanisms:
  annual_plan: {status: documented, evidence: old plan, note: in the drawer}
`;
const PLAN: Texts = {
  'guanxi.yaml': 'guanxi: 1\n',
  'firm.yaml': 'id: ours\nname: Ours\nteam: [{id: u.sun, name: Sun}, {id: u.ma, name: Ma}]\neconomics:\n  - {period: 2024, revenue: 5}\n',
  'chain.yaml': 'nodes: [{id: sauce-maker, name: Sauce makers}]\n',
  'accounts/south/harbour.yaml': ACCOUNT,
};

interface Run {
  readonly asked: readonly string[];
  readonly texts: Texts;
}

function run(
  about: About,
  account: string | null,
  values: Readonly<Record<string, Value | null>>,
  plan = PLAN,
  respondent: string | null = null,
): Run {
  const form = captureForm(wish(about, account), sceneOf(plan, respondent));
  const { given, asked } = filled(form, values);
  const texts = applied(plan, form.writes(given));
  expect(problemsIn(texts)).toEqual(problemsIn(plan));
  return { asked, texts };
}

const harbour = ({ texts }: Run): string => texts['accounts/south/harbour.yaml'] ?? '';

describe('an account', () => {
  const answers = { name: '海港酱业 Harbour Two', relation: 'customer', payer: true, node: 'sauce-maker', 'revenue.2025': 3_200_000 };

  it('becomes a file of its own, by an id from the Latin part of its name', () => {
    const { texts } = run('account', null, { ...answers, visibility: 'monthly', 'fit.importance': 3, expected_gap_days: 90 });
    expect(texts['accounts/harbour-two.yaml']).toBe(`# yaml-language-server: $schema=../.guanxi/schema/account.schema.json
id: harbour-two
name: 海港酱业 Harbour Two
relation: customer
payer: true
node: sauce-maker
revenue: {2025: 3200000}
visibility: monthly
fit: {importance: 3}
expected_gap_days: 90
`);
  });

  it('asks for an id where the name has no Latin letter, and takes none that is taken', () => {
    const form = captureForm(wish('account', null), sceneOf(PLAN));
    const named = new Map([['name', { as: 'value', value: '海港酱业' }]] as const);
    const id = form.questions(named).find((question) => question.id === 'id');
    expect(id).toMatchObject({ needed: true });
    expect(id?.usual).toBeUndefined();
    if (id === undefined) throw new Error('no id asked');
    expect(objection(id, { as: 'value', value: 'harbour' })?.key).toBe('capture.wrong.taken');
    expect(objection(id, { as: 'value', value: '海港' })?.key).toBe('ask.wrong.id');
    expect(objection(id, { as: 'value', value: 'haigang' })).toBeNull();
  });

  it('asks of a supplier what we buy, and not whether it pays us', () => {
    const { asked, texts } = run('account', null, { name: 'Steel', relation: 'supplier', 'spend.2025': 10 });
    expect(asked).not.toContain('payer');
    expect(asked).not.toContain('revenue.2025');
    expect(texts['accounts/steel.yaml']).toContain('spend: {2025: 10}');
  });

  it('goes on with persons, pains and offerings, which may answer the pains just told', () => {
    const { texts } = run('account', null, {
      ...answers,
      'people.any': true,
      'people/1/name': 'Ana',
      'people/1/another': true,
      'people/2/name': 'Bo',
      'pains.any': true,
      'pains/1/what': 'Bottles wait',
      'offerings.any': true,
      'offerings/1/name': 'Lines',
      'offerings/1/meets': ['bottles-wait'],
    });
    expect(texts['accounts/harbour-two.yaml']).toContain('id: p.ana');
    expect(texts['accounts/harbour-two.yaml']).toContain('id: p.bo');
    expect(texts['accounts/harbour-two.yaml']).toContain('meets: [bottles-wait]');
  });

  it('tells "there is none" from "nobody knows"', () => {
    const { texts } = run('account', null, { ...answers, 'people.any': false, 'pains.any': false, 'offerings.any': null });
    expect(texts['accounts/harbour-two.yaml']).toContain('people: []');
    expect(texts['accounts/harbour-two.yaml']).toContain('pains: none');
    expect(texts['accounts/harbour-two.yaml']).not.toContain('offerings');
  });

  it('goes where the patterns look for it, and is named where they name single files', () => {
    const nested = run('account', null, answers, { ...PLAN, 'guanxi.yaml': 'guanxi: 1\naccounts: accounts/*/*.yaml\n' });
    expect(Object.keys(nested.texts)).toContain('accounts/harbour-two/harbour-two.yaml');
    expect(nested.texts['accounts/harbour-two/harbour-two.yaml']).toContain('$schema=../../.guanxi/');
    const single = run('account', null, answers, { ...PLAN, 'guanxi.yaml': 'guanxi: 1\naccounts: [accounts/south/harbour.yaml]\n' });
    expect(single.texts['guanxi.yaml']).toContain('accounts/south/harbour-two.yaml');
    expect(single.texts['accounts/south/harbour-two.yaml']).toContain('id: harbour-two');
    const left = run('account', null, answers, {
      ...PLAN,
      'guanxi.yaml': 'guanxi: 1\naccounts: ["accounts/**/*.yaml", "!accounts/*.yaml"]\n',
    });
    expect(left.texts['guanxi.yaml']).toContain('harbour-two.yaml');
  });

  it('is added to a list of files beside what stands there, comments and all', () => {
    const config = 'guanxi: 1\naccounts:\n  - accounts/south/harbour.yaml # the first\n';
    expect(run('account', null, answers, { ...PLAN, 'guanxi.yaml': config }).texts['guanxi.yaml']).toBe(
      `${config}  - accounts/south/harbour-two.yaml\n`,
    );
  });

  it('on file is asked only what it lacks, and may change only what is picked', () => {
    const { asked, texts } = run('account', 'harbour', { changes: ['relation'], relation: 'channel', visibility: 'live' });
    expect(asked).not.toContain('name');
    expect(asked).not.toContain('process');
    expect(texts['accounts/south/harbour.yaml']).toContain('relation: channel');
    expect(texts['accounts/south/harbour.yaml']).toContain('# Their words.');
  });
});

describe('a person', () => {
  it('is written with what is known, judgements with whose they are and when', () => {
    const after = run('person', 'harbour', {
      which: '+',
      name: 'Mr Oda',
      function: 'quality',
      level: 'manager',
      roles: ['decider', 'user'],
      informant: 'u.ma',
      influence: 40,
      closeness: 3,
      'value.efficiency': 'confirmed',
      'value.efficiency.evidence': 'mail of 2026-02-11',
      'value.efficiency.date': '2026-02-11',
      'value.career': 'claimed',
      'value.business': null,
    });
    const text = harbour(after);
    for (const part of [
      'id: p.mr-oda',
      'function: quality',
      'roles: [user, decider]',
      'by: u.ma',
      'score: 3',
      '2026-06-30',
      'evidence: mail of 2026-02-11',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('business');
  });

  it('known by function only is a person too', () => {
    const after = run('person', 'harbour', { which: '+', function: 'other', 'function.other': 'line 3 night shift' });
    expect(harbour(after)).toContain('function: line 3 night shift');
    expect(harbour(after)).toContain('id: p.harbour-1');
  });

  it.each(['person', 'offering', 'pain', 'initiative'] as const)('takes the id it proposes for a new %s', (about) => {
    const form = captureForm(wish(about, 'harbour'), sceneOf(PLAN));
    const value = (text: string): Given => ({ as: 'value', value: text });
    const told: Answers = new Map([
      ['which', value('+')],
      ['name', value('Something new')],
      ['what', value('Something new')],
    ]);
    const id = form.questions(told).find((question) => question.id === 'id');
    if (id?.usual === undefined) throw new Error('no id proposed');
    expect(objection(id, { as: 'value', value: id.usual })).toBeNull();
  });

  it('takes no id of one of ours or theirs', () => {
    const form = captureForm(wish('person', 'harbour'), sceneOf(PLAN));
    const id = form.questions(new Map([['which', { as: 'value', value: '+' }]])).find((question) => question.id === 'id');
    if (id === undefined) throw new Error('no id asked');
    for (const taken of ['u.sun', 'p.ito']) expect(objection(id, { as: 'value', value: taken })?.key).toBe('capture.wrong.taken');
  });

  it('of whom nothing is known is not written', () => {
    expect(harbour(run('person', 'harbour', { which: '+' }))).toBe(ACCOUNT);
  });

  it('is not rated where nobody says whose word it is', () => {
    expect(run('person', 'harbour', { which: '+', informant: null }).asked).not.toContain('closeness');
  });

  it('gets another judgement beside those of others, and one in place of the same informant’s', () => {
    const beside = harbour(run('person', 'harbour', { which: 'p.ito', influence: 30, closeness: 4 }, PLAN, 'u.ma'));
    expect(beside).toContain('{by: u.sun, points: 40}, {by: u.ma, points: 30');
    const instead = harbour(run('person', 'harbour', { which: 'p.ito', changes: ['closeness'], closeness: 4 }, PLAN, 'u.sun'));
    expect(instead).toMatch(/closeness: \[\{ ?by: u\.sun, score: 4, date: 2026-06-30, note: fair ?\}\]/);
    expect(instead).toContain('name: Ito # met in March');
  });
});

describe('the rest of an account', () => {
  it('an offering: where on the ladder, at which stages, for which pains', () => {
    const text = harbour(
      run('offering', 'harbour', {
        name: '产线保障',
        ladder: '4',
        proximity: 'core',
        contract: 'use',
        stage: ['filling'],
        artefact: 'SOP 7',
        meets: ['leaks'],
      }),
    );
    for (const part of ['id: harbour-offering-1', 'ladder: 4', 'stage: filling', 'meets: [leaks]']) expect(text).toContain(part);
  });

  it('a pain: one merely known is asked for no evidence', () => {
    expect(run('pain', 'harbour', { which: '+', what: 'Caps stick', status: 'known' }).asked).not.toContain('evidence');
    const text = harbour(run('pain', 'harbour', { which: 'leaks', changes: ['status'], status: 'solved', evidence: 'report 12' }));
    expect(text).toContain('{id: leaks, what: Caps leak, severity: 2, status: solved, evidence: report 12}');
  });

  it('a mechanism: used has a last time; a changed one loses its old proof and keeps its note', () => {
    const { asked, texts } = run('mechanism', 'harbour', {
      changes: ['annual_plan'],
      annual_plan: 'used',
      'annual_plan.last': '2026-01',
      escalation: 'none',
      scorecard: null,
    });
    expect(asked.length).toBeGreaterThan(8);
    const text = texts['accounts/south/harbour.yaml'] ?? '';
    expect(text).toMatch(
      /annual_plan: \{ ?note: in the drawer, status: used, last: 2026-01 ?\}|annual_plan: \{status: used, .*note: in the drawer/,
    );
    expect(text).not.toContain('old plan');
    expect(text).toContain('escalation: {status: none}');
    expect(text).not.toContain('scorecard');
  });

  it('asks for the proof that a status on file lacks, and writes it beside the status', () => {
    const used = ACCOUNT.replace('status: documented, evidence: old plan', 'status: used, last: 2026-01');
    const plan = { ...PLAN, 'accounts/south/harbour.yaml': used };
    const text = harbour(run('mechanism', 'harbour', { 'annual_plan.evidence': 'minutes of 2026-01-12' }, plan));
    expect(text).toContain('annual_plan: {status: used, last: 2026-01, note: in the drawer, evidence: minutes of 2026-01-12}');
    const confirmed = ACCOUNT.replace('    closeness', '    value: {efficiency: {status: confirmed}}\n    closeness');
    const proven = run(
      'person',
      'harbour',
      { which: 'p.ito', informant: null, 'value.efficiency.evidence': 'a mail' },
      { ...PLAN, 'accounts/south/harbour.yaml': confirmed },
    );
    expect(harbour(proven)).toContain('{efficiency: {status: confirmed, evidence: a mail}}');
  });

  it('an initiative: gains as amount, size or loss; no measuring before the start', () => {
    const text = harbour(
      run('initiative', 'harbour', {
        what: 'Fewer leaks',
        kind: 'joint',
        start: '2025',
        baseline: '4 in 1000',
        baseline_agreed: true,
        gain_them: 'amount',
        'gain_them.amount': 90_000,
        gain_us: 'loss',
        'gain_us.loss': 1000,
        verified_by: 'customer',
        contested: true,
        reason: 'who pays the test',
        meets: ['leaks'],
      }),
    );
    for (const part of ['start: 2025', 'gain_them: 90000', 'gain_us: -1000', 'reason: who pays the test']) expect(text).toContain(part);
    const form = captureForm(wish('initiative', 'harbour'), sceneOf(PLAN));
    const measured = form.questions(new Map([['start', { as: 'value', value: '2025-06' }]])).find(({ id }) => id === 'measured');
    if (measured === undefined) throw new Error('never asked when it was measured');
    expect(objection(measured, { as: 'value', value: '2024-12-31' })?.key).toBe('capture.wrong.beforeStart');
    expect(objection(measured, { as: 'value', value: '2025-06-02' })).toBeNull();
  });

  it('a price cut is a transfer: nobody is asked what was gained', () => {
    expect(run('initiative', 'harbour', { what: 'Less', kind: 'price' }).asked).toEqual(['what', 'id', 'kind', 'start']);
  });

  it('what the file says there is none of is added only by somebody who knows better', () => {
    const plan = { ...PLAN, 'accounts/south/harbour.yaml': `${ACCOUNT}initiatives: none\n` };
    expect(harbour(run('initiative', 'harbour', { overrule: false }, plan))).toContain('initiatives: none');
    const text = harbour(run('initiative', 'harbour', { overrule: true, what: 'Fewer leaks' }, plan));
    expect(text).not.toContain('initiatives: none');
    expect(text).toContain('id: fewer-leaks');
  });

  it('asks first whose it is, and not without an answer', () => {
    const [first, ...more] = captureForm(wish('pain', null), sceneOf(PLAN)).questions(new Map());
    expect([first?.id, first?.needed, more]).toEqual(['account', true, []]);
  });

  it('institutions too', () => {
    const plan = { ...PLAN, 'accounts/south/harbour.yaml': ACCOUNT.replace(/mechanisms:[^]*/, 'mechanisms: none\n') };
    const said = { annual_plan: 'documented' };
    expect(harbour(run('mechanism', 'harbour', { overrule: false }, plan))).toContain('mechanisms: none');
    const text = harbour(run('mechanism', 'harbour', { overrule: true, ...said }, plan));
    expect(text).not.toContain('mechanisms: none');
    expect(text).toContain('annual_plan: {status: documented');
  });
});

describe('the firm', () => {
  it('says of each of six things whether it is there', () => {
    const { texts } = run('organising', null, { planning_core: 'evidenced', 'planning_core.evidence': 'minutes', incentives: 'none' });
    expect(texts['firm.yaml']).toContain('planning_core: {status: evidenced, evidence: minutes}');
    expect(texts['firm.yaml']).toContain('incentives: {status: none}');
  });

  it('fills in the last two full years, each beside what it says already', () => {
    const { asked, texts } = run('economics', null, { '2025/revenue': 6, '2024/gross_margin': -1 });
    expect(asked).not.toContain('2024/revenue');
    expect(texts['firm.yaml']).toContain('{period: 2024, revenue: 5, gross_margin: -1}');
    expect(texts['firm.yaml']).toContain('{period: 2025, revenue: 6}');
  });
});
