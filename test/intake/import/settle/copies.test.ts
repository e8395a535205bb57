import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, copiesOf } from '../../../../src/intake/import/settle/copies.ts';
import { contact, party, reading, SMALL, take, type Texts } from './taking.ts';

const copy = (key: string, from: string, more: Partial<Copy> = {}): Copy => ({
  key, system: 'ics', date: '2026-04-01', account: 'mengyuan', ours: ['u.chen', 'u.lin'], theirs: ['p.wang'], channel: 'meeting',
  start: '09:00', minutes: 60, about: [], calendar: { import: from, file: null }, root: key, ...more,
}); // prettier-ignore
const pairs = (fresh: readonly Copy[], there: readonly Copy[]): readonly string[] => [...copiesOf(fresh, there).same].flat();

describe('a meeting two calendars have under two numbers', () => {
  it.each<[string, Partial<Copy>, boolean]>([
    ['to the minute', {}, true],
    ['with somebody of each side in both', { ours: ['u.lin'] }, true],
    ['begun a minute later', { start: '09:01' }, false],
    ['ended earlier', { minutes: 45 }, false],
    ['without an end', { minutes: null }, false],
    ['without a time', { start: null }, false],
    ['with nobody of ours in both', { ours: ['u.zhou'] }, false],
    ['with nobody of theirs in both', { theirs: ['p.li'] }, false],
    ['with nobody of theirs named', { theirs: [] }, false],
    ['on another day', { date: '2026-04-02' }, false],
    ['with another account', { account: 'xinhe' }, false],
    ['in the same calendar', { calendar: { import: 'chen', file: null } }, false],
  ])('%s', (_, more, isOne) => {
    expect(pairs([copy('ics:b', 'lin', more)], [copy('ics:a', 'chen')])).toEqual(isOne ? ['ics:b', 'ics:a'] : []);
  });

  it('doubled within one calendar stays two, whichever has them', () => {
    const doubled = [copy('ics:b', 'lin'), copy('ics:c', 'lin')];
    expect(pairs(doubled, [copy('ics:a', 'chen')])).toEqual([]);
    expect(pairs([copy('ics:a', 'chen')], doubled)).toEqual([]);
    expect([...copiesOf([copy('ics:a', 'chen')], doubled).unclear]).toEqual([['ics:a', ['ics:b', 'ics:c']]]);
    expect(pairs([copy('ics:c', 'lin')], [copy('ics:a', 'chen'), copy('ics:b', 'lin', { root: 'ics:a' })])).toEqual([]);
  });

  it('is one with what the other already is, also where a third has it', () => {
    const crm = copy('ics:a', 'chen', { root: 'crm:9' });
    expect(pairs([copy('ics:b', 'lin')], [crm])).toEqual(['ics:b', 'crm:9']);
    expect(pairs([copy('ics:c', 'zhou')], [copy('ics:a', 'chen'), copy('ics:b', 'lin', { root: 'ics:a' })])).toEqual(['ics:c', 'ics:a']);
  });

  it('holds for two files of one import, and not for a file and what that import wrote before', () => {
    const of = (file: string | null) => ({ calendar: { import: 'ics', file } });
    expect(pairs([copy('ics:b', '', of('lin.ics')), copy('ics:a', '', of('chen.ics'))], [])).toEqual(['ics:b', 'ics:a']);
    expect(pairs([copy('ics:b', '', of('lin.ics'))], [copy('ics:a', '', of(null))])).toEqual([]);
  });

  it('never makes two of one calendar one, whatever they hold', () => {
    const some = fc.record({
      ours: fc.subarray(['u.chen', 'u.lin'], { minLength: 1 }), start: fc.constantFrom('09:00', '10:00'), minutes: fc.constantFrom(30, 60),
      from: fc.constantFrom('chen', 'lin', 'zhou'), fresh: fc.boolean(),
    }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(some, { maxLength: 10 }), (list) => {
        const all = list.map(({ from, fresh, ...more }, index) => ({ fresh, one: copy(`ics:${index}`, from, more) }));
        const { same } = copiesOf(
          all.flatMap(({ fresh, one }) => (fresh ? one : [])),
          all.flatMap(({ fresh, one }) => (fresh ? [] : one)),
        );
        const holds = new Map<string, string[]>();
        for (const { one } of all)
          holds.set(same.get(one.key) ?? one.key, [...(holds.get(same.get(one.key) ?? one.key) ?? []), one.calendar.import]);
        for (const calendars of holds.values()) expect(new Set(calendars).size).toBe(calendars.length);
        for (const root of same.values()) expect(same.has(root)).toBe(false);
      }),
    );
  });
});

describe('two calendar imports', () => {
  const people = [party({ address: 'chen@ours.example' }), party({ address: 'wang@mengyuan.example' })];
  const at = { start: '09:00', minutes: 60, parties: people };
  const chen = reading('ics', [contact({ sourceId: 'ics:exchange-1', ...at })]);
  const lin = reading('ics', [contact({ sourceId: 'ics:google-1', ...at })]);
  const of = (texts: Texts, read: typeof chen, id: string, merge = true) => take(texts, read, { kind: 'ics', id, merge });

  it('of one meeting are one contact, said so, and again nothing', () => {
    const { texts } = of(SMALL, chen, 'ics-chen');
    const second = of(texts, lin, 'ics-lin');
    expect(second.texts['interactions/import-ics-lin.yaml']).toContain('source_id: "ics:google-1", same_as: "ics:exchange-1"');
    expect(second.report.merged).toEqual([
      { sourceId: 'ics:google-1', as: 'ics:exchange-1', date: '2026-04-01', account: 'mengyuan', by: 'copy' },
    ]);
    expect(second.errors).toEqual([]);
    expect(of(second.texts, lin, 'ics-lin').changes).toEqual([]);
    expect(of(texts, lin, 'ics-lin', false).texts['interactions/import-ics-lin.yaml']).not.toContain('same_as');
  });

  it('and the CRM of it are one, in whatever order they come', () => {
    const crm = reading('crm', [contact({ sourceId: 'crm:9', source: 'crm', channel: 'visit', ...at })]);
    const roots = ([['chen', 'lin', 'crm'], ['crm', 'chen', 'lin'], ['chen', 'crm', 'lin'], ['lin', 'crm', 'chen']] as const).map((order) => {
      let texts: Texts = SMALL;
      for (const name of order) texts = name === 'crm' ? take(texts, crm).texts : of(texts, name === 'chen' ? chen : lin, `ics-${name}`).texts;
      const entries = Object.entries(texts).filter(([file]) => file.startsWith('interactions/import-'));
      const alone = entries.flatMap(([, text]) => text.split('\n').filter((line) => line.includes('source_id') && !line.includes('same_as')));
      const means = new Set(entries.flatMap(([, text]) => [...text.matchAll(/same_as: "([^"]+)"/g)].map(([, id]) => id)));
      return [alone.length, means.size];
    }); // prettier-ignore
    expect(roots).toEqual([[1, 1], [1, 1], [1, 1], [1, 1]]); // prettier-ignore
  });
});
