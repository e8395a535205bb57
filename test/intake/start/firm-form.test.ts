import { describe, expect, it } from 'vitest';
import { firmForm } from '../../../src/intake/start/firm-form.ts';
import type { Given, Question } from '../../../src/intake/question/question.ts';

const FORM = firmForm({ file: 'guanxi.yaml', fresh: 'language: en\n' }, { file: 'firm.yaml', fresh: '' }, 'en');
const given = (answers: Readonly<Record<string, string | boolean | null>>): ReadonlyMap<string, Given> =>
  new Map(Object.entries(answers).map(([id, value]): [string, Given] => [id, value === null ? { as: 'skipped' } : { as: 'value', value }]));
const asked = (answers: Parameters<typeof given>[0]): string[] => FORM.questions(given(answers)).map(({ id }) => id);
const firm = (answers: Parameters<typeof given>[0]): unknown =>
  Object.fromEntries(FORM.writes(given(answers))[1]?.edits.map((edit) => [edit.path[0], edit.value]) ?? []);

function question(id: string, answers: Parameters<typeof given>[0] = {}): Question {
  const found = FORM.questions(given(answers)).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('what a new workspace is asked', () => {
  it('asks of a person only once there is a name, and of another only after yes', () => {
    expect(asked({}).filter((id) => id.startsWith('person'))).toEqual(['person/1/name']);
    const one = { 'person/1/name': 'Chen' };
    expect(asked(one)).toContain('person/1/another');
    expect(asked({ ...one, 'person/1/another': false })).not.toContain('person/2/name');
    expect(asked({ ...one, 'person/1/another': true })).toContain('person/2/name');
  });

  it('proposes an id from the name', () => {
    expect(question('firm/id', { 'firm/name': 'Northwind Traders' }).usual).toBe('northwind-traders');
    expect(question('firm/id', { 'firm/name': '恒瑞灌装设备' }).usual).toBe('our-firm');
  });

  it('writes what was answered and nothing else', () => {
    expect(
      firm({
        'firm/name': '恒瑞',
        'firm/id': 'hengrui',
        'firm/kind': null,
        'firm/currency': 'cny',
        'firm/domains': 'hengrui.cn， mail.hengrui.cn',
        'person/1/name': 'Chen Wei',
        'person/1/function': null,
        'person/1/address': 'Chen@hengrui.cn',
        'person/1/another': true,
        'person/2/name': 'Chen Wei',
        'person/2/another': true,
        'person/3/name': '林工',
      }),
    ).toEqual({
      id: 'hengrui',
      name: '恒瑞',
      currency: 'CNY',
      domains: ['hengrui.cn', 'mail.hengrui.cn'],
      team: [
        { id: 'u.chen-wei', name: 'Chen Wei', addresses: ['chen@hengrui.cn'] },
        { id: 'u.chen-wei-2', name: 'Chen Wei' },
        { id: 'u.3', name: '林工' },
      ],
    });
  });

  it('leaves out a list of people nobody was named for', () =>
    expect(firm({ 'firm/name': 'F', 'firm/id': 'f', 'person/1/name': null })).toEqual({ id: 'f', name: 'F' }));

  it('cannot do without a language, a name and an id; the rest may be skipped', () => {
    const needed = FORM.questions(given({ 'person/1/name': 'Chen' })).filter((one) => one.needed === true);
    expect(needed.map(({ id }) => id)).toEqual(['language', 'firm/name', 'firm/id']);
  });

  it('knows a wrong domain, address and currency', () => {
    const wrong = (id: string, text: string, answers: Parameters<typeof given>[0] = {}): string | null => {
      const { answer } = question(id, answers);
      return (answer.kind === 'text' && answer.check?.(text)?.key) || null;
    };
    expect([wrong('firm/domains', 'a@b.cn'), wrong('firm/domains', 'b.cn, c.com')]).toEqual(['start.domains.wrong', null]);
    expect([wrong('firm/currency', '元'), wrong('firm/currency', 'eur')]).toEqual(['start.currency.wrong', null]);
    const named = { 'person/1/name': 'Chen' };
    expect([wrong('person/1/address', 'chen', named), wrong('person/1/address', 'c@d', named)]).toEqual(['start.address.wrong', null]);
  });
});
