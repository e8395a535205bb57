import { expect, it } from 'vitest';
import { benefitsAt } from '../../src/ledger/benefits-at.ts';
import { entry, ledgerOf, lines, withLog } from '../support/ledger.ts';

it('benefits of one account, in the order of the log', () => {
  const gift = (value: number, account = 'x') => entry(value, { account, benefit: { kind: 'gift', value } });
  const ledger = ledgerOf({
    ...withLog(''),
    'accounts/y.yaml': 'id: y\n',
    'interactions/log.yaml': '[]',
    ...lines(gift(9), gift(2, 'y'), gift(3)),
  });
  expect(benefitsAt(ledger, 'x').map(({ value, place }) => [value, place.line])).toEqual([
    [9, 1],
    [3, 3],
  ]);
  expect(benefitsAt(ledger, 'constructor')).toEqual([]);
});
