import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountResult, GateId } from '../../src/result.ts';
import { diagnosed } from '../support/workspace.ts';
import { gate, measure, risen } from './compare.ts';
import { filesOf, idle, runs, workspace } from './generate.ts';

const GATES: readonly GateId[] = ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR', 'EMBED', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'];
const MEASURES = ['KPCOV', 'BTX', 'RECIP', 'RATV', 'EMBED', 'BUSF', 'THREAD', 'FPAIR', 'SURV', 'INST', 'GAIN', 'XORG', 'FLOW', 'PAIN'];

/** What rose against §11.4. The first transactional entry of an incomplete log may lift the lower bound of BTX itself (§12). */
function lifted(before: AccountResult, after: AccountResult): string[] {
  return [
    ...GATES.flatMap((id) => risen(gate(before, id), gate(after, id)).map((end) => `gate ${id} ${end}`)),
    ...MEASURES.flatMap((id) => risen(measure(before, id), measure(after, id)).map((end) => `${id} ${end}`)).filter(
      (what) => what !== 'BTX lo' || before.measures.find((one) => one.id === 'BTX')?.parts?.['incomplete'] !== true,
    ),
  ];
}

/** Which gates have a value: where one more is known, the mean over the known ones is another mean. */
const known = (account: AccountResult): string[] => account.gates.filter((one) => one.point !== null).map((one) => one.id);

it('orders, dinners and gifts on any day lift nothing but continuity', () => {
  let compared = 0;
  fc.assert(
    fc.property(workspace, fc.array(idle, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (given, more, where) => {
      const own = { standing: [], entries: more };
      const logs =
        where >= given.logs.length
          ? [...given.logs, own]
          : given.logs.map((log, index) => (index === where ? { ...log, entries: [...log.entries, ...more] } : log));
      const before = diagnosed(filesOf(given)).accounts;
      for (const [index, after] of diagnosed(filesOf({ ...given, logs })).accounts.entries()) {
        const was = before[index] as AccountResult;
        expect(lifted(was, after)).toEqual([]);
        if (risen(gate(was, 'CONT'), gate(after, 'CONT')).length > 0) continue;
        expect(risen({ ...was.position, point: null }, { ...after.position, point: null })).toEqual([]);
        if (String(known(was)) === String(known(after))) {
          compared++;
          expect(risen(was.position, after.position)).toEqual([]);
        }
      }
    }),
    runs(120),
  );
  expect(compared).toBeGreaterThan(20);
});
