import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRecord } from '../../../../src/intake/import/records.ts';
import { editYaml } from '../../../../src/intake/edit/edit-yaml.ts';
import { parseYaml } from '../../../../src/workspace/parse-yaml.ts';
import { contact, party, person, reading, SMALL, take, type Texts } from './taking.ts';

const ORGANISATIONS = [
  { name: '蒙原乳业有限公司', sourceId: null, domain: null },
  { name: null, sourceId: 'crm:account/1', domain: null },
  { name: 'Birch & Söhne GmbH', sourceId: 'crm:account/1', domain: 'birch.example' },
  { name: '"\\#: {x}, [y]\u202e\u0000\n- z', sourceId: 'crm:account/2', domain: 'gmail.com' },
  { name: 'Birch', sourceId: null, domain: null },
] as const;
const PARTIES = [
  party({ address: 'chen@ours.example', side: 'ours' }),
  party({ name: '周强', side: 'ours' }),
  party({ address: 'wang@mengyuan.example' }),
  party({ name: '李敏', side: 'theirs' }),
  party({ name: 'Ola Berg', address: 'berg@birch.example', side: 'theirs' }),
  party({ name: 'No, body: {}', sourceId: 'crm:contact/7', side: 'theirs' }),
  party({ address: 'who@else.example' }),
];
const at = fc.record({ file: fc.constant('f'), line: fc.integer({ min: 1, max: 9 }) });
const organisation = fc.constantFrom(...ORGANISATIONS);

const record: fc.Arbitrary<ImportRecord> = fc.oneof(
  fc.record({
    kind: fc.constant('account' as const), at, tags: fc.constantFrom([], ['key']), relation: fc.constantFrom(null, 'channel', 'user'),
    since: fc.constantFrom(null, '2019'), note: fc.constantFrom(null, 'a: b # c'),
  }).chain((one) => organisation.map((named) => ({ ...one, ...named }))),
  fc.record({
    kind: fc.constant('money' as const), at, account: organisation, what: fc.constantFrom('revenue', 'spend'), period: fc.constantFrom('2025', '2026-01'),
    amount: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Math.round(n * 100) / 100),
  }),
  fc.tuple(fc.constantFrom(...PARTIES), fc.option(organisation), at).map(([who, works, place]) => person({ ...who, organisation: works, at: place })),
  fc.record({
    sourceId: fc.nat(12).map((n) => `crm:activity/${n}`), date: fc.constantFrom('2026-03-02', '2026-03-03', '2026-12-01'), organisation: fc.option(organisation),
    parties: fc.subarray(PARTIES), start: fc.constantFrom(null, '09:00'), channel: fc.constantFrom('visit', 'email', null), by: fc.constantFrom(null, 0),
    title: fc.constantFrom(null, 'yes', '12:30', 'a, b: {c}', '\u0007\u202eabc "quoted"'), at,
  }).map((one) => contact(one)),
); // prettier-ignore

/** Records as one export has them: one row says one thing. */
const records = fc.uniqueArray(record, { maxLength: 14, selector: (one) => JSON.stringify({ ...one, at: null }) });
const kind = fc.constantFrom('csv', 'ics', 'vcard' as const);

/** What a file says, as far as somebody wrote it: every stated value is still there. */
function holds(before: unknown, after: unknown): boolean {
  if (Array.isArray(before)) return Array.isArray(after) && before.every((item, index) => holds(item, after[index]));
  if (typeof before !== 'object' || before === null) return before === after;
  return (
    typeof after === 'object' &&
    after !== null &&
    Object.entries(before).every(([key, value]) => holds(value, (after as Record<string, unknown>)[key]))
  );
}

function data(texts: Texts, file: string): unknown {
  return parseYaml(file, texts[file] ?? '').source?.data;
}

describe('whatever is imported', () => {
  it('leaves a plan without errors in which all that was said still stands, comments too', () => {
    fc.assert(
      fc.property(records, kind, (list, as) => {
        const { texts, errors } = take(SMALL, reading('crm', list), { kind: as });
        expect(errors).toEqual([]);
        for (const file of Object.keys(SMALL)) {
          expect(holds(data(SMALL, file), data(texts, file)), file).toBe(true);
          for (const [comment] of (SMALL[file] ?? '').matchAll(/#.*$/gm)) expect(texts[file]).toContain(comment);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing the second time, on another day', () => {
    fc.assert(
      fc.property(records, kind, (list, as) => {
        const { texts } = take(SMALL, reading('crm', list), { kind: as });
        expect(take(texts, reading('crm', list), { kind: as, today: '2026-07-15' }).changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never says more contacts than there are, and each number once', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { texts } = take(SMALL, reading('crm', list));
        const written = [...(texts['interactions/import-crm.yaml'] ?? '').matchAll(/source_id: "([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(written).size).toBe(written.length);
        expect(editYaml(texts['firm.yaml'] ?? '', [])).toBe(texts['firm.yaml']);
      }),
      { numRuns: 40 },
    );
  });
});

it('takes the same whatever the order of the rows', () => {
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (list, dice) => {
      const rows = list.filter((one, index) => list.findIndex((other) => keyOf(other) === keyOf(one)) === index);
      const shuffled = rows
        .map((one) => [dice.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const [a, b] = [take(SMALL, reading('crm', rows)), take(SMALL, reading('crm', shuffled))];
      const ofPlan = ({ texts }: { readonly texts: Texts }): Texts =>
        Object.fromEntries(Object.entries(texts).filter(([file]) => !file.startsWith('imports/')));
      expect(ofPlan(b)).toEqual(ofPlan(a));
    }),
    { numRuns: 60 },
  );
});

/** Two rows of one kind and number say different things of one: which is taken is a matter of order. */
function keyOf(one: ImportRecord): string {
  if (one.kind === 'contact') return one.sourceId;
  if (one.kind === 'account') return `account ${one.sourceId ?? one.name ?? ''}`;
  if (one.kind === 'person') return `person ${one.sourceId ?? one.address ?? one.name ?? ''}`;
  return JSON.stringify({ ...one, at: null });
}
