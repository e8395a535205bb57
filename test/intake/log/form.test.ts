import { describe, expect, it } from 'vitest';
import { PURPOSE_OPTIONS } from '../../../src/intake/coding/purpose-options.ts';
import { entryOf } from '../../../src/intake/log/contact.ts';
import { completed, logForm, type Told } from '../../../src/intake/log/form.ts';
import { answer, begin, current, type Interview } from '../../../src/intake/question/interview.ts';
import type { Value } from '../../../src/intake/question/question.ts';
import { scene } from './scene.ts';

const NOTHING: Told = {
  date: '2026-03-01',
  account: null,
  ours: [],
  theirs: [],
  channel: null,
  initiator: null,
  purposes: [],
  minutes: null,
  participants: null,
  stage: null,
  source: 'recall',
  benefit: null,
  note: null,
};

function answered(told: Told, values: readonly (Value | null)[]): Interview {
  let interview = begin(logForm(told, scene()));
  for (const value of values) interview = answer(interview, value === null ? { as: 'skipped' } : { as: 'value', value });
  return interview;
}

describe('the questions of one contact', () => {
  it('end in an entry that says what was answered and no more', () => {
    const interview = answered(NOTHING, ['mengyuan', ['p.wang'], ['u.chen'], 'visit', 'them', 'training', null]);
    expect(current(interview)).toBeNull();
    const contact = completed(NOTHING, interview.given);
    expect(contact === null ? null : entryOf(contact)).toEqual({
      date: '2026-03-01',
      account: 'mengyuan',
      ours: ['u.chen'],
      theirs: ['p.wang'],
      channel: 'visit',
      initiator: 'them',
      purpose: 'training',
      source: 'recall',
    });
  });

  it('ask nothing that was said', () => {
    const told: Told = { ...NOTHING, account: 'mengxi', ours: ['u.lin'], channel: 'call', initiator: 'us', note: 'x' };
    expect(begin(logForm(told, scene())).questions.map(({ id }) => id)).toEqual(['theirs', 'purpose']);
  });

  it('offer the people of the account that was named', () => {
    const asked = current(answered(NOTHING, ['mengxi']));
    expect(asked?.answer).toMatchObject({ kind: 'choice', many: true, options: [{ value: 'p.li' }, { value: 'p.zhao' }] });
  });

  it('are as many before the account is named as after', () => {
    expect(begin(logForm(NOTHING, scene())).questions).toHaveLength(answered(NOTHING, ['mengyuan']).questions.length);
  });

  it('offer every purpose by the key it has when interactions are coded', () => {
    const asked = current(answered(NOTHING, ['mengyuan', null, null, 'visit', null]));
    expect(asked?.answer.kind === 'choice' ? asked.answer.options : []).toEqual(PURPOSE_OPTIONS);
  });

  it('make nothing of answers without an account', () => {
    expect(completed(NOTHING, new Map())).toBeNull();
  });
});

describe('an entry', () => {
  it('names both ends of a benefit where there is one on each side', () => {
    const contact = { ...NOTHING, account: 'a', ours: ['u.lin'], theirs: ['p.li'], benefit: { kind: 'meal', value: 600 } } as const;
    expect(entryOf(contact)['benefit']).toEqual({ kind: 'meal', value: 600, to: 'p.li', by: 'u.lin' });
    expect(entryOf({ ...contact, theirs: ['p.li', 'p.wang'], benefit: { kind: 'meal', value: null } })['benefit']).toEqual({
      kind: 'meal',
      by: 'u.lin',
    });
  });

  it('keeps several purposes as a list', () => {
    expect(entryOf({ ...NOTHING, account: 'a', purposes: ['order', 'training'] })['purpose']).toEqual(['order', 'training']);
  });
});
