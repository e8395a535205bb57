import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryTable } from '../../src/model/entry-table.ts';
import { Interner } from '../../src/model/interner.ts';

describe('Interner', () => {
  it('gives equal strings one number, in order of first sight', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 300 }), (names) => {
        const interner = new Interner();
        const ids = names.map((name) => interner.slice(`<${name}>`, 1, name.length + 1));
        const distinct = [...new Set(names)];
        expect(interner.names).toEqual(distinct);
        expect(ids).toEqual(names.map((name) => distinct.indexOf(name)));
        expect(ids.map((id) => interner.name(id))).toEqual(names);
        expect(interner.get('not in there')).toBeUndefined();
      }),
    );
  });
});

describe('EntryTable', () => {
  it('keeps rows and lists apart as it grows', () => {
    const table = new EntryTable();
    for (let n = 0; n < 500; n++) {
      table.append({
        day: n,
        account: `a${n % 7}`,
        ours: n % 2 === 0 ? ['u.a'] : [],
        theirs: ['p.a', `p.${n}`],
        channel: null,
        initiator: 'us',
        purposes: ['order', 'social'],
        minutes: n,
        participants: null,
        directed: null,
        stage: null,
        community: null,
        source: null,
        grade: 'D',
        benefit: { kind: 'meal', value: null, to: 'p.a', by: null },
        file: 'x',
        line: n + 1,
      });
    }
    const names = (row: number, side: 'ours' | 'theirs') => [...table.people(row, side)].map((id) => table.strings.name(id));
    expect([names(498, 'ours'), names(499, 'ours'), names(499, 'theirs')]).toEqual([['u.a'], [], ['p.a', 'p.499']]);
    expect([table.length, table.day[499], table.grade[499], table.strings.name(table.benefitTo[499] ?? -1), table.benefitBy[499]]).toEqual([
      500,
      499,
      3,
      'p.a',
      -1,
    ]);
  });
});
