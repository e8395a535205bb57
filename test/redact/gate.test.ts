import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { gate } from '../../src/gate/gate.ts';
import { redact } from '../../src/redact/redact.ts';
import { renderGate } from '../../src/reporters/gate.ts';
import { policyOf, RESULT, waived, waiverOf } from '../gate/policies.ts';

const pseudonym = (kind: string, id: string): string => createHmac('sha256', 'a key').update(`${kind}\n${id}`).digest('hex');
const policy = policyOf({
  severities: { error: 'off', warning: 'off' },
  rules: { GX1112: 'error' },
  claims: 'error',
  minimums: [
    { measure: 'gate.RATV', min: 2 },
    { measure: 'KPCOV', min: 2 },
  ],
  log_age: [{ days: 1 }],
  chain_age: { days: 1 },
});
const audited = waived(RESULT, [
  waiverOf({ until: '2026-01-01', entity: 'mengyuan', by: 'Chen Zhiyuan', reason: 'the director asked for it' }),
]);

it('a gate without names still says which measure, code and day it speaks of', () => {
  const gated = { ...audited, gate: gate(audited, policy, null, { maxWarnings: null }) };
  const hidden = redact(gated, { pseudonym, stable: 'key', keepPaths: false });
  const names = RESULT.accounts.flatMap(({ id, name }) => [id, ...name.split(' ')]).concat('Zhiyuan', 'director', 'Hengrui');
  const text = renderGate(hidden, { language: 'en', width: 120, colour: false });
  expect(names.filter((name) => text.includes(name) || JSON.stringify(hidden.gate).includes(name))).toEqual([]);
  for (const kept of ['gate.RATV', 'KPCOV', 'a waiver of GX1101 ended on 2026-01-01', 'personal community', '(2026-06-26)']) {
    expect(text).toContain(kept);
  }
});
