import type { Facts } from '../../src/findings/rule.ts';
import { EntryTable } from '../../src/model/entry-table.ts';
import { fnv1a64 } from '../../src/policy/hash.ts';
import { makeRules } from '../../src/policy/ruleset.ts';

const AT = { file: 'firm.yaml', line: 1 };

/** A firm about which nothing is known: no account, no log, no figure. Override what a test speaks of. */
export function emptyFacts(over: Partial<Facts> = {}): Facts {
  return {
    asOf: 20_634,
    rules: makeRules([], fnv1a64),
    model: {
      firm: { id: 'linhe', name: 'Linhe Pumps', team: null, organising: {}, economics: [], signs: [], tools: [], at: AT },
      chain: null,
      accounts: [],
      people: new Map(),
      communities: [],
      workshops: [],
      logs: [],
      entries: new EntryTable(),
      codings: [],
    },
    ledger: { accounts: new Map(), benefits: [], coding: null, entries: 0, merged: 0, standing: 0, from: null, to: null },
    ties: new Map(),
    firm: {
      id: 'linhe',
      name: 'Linhe Pumps',
      kind: null,
      currency: null,
      measures: [],
      gates: [],
      mix: null,
      upstream: null,
      tornado: [],
      stage: { confirmed: null, point: null, possible: null },
      headline: [],
      pressure: { alarms: [], observable: 0, stated: 0, pressure: null, readiness: { point: null, lo: 0, hi: 1 }, quadrant: null },
      stated: { position: null, forward: null, backward: null },
      place: AT,
    },
    accounts: [],
    communities: [],
    sayDo: null,
    ...over,
  };
}
