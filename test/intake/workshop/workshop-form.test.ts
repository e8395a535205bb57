import { describe, expect, it } from 'vitest';
import { editYaml } from '../../../src/intake/edit/edit-yaml.ts';
import type { Given } from '../../../src/intake/question/question.ts';
import { ACCOUNT_ITEMS, QUALITY_ITEMS } from '../../../src/intake/workshop/items.ts';
import { answersOn, workshopForm } from '../../../src/intake/workshop/workshop-form.ts';
import { relationshipQuality } from '../../../src/lenses/v8-industry-community/rq.ts';
import { FIT_RATINGS } from '../../../src/model/account.ts';
import { CLAIM_ITEMS } from '../../../src/model/workshop.ts';
import { isAccountItem } from '../../../src/saydo/evidence/account.ts';
import { schemaErrors } from '../../../src/schema/validators.ts';
import { parseYaml } from '../../../src/workspace/parse-yaml.ts';
import { context, LI, TANG } from './sample.ts';

const given = (answers: Readonly<Record<string, unknown>>): ReadonlyMap<string, Given> =>
  new Map(
    Object.entries(answers).map(([id, value]) => [
      id,
      value === 'unknown' ? { as: 'unknown' } : value === 'skipped' ? { as: 'skipped' } : ({ as: 'value', value } as Given),
    ]),
  );
const ids = (form: ReturnType<typeof workshopForm>, answers = {}) => form.questions(given(answers)).map(({ id }) => id);
const written = (form: ReturnType<typeof workshopForm>, answers: object, before = '') =>
  editYaml(before, form.writes(given(answers as Record<string, unknown>))[0]?.edits ?? []);

describe('what is asked', () => {
  it('asks ours the thirteen claims, the accounts they know, and their week', () => {
    expect(ids(workshopForm(context(TANG)))).toEqual(['seniority', ...CLAIM_ITEMS, 'accounts', 'recall/1/any']);
  });
  it('asks a customer the claims and the quality of the relationship, of their own house', () => {
    expect(ids(workshopForm(context(LI)))).toEqual([...CLAIM_ITEMS, ...QUALITY_ITEMS, 'recall/1/any']);
  });
  it('asks each account that somebody knows, with its fit', () => {
    const asked = ids(workshopForm(context(TANG)), { accounts: ['mengyuan'] }).filter((id) => id.startsWith('mengyuan/'));
    expect(asked).toEqual([...ACCOUNT_ITEMS, ...FIT_RATINGS].map((item) => `mengyuan/${item}`));
  });
  it('asks of an account what can be compared with its record, and nothing else', () => {
    expect([...ACCOUNT_ITEMS]).toEqual(CLAIM_ITEMS.filter(isAccountItem));
  });
  it('asks every item that RQ is made of, and its worst and best steps are those of RQ', () => {
    const all = (step: (item: string) => number) => Object.fromEntries(QUALITY_ITEMS.map((item) => [item, step(item)]));
    expect(relationshipQuality(all((item) => (item.startsWith('conflict') ? 0 : 4))).point).toBe(1);
    expect(relationshipQuality(all((item) => (item.startsWith('conflict') ? 4 : 0))).point).toBe(0);
  });
  it('describes every step of a scale by itself, from none to the most', () => {
    const scales = workshopForm(context(LI))
      .questions(given({}))
      .flatMap(({ id, answer }) => (answer.kind === 'scale' ? [{ id, steps: answer.anchors.map(({ key }) => key.slice(-2)) }] : []));
    expect(scales.length).toBeGreaterThan(CLAIM_ITEMS.length);
    expect(scales.filter(({ steps }) => steps.join(' ') !== '.0 .1 .2 .3 .4')).toEqual([]);
  });
  it('asks for another contact after each, with the seven days before the sheet', () => {
    const form = workshopForm(context(TANG));
    const questions = form.questions(given({ 'recall/1/any': true }));
    expect(questions.map(({ id }) => id).slice(-4)).toEqual(['recall/1/any', 'recall/1/with', 'recall/1/day', 'recall/2/any']);
    const day = questions.at(-2)?.answer;
    const options = day?.kind === 'choice' ? day.options : [];
    expect(options.map((option) => option.value)).toEqual([21, 22, 23, 24, 25, 26, 27].map((n) => `2026-06-${n}`));
    expect(options[0]?.says.key).toBe('workshop.weekday.0');
  });
});

describe('what is written', () => {
  const ours = {
    seniority: 'manager',
    contact_all_year: 3,
    problems_first: 'unknown',
    share_gains: 'skipped',
    accounts: ['beiji'],
    'beiji/profit': 0,
  };

  it('is a sheet the schema takes: steps, unknown, and nothing for what was skipped', () => {
    const text = written(workshopForm(context(TANG)), {
      ...ours,
      'recall/1/any': true,
      'recall/1/with': 'p.wang',
      'recall/1/day': '2026-06-23',
      'recall/2/any': false,
    });
    const data = parseYaml('x.yaml', text).source?.data;
    expect(schemaErrors('workshop', data)).toEqual([]);
    expect(data).toEqual({
      respondent: 'u.tang',
      side: 'ours',
      function: 'community',
      seniority: 'manager',
      date: '2026-06-28',
      answers: { contact_all_year: 3, problems_first: 'unknown' },
      account_answers: { beiji: { profit: 0 } },
      recall_week: [{ ours: 'u.tang', theirs: 'p.wang', date: '2026-06-23' }],
    });
  });

  it('names the account of a customer, and whom they met on our side', () => {
    const text = written(workshopForm(context(LI)), { trust_1: 4, 'recall/1/any': true, 'recall/1/with': 'u.tang' });
    expect(parseYaml('x.yaml', text).source?.data).toMatchObject({ side: 'customer', account: 'mengyuan', answers: { trust_1: 4 }, recall_week: [{ ours: 'u.tang', theirs: 'p.li' }] }); // prettier-ignore
  });

  it('leaves out contacts with nobody', () => {
    expect(written(workshopForm(context(TANG)), { 'recall/1/any': true, 'recall/1/with': 'skipped' })).not.toContain('recall_week');
  });

  it('changes in a sheet that is there only what is answered in another way', () => {
    const before = `# before the break
respondent: u.tang   # 唐蕊
side: ours
date: 2026-06-28
answers:
  contact_all_year: 2   # was in a hurry
  core_process: 1
recall_week:
  - {ours: u.tang, theirs: p.wang, date: 2026-06-23}
`;
    const sheet = parseYaml('x.yaml', before).source?.data as Readonly<Record<string, unknown>>;
    const form = workshopForm(context(TANG, { sheet }));
    const same = Object.fromEntries([...answersOn(sheet)].flatMap(([id, one]) => (one.as === 'value' ? [[id, one.value]] : [])));
    expect(same).toEqual({ contact_all_year: 2, core_process: 1 });
    expect(form.writes(given(same))[0]?.edits).toEqual([{ op: 'add', path: ['function'], value: 'community' }]);
    const again = { 'recall/1/any': true, 'recall/1/with': 'p.wang', 'recall/1/day': '2026-06-23' };
    expect(written(form, { ...same, ...again }, before).replace('function: community\n', '')).toBe(before);
    const other = written(form, { ...same, contact_all_year: 3, core_process: 'skipped', share_gains: 'unknown' }, before);
    expect(other).toContain('  contact_all_year: 3   # was in a hurry\n  core_process: 1\n  share_gains: unknown\n');
    expect(other.startsWith('# before the break\nrespondent: u.tang   # 唐蕊\n')).toBe(true);
  });
});
