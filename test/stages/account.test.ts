import { describe, expect, it } from 'vitest';
import type { AccountResult } from '../../src/result.ts';
import { ACCOUNT, entry, FIRM, lines } from '../support/ledger.ts';
import { accountIn, diagnosed, type Files, gateIn } from '../support/workspace.ts';

const placed = (account: string, files: Files = {}): AccountResult =>
  accountIn(diagnosed({ 'firm.yaml': FIRM, 'accounts/x.yaml': account, ...files }), 'x');
const PURPOSE = ['training', 'planning', 'improvement', 'codevelop'];
const strong = (ours: string, theirs: string): string[] =>
  Array.from({ length: 8 }, (_, k) => entry(k * 30, { ours: [ours], theirs: [theirs], initiator: 'joint', purpose: PURPOSE[k % 4] }));

const used = '{status: used, last: 2026-05, evidence: minutes}';
const WHOLE = `id: x
people:
  - {id: p.d, name: D, function: plant, roles: [decider], closeness: [{by: u.a, score: 4}], influence: {value: 50, grade: A}, value: {business: {status: confirmed, evidence: letter}}}
  - {id: p.u, name: U, function: quality, roles: [user], closeness: [{by: u.b, score: 4}], influence: {value: 30, grade: A}}
  - {id: p.b, name: B, function: purchasing, roles: [buyer], closeness: [{by: u.c, score: 4}], influence: {value: 20, grade: A}}
offerings: [{id: o, revenue: 10, ladder: 4, proximity: core, artefact: SOP}]
mechanisms: {annual_plan: ${used}, sponsor_pair: ${used}, scorecard: ${used}, problem_routine: ${used}}
initiatives:
  - {id: i, measured: 2026-01, gain_them: 30, gain_us: 20, verified_by: both, evidence: signed, baseline_agreed: true}
`;
const TIES = lines(...strong('u.a', 'p.d'), ...strong('u.b', 'p.u'), ...strong('u.c', 'p.b'));

describe('a whole account', () => {
  it('reaches the third mode, without any channel alliance', () => {
    const account = placed(WHOLE, TIES);
    expect(account.stage).toMatchObject({ point: 3, possible: 3, possibleUnknown: false, majority: 3 });
    expect(account.position.point).toBe(3);
    expect(account.bottleneck).toBeNull();
    expect(account.notes.map((note) => note.code)).toContain('stage.no-channel-alliance');
    expect(account.people.map((person) => [person.id, person.tieBy, person.key])).toEqual([
      ['p.d', 'u.a', true],
      ['p.u', 'u.b', true],
      ['p.b', 'u.c', true],
    ]);
  });
  it.each([
    ['GAIN', 'verified_by: both', 'verified_by: us', 2],
    ['INST', `problem_routine: ${used}`, 'problem_routine: none, escalation: none, gain_share: none, governance_meeting: none', 2],
    ['EMBED', 'ladder: 4', 'ladder: 1', 2],
    ['RATV', 'status: confirmed', 'status: claimed', 0],
  ] as const)('fails at %s', (gate, from, to, stage) => {
    const account = placed(WHOLE.replace(from, to), TIES);
    expect(account.stage.point).toBe(stage);
    expect(account.bottleneck?.gate).toBe(gate);
    expect(account.boundary.map((note) => note.code)).toContain('boundary.one-gate');
  });
  it('a contested gain is said to be all that is missing', () => {
    const contested = placed(WHOLE.replace('measured: 2026-01', 'contested: true, measured: 2026-01'), TIES);
    expect(contested.stage.point).toBe(2);
    expect(contested.notes.map((note) => note.code)).toContain('stage.gain-contested');
    expect(placed(WHOLE.replace('verified_by: both', 'verified_by: us'), TIES).notes.map((note) => note.code)).not.toContain(
      'stage.gain-contested',
    );
  });
  it('points at every line it rests on', () => {
    const gate = gateIn(placed(WHOLE, TIES), 'NEAR');
    expect(gate.evidence).toEqual([{ file: 'accounts/x.yaml', lines: [6] }]);
    expect(gateIn(placed(WHOLE, TIES), 'CONT').evidence).toEqual([
      { file: 'interactions/log.jsonl', lines: Array.from({ length: 24 }, (_, k) => k + 1) },
    ]);
  });
});

describe('a gate too little of which is observed', () => {
  const started = (them: number, unknown: number): Files =>
    lines(
      ...Array.from({ length: them }, (_, k) => entry(k, { initiator: 'them' })),
      ...Array.from({ length: unknown }, (_, k) => entry(100 + k, { initiator: null })),
    );
  it('passes where it passes however the rest is', () => {
    const gate = gateIn(placed(ACCOUNT, started(60, 70)), 'RECIP');
    expect(gate.lo).toBe(1);
    expect(gate).toMatchObject({ point: 1, pass: { point: true, confirmed: true, possible: true } });
  });
  it('is unknown otherwise', () => {
    expect(gateIn(placed(ACCOUNT, started(3, 4)), 'RECIP')).toMatchObject({
      point: null,
      pass: { point: null, confirmed: false, possible: true },
    });
  });
});

describe('what lies between two modes', () => {
  it('the contribution near the core multiplies what is built for the third', () => {
    const account = placed(WHOLE.replace('ladder: 4', 'ladder: 1'), TIES);
    expect(account.position.point).toBeCloseTo(2 + 0.2 / 0.3, 10);
  });
  it('an incomplete log is read by its months, never by its share of orders', () => {
    const log = (complete: boolean): Files => ({
      'interactions/log.yaml': `observed: {from: 2025-01-01, complete: ${complete}}\nentries:\n  - ${entry(1)}  - ${entry(40)}  - ${entry(2, { purpose: 'order' })}`,
    });
    expect(gateIn(placed(ACCOUNT, log(true)), 'BTX').point).toBe(1);
    expect(gateIn(placed(ACCOUNT, log(false)), 'BTX').point).toBe(1 / 3);
    expect(gateIn(placed(ACCOUNT, log(false)), 'BTX').hi).toBe(1);
  });
  it('three mechanisms said to be used, without a reference, confirm nothing', () => {
    const said = [
      'annual_plan',
      'sponsor_pair',
      'scorecard',
      'problem_routine',
      'escalation',
      'gain_share',
      'governance_meeting',
      'data_ip_protocol',
    ];
    const account = placed(`id: x\nmechanisms: {${said.map((id) => `${id}: used`).join(', ')}}\n`);
    expect(gateIn(account, 'INST')).toMatchObject({ point: 1, lo: 0, hi: 1 });
  });
  it('half of the revenue carries the firm, less does not', () => {
    const firm = (revenue: number) =>
      diagnosed({
        'firm.yaml': FIRM,
        'accounts/x.yaml': `${WHOLE}revenue: {2025: 10}\n`,
        'accounts/y.yaml': `id: y\npeople: []\nrevenue: {2025: ${revenue}}\n`,
        ...TIES,
      }).firm.stage.point;
    expect([firm(10), firm(10.1)]).toEqual([3, 0]);
  });
});

describe('the way up that can be told', () => {
  /** Class account: KEY and RATV unknown; contact and alliance known. */
  const text = `id: x\nclass_of: 40\nrelation: channel\nvisibility: {value: 0.25}\nalliance: {framework_agreement: ${used}, joint_plan: documented, outlet_coverage: none, territory_commitment: none}\n`;
  it('speaks alone where too little of the other is known', () => {
    const account = placed(text, lines(...Array.from({ length: 12 }, (_, k) => entry(k * 30, { theirs: [], initiator: null }))));
    const known = ['KEY', 'RATV', 'RECIP', 'NEAR', 'BTX'].map((id) => gateIn(account, id as 'KEY').point);
    expect(known).toEqual([null, null, null, null, 1]);
    // CONT 1, ALLY .375/.5, TERM .5: half of the least and half of the mean.
    expect(account.position.point).toBeCloseTo(0.25 + (1 + 0.75 + 0.5) / 6, 10);
    expect(account.position.partial).toBe(true);
  });
});

describe('nobody known', () => {
  it('the possible stage is said to be unknown', () => {
    const account = placed(WHOLE.replace(/people:\n( {2}- .*\n)+/, ''), TIES);
    expect(account.stage).toMatchObject({ point: 0, possible: 3, possibleUnknown: true });
    expect(placed(WHOLE.replace(/people:\n( {2}- .*\n)+/, 'people: []\n'), TIES).stage).toMatchObject({
      possible: 1,
      possibleUnknown: false,
    });
  });
});
