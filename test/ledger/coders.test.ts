import { describe, expect, it } from 'vitest';
import { coderAgreement } from '../../src/ledger/coders.ts';
import { accountIn, diagnosed, type Files, judged, measureIn, modelOf, RULES } from '../support/workspace.ts';
import { entry, lines, withLog } from '../support/ledger.ts';

const COUNT = 24;
const PURPOSES = ['training', 'planning', 'order'] as const;
const log = {
  ...lines(...Array.from({ length: COUNT }, (_, at) => entry(at * 9, { purpose: null, source_id: `t-${at}` }))),
  'interactions/log.yaml': '[]',
};

/** A sheet on the first `count` entries; every `wrong`-th differs from what the others see. */
function sheet(respondent: string, count: number, wrong = 0, side = 'ours'): Files {
  const coding = Array.from({ length: count }, (_, at) => ({
    interaction: `t-${at}`,
    purpose: wrong > 0 && at % wrong === 0 ? 'quote' : PURPOSES[at % 3],
  }));
  return { [`workshops/2026-06-20/${respondent}.yaml`]: { respondent, side, date: '2026-06-20', coding } };
}
const files = (...sheets: readonly Files[]): Files => Object.assign({ ...withLog(''), ...log }, ...sheets) as Files;
const agreement = (...sheets: readonly Files[]) => {
  const model = modelOf(files(...sheets));
  return coderAgreement(model.codings, model.entries, RULES);
};
const btx = (...sheets: readonly Files[]) => measureIn(accountIn(diagnosed(files(...sheets)), 'x'), 'BTX');

describe('agreement of coders', () => {
  it('is not told where nobody coded', () => expect(agreement()).toBeNull());
  it('is full where all see the same, and enough from twenty on', () => {
    expect(agreement(sheet('u.a', COUNT), sheet('u.b', 20))).toMatchObject({
      coders: 2,
      coded: 24,
      twice: 20,
      alpha: 1,
      reading: 'rely',
      enough: true,
    });
    expect(agreement(sheet('u.a', COUNT), sheet('u.b', 19))).toMatchObject({ twice: 19, alpha: 1, enough: false });
  });
  it('is not enough below the line, however many were coded', () => {
    const found = agreement(sheet('u.a', COUNT), sheet('u.b', COUNT, 2));
    expect(found).toMatchObject({ twice: 24, reading: 'discuss', enough: false, disputed: 12 });
    expect(found?.alpha ?? 1).toBeLessThan(0.667);
  });
  it('says nothing where everything is of one kind', () => {
    const one = (who: string): Files => ({
      [`workshops/2026-06-20/${who}.yaml`]: {
        respondent: who,
        side: 'ours',
        date: '2026-06-20',
        coding: Array.from({ length: COUNT }, (_, at) => ({ interaction: `t-${at}`, purpose: 'order' })),
      },
    });
    expect(agreement(one('u.a'), one('u.b'))).toMatchObject({ twice: 24, alpha: null, reading: null, enough: false });
  });
  it('is that of our side: what a customer says counts for the purpose, not for α', () => {
    expect(agreement(sheet('u.a', COUNT), sheet('p.d', COUNT, 0, 'customer'))).toMatchObject({ coders: 1, twice: 0, alpha: null });
    expect(btx(sheet('u.a', COUNT), sheet('p.d', COUNT, 1, 'customer')).point).toBeNull();
  });
  it('counts a meeting with two accounts once', () => {
    const two = { 'interactions/more.jsonl': entry(3, { purpose: null, source_id: 't-1', account: 'y' }), 'accounts/y.yaml': 'id: y' };
    expect(agreement(two, sheet('u.a', 3), sheet('u.b', 3))).toMatchObject({ coded: 3, twice: 3 });
  });
});

describe('the share beyond orders', () => {
  it('goes from unknown to known, graded C at best until two coders have been shown to agree', () => {
    expect(btx()).toMatchObject({ point: null, n: 0 });
    const alone = btx(sheet('u.a', COUNT));
    const both = btx(sheet('u.a', COUNT), sheet('u.b', COUNT));
    expect([alone.point, alone.grade, both.point, both.grade]).toEqual([2 / 3, 'C', 2 / 3, 'A']);
    const wide = ({ lo, hi }: typeof alone): number => (hi ?? 1) - (lo ?? 0);
    expect(wide(alone)).toBeGreaterThan(wide(both));
  });
  it('of purposes the record states is graded as ever, coded or not', () => {
    const stated = {
      ...withLog(''),
      ...lines(...Array.from({ length: COUNT }, (_, at) => entry(at * 9, { source_id: `t-${at}` }))),
      'interactions/log.yaml': '[]',
    };
    const of = (more: Files) => measureIn(accountIn(diagnosed({ ...stated, ...more }), 'x'), 'BTX');
    expect(of(sheet('u.a', COUNT))).toEqual(of({}));
  });
});

it('a sheet that only codes leaves the answers of an earlier one standing', () => {
  const answers: Files = {
    'workshops/2026-05-01/u.a.yaml': { respondent: 'u.a', side: 'ours', date: '2026-05-01', answers: { never_push_stock: 3 } },
  };
  const said = (more: Files) => diagnosed(files(answers, more)).sayDo?.items.map(({ item, ours }) => [item, ours?.n]);
  expect(said(sheet('u.a', 3))).toEqual([['never_push_stock', 1]]);
});

it('disputed interactions are listed by account, those with a benefit are not', () => {
  const gift = { 'interactions/gift.jsonl': entry(3, { purpose: null, source_id: 'g', benefit: { kind: 'meal' } }) };
  const on = (who: string, purpose: string): Files => ({
    [`workshops/2026-06-20/${who}.yaml`]: {
      respondent: who,
      side: 'ours',
      date: '2026-06-20',
      coding: [
        { interaction: 't-0', purpose },
        { interaction: 'g', purpose },
      ],
    },
  });
  const found = judged(files(gift, on('u.a', 'order'), on('u.b', 'training'))).filter(({ code }) => code === 'GX1209');
  expect(found).toMatchObject([{ args: { count: 1, purposes: ['order', 'training'] }, at: [{ file: 'interactions/log.jsonl', line: 1 }] }]);
});
