import { describe, expect, it } from 'vitest';
import { baselineOf, pruned } from '../../src/gate/baseline.ts';
import { compared } from '../../src/gate/checks/minimums.ts';
import { gate } from '../../src/gate/gate.ts';
import type { AuditResult, Finding } from '../../src/result.ts';
import type { Baseline, GateCheckId, GateResult } from '../../src/result-gate.ts';
import { WAIVER_RULES } from '../../src/findings/registry.ts';
import { WAIVER_CODES } from '../../src/policy/waivers.ts';
import { policyOf, RESULT, waived, waiverOf } from './policies.ts';

const ANY = { maxWarnings: null };
const QUIET = { severities: { error: 'off', warning: 'off' } };
const judge = (stated: Readonly<Record<string, unknown>>, result: AuditResult = RESULT, baseline: Baseline | null = null): GateResult =>
  gate(result, policyOf(stated), baseline, ANY);
const check = (id: GateCheckId, gated: GateResult) => {
  const found = gated.checks.find((one) => one.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};
/** Code, entity and level of what a check does not accept. */
const told = (id: GateCheckId, gated: GateResult) =>
  check(id, gated).violations.map(({ code, entity, level }) => `${level} ${code} ${entity.id}`);
const account = (result: AuditResult, id: string, over: object): AuditResult => ({
  ...result,
  accounts: result.accounts.map((one) => (one.id === id ? { ...one, ...over } : one)),
});

describe('findings', () => {
  const count = (severity: string) => RESULT.findings.filter((finding) => finding.severity === severity).length;

  it('fail as errors, warn as warnings, and remarks are not told, where nothing is stated', () => {
    const { violations, outcome } = check('findings', judge({}));
    expect(outcome).toBe('failed');
    expect(violations.filter(({ level }) => level === 'error')).toHaveLength(count('error'));
    expect(violations.filter(({ level }) => level === 'warn')).toHaveLength(count('warning'));
  });

  it('take their level from the code before the severity, and from an override before both', () => {
    const level = (stated: Readonly<Record<string, unknown>>) => {
      const found = check('findings', judge(stated)).violations.filter(({ code, entity }) => code === 'GX1101' && entity.id === 'mengyuan');
      return found[0]?.level ?? 'off';
    };
    expect(level({ severities: { error: 'warn' } })).toBe('warn');
    expect(level({ severities: { error: 'off' }, rules: { GX1101: 'error' } })).toBe('error');
    expect(level({ rules: { GX1101: 'off' }, overrides: [{ accounts: ['mengyuan'], rules: { GX1101: 'warn' } }] })).toBe('warn');
    expect(level({ rules: { GX1101: 'warn' }, overrides: [{ accounts: ['xinhe'], rules: { GX1101: 'off' } }] })).toBe('warn');
    expect(level({ overrides: [{ tags: ['key-account'], severities: { error: 'off' } }] })).toBe('off');
    const twice = [
      { tags: ['dairy'], rules: { GX1101: 'off' } },
      { accounts: ['mengyuan'], rules: { GX1101: 'warn' } },
    ];
    expect(level({ overrides: twice })).toBe('warn');
    expect(level({ overrides: [...twice].reverse() })).toBe('off');
  });

  it('of the data fail whatever the policy or the baseline says', () => {
    const [sample] = RESULT.findings;
    if (!sample) throw new Error('no finding');
    const broken: Finding = { ...sample, code: 'GX013', lens: 'data', severity: 'error', fingerprint: '0123456789abcdef' };
    const result = { ...RESULT, findings: [broken] };
    const kept = { fingerprint: broken.fingerprint, code: broken.code, entity: 'file x' };
    const baseline = { ...baselineOf(RESULT), findings: [kept] };
    expect(told('findings', judge(QUIET, result, baseline))).toEqual([`error GX013 ${broken.entity.id}`]);
    expect(baselineOf(result).findings).toEqual([]);
  });

  it('about waivers are never known: that one ended or meets nothing asks somebody to decide', () => {
    const [expired, unused] = WAIVER_RULES.map(({ code }) => code);
    const result = waived(RESULT, [waiverOf({ until: '2026-05-31' }), waiverOf({ code: 'GX103' })]);
    expect([...WAIVER_CODES].sort()).toEqual([expired, unused].sort());
    const about = result.findings.filter(({ code }) => WAIVER_CODES.has(code));
    expect(about.map(({ code }) => code).sort()).toEqual([expired, unused].sort());
    const baseline = baselineOf(result);
    expect(baseline.findings.filter(({ code }) => WAIVER_CODES.has(code))).toEqual([]);
    const old = { ...baseline, findings: about.map(({ fingerprint, code }) => ({ fingerprint, code, entity: 'workspace hengrui' })) };
    expect(pruned(old, result).findings).toEqual([]);
    const codes = check('findings', judge({}, result, { ...old, findings: [...baseline.findings, ...old.findings] })).violations;
    expect(codes.map(({ code }) => code).sort()).toEqual([expired, unused].sort());
  });

  it('known to the baseline or waived count no more, and are counted', () => {
    const [first, second, ...others] = RESULT.findings;
    if (!first || !second) throw new Error('too few findings');
    const until = { reason: 'r', by: 'b', until: '2026-12-31', at: { file: 'guanxi.yaml', line: 1 } };
    const result = { ...RESULT, findings: [{ ...first, waived: until }, second] };
    const gated = judge({}, result, baselineOf({ ...RESULT, findings: [second, ...others.slice(0, 2)] }));
    expect(gated).toMatchObject({ passed: true, waived: 1, baseline: { known: 1, gone: 2 }, levels: {} });
    expect(baselineOf(result).findings.map(({ fingerprint }) => fingerprint)).toEqual([second.fingerprint]);
    expect(judge({}, result, baselineOf(RESULT)).baseline?.known).toBe(1);
  });
});

describe('a finding about two people', () => {
  it('is one of the account where the other side’s works', () => {
    const [sample] = RESULT.findings;
    const account = RESULT.accounts.find(({ people }) => people.length > 0);
    const person = account?.people[0];
    if (!sample || !person) throw new Error('nothing to judge');
    const pair = (id: string): Finding => ({ ...sample, lens: 'v2', severity: 'error', entity: { kind: 'pair', id } });
    const level = (id: string) =>
      told(
        'findings',
        judge({ overrides: [{ accounts: [account.id], severities: { error: 'warn' } }] }, { ...RESULT, findings: [pair(id)] }),
      );
    expect(level(`u.chen~${person.id}`)).toEqual([`warn ${sample.code} u.chen~${person.id}`]);
    expect(level('u.chen~nobody')).toEqual([`error ${sample.code} u.chen~nobody`]);
  });
});

describe('claims', () => {
  it('are our own: what the customer alone says of the stage is not looked at', () => {
    const { sayDo } = RESULT;
    const ours = sayDo?.items.find(({ item, entity }) => item === 'stage' && entity.id === 'mengyuan');
    if (!sayDo || !ours) throw new Error('no claim');
    const said = (items: typeof sayDo.items) => check('claims', judge({ claims: 'warn' }, { ...RESULT, sayDo: { ...sayDo, items } }));
    const theirs = { ...ours, ours: null, theirs: ours.ours };
    expect([said([ours]).looked, said([theirs]).looked, said([ours, theirs]).looked]).toEqual([1, 0, 1]);
  });

  it('are not looked at unless asked for, and never above the confirmed stage then', () => {
    expect(check('claims', judge({})).outcome).toBe('skipped');
    const claims = told('claims', judge({ claims: 'warn' }));
    expect(claims).toContain('warn claim mengyuan');
    expect(claims).not.toContain('warn claim xinhe');
  });

  it('may be asked of some accounts alone', () => {
    expect(told('claims', judge({ overrides: [{ accounts: ['mengyuan', 'xinhe'], claims: 'error' }] }))).toEqual(['error claim mengyuan']);
  });
});

describe('stages', () => {
  const baseline = baselineOf(RESULT);
  const fallen = account(RESULT, 'mengyuan', {
    stage: { confirmed: 0, point: 0, possible: 1, possibleUnknown: false, majority: 0 },
  });

  it('may not be lost against the baseline, at the level asked', () => {
    expect(told('stages', judge({}, fallen, baseline))).toEqual(['error stage-lost mengyuan']);
    expect(told('stages', judge({ stages: 'warn' }, fallen, baseline))).toEqual(['warn stage-lost mengyuan']);
    expect(check('stages', judge({ stages: 'off' }, fallen, baseline)).outcome).toBe('skipped');
    expect(told('stages', judge({ overrides: [{ accounts: ['mengyuan'], stages: 'off' }] }, fallen, baseline))).toEqual([]);
    expect(check('stages', judge({}, fallen)).outcome).toBe('skipped');
  });

  it('say which gates are confirmed no more', () => {
    const gates = fallen.accounts.find(({ id }) => id === 'mengyuan')?.gates ?? [];
    const [held] = gates.filter(({ pass }) => pass.confirmed);
    const without = account(fallen, 'mengyuan', {
      gates: gates.map((one) => (one === held ? { ...one, pass: { ...one.pass, confirmed: false } } : one)),
    });
    expect(check('stages', judge({}, without, baseline)).violations[0]?.args['gates']).toEqual([held?.id]);
  });

  it('lost under another ruler fail as well, and are told as possibly its doing', () => {
    const other = { ...baseline, ruleset: { ...baseline.ruleset, hash: 'another' } };
    expect(told('stages', judge({}, fallen, other))).toEqual(['error stage-lost-other-ruler mengyuan', 'warn other-ruler hengrui']);
    expect(judge(QUIET, RESULT, other)).toMatchObject({ passed: true, baseline: { otherRuler: true } });
  });

  it('asked for by name without a baseline warn, since nothing is held', () => {
    const alone = (stated: Readonly<Record<string, unknown>>) => told('stages', judge(stated));
    expect([alone({ stages: 'error' }), alone({ stages: 'warn' })]).toEqual([['warn no-baseline hengrui'], ['warn no-baseline hengrui']]);
    expect(
      alone({
        overrides: [
          { accounts: ['xinhe'], stages: 'off' },
          { accounts: ['mengyuan'], stages: 'error' },
        ],
      }),
    ).toEqual(['warn no-baseline hengrui']);
    expect([alone({}), alone({ stages: 'off' }), alone({ overrides: [{ tags: ['dairy'], claims: 'warn' }] })]).toEqual([[], [], []]);
    const counted = (maxWarnings: number) => gate(RESULT, policyOf({ ...QUIET, stages: 'error' }), null, { maxWarnings }).passed;
    expect([counted(1), counted(0)]).toEqual([true, false]);
  });

  it('warn of an account that is gone', () => {
    const gone = { ...RESULT, accounts: RESULT.accounts.filter(({ id }) => id !== 'tianlu') };
    expect(told('stages', judge({}, gone, baseline))).toEqual(['warn account-gone tianlu']);
  });
});

describe('minimums', () => {
  const asked = (minimum: object, result = RESULT) => told('minimums', judge({ minimums: [minimum] }, result));

  it('ask the confirmed stage: known and not confirmed falls short, what unknown gates leave open is unknown', () => {
    expect(asked({ measure: 'stage', min: 2, accounts: ['deshun'] })).toEqual(['error stage-below deshun']);
    expect(asked({ measure: 'stage', min: 1, accounts: ['qiaoyuan'] })).toEqual(['warn unknown qiaoyuan']);
    expect(asked({ measure: 'stage', min: 2, accounts: ['qiaoyuan'] })).toEqual(['error stage-below qiaoyuan']);
    expect(asked({ measure: 'stage', min: 2, accounts: ['xinhe'] })).toEqual([]);
    expect(asked({ measure: 'stage', max: 1, accounts: ['xinhe'] })).toEqual(['error stage-above xinhe']);
  });

  it('compare with bounds where no point is known, and with what may still rise where it is partial', () => {
    const [bounds, partial] = [
      { point: null, lo: 0.4, hi: 0.6, open: false },
      { point: 0.5, lo: 0.4, hi: 0.9, open: true },
    ];
    const verdicts = (value: Parameters<typeof compared>[0], ...mins: number[]) => mins.map((min) => compared(value, { min, max: null }));
    expect(verdicts(bounds, 0.4, 0.5, 0.7)).toEqual(['kept', 'unknown', 'below']);
    expect(verdicts(partial, 0.5, 0.8, 0.95)).toEqual(['kept', 'unknown', 'below']);
    expect([0.3, 0.4, 0.6].map((max) => compared(bounds, { min: null, max }))).toEqual(['above', 'unknown', 'kept']);
    expect([0.45, 0.5, 0.6, 0.9].map((max) => compared(partial, { min: null, max }))).toEqual(['above', 'unknown', 'unknown', 'kept']);
    const exact = { point: 0.5, lo: 0.5, hi: 0.5, open: false };
    expect([0.49, 0.5].map((max) => compared(exact, { min: null, max }))).toEqual(['above', 'kept']);
    expect([0.5, 0.51].map((min) => compared(exact, { min, max: null }))).toEqual(['kept', 'below']);
    const stage = { point: 1, lo: 1, hi: 3, open: true, known: 2 };
    expect(verdicts(stage, 1, 2, 3)).toEqual(['kept', 'below', 'unknown']);
    expect(verdicts({ point: null, lo: null, hi: null, open: true }, 0)).toEqual(['unknown']);
  });

  it('do with the unknown as told, and never pass it as kept', () => {
    const gated = (unknown: string) =>
      check('minimums', judge({ minimums: [{ measure: 'stage', min: 1, accounts: ['qiaoyuan'], unknown }] }));
    expect([gated('pass').outcome, gated('warn').outcome, gated('fail').outcome]).toEqual(['unknown', 'warned', 'failed']);
  });

  it('hold for accounts of a tag, and the last that fits an account counts', () => {
    expect(asked({ measure: 'stage', min: 2, tags: ['key-account'] })).toEqual(['error stage-below deshun', 'error stage-below mengyuan']);
    const minimums = [
      { measure: 'stage', min: 2, tags: ['key-account'] },
      { measure: 'stage', min: 1, accounts: ['mengyuan'] },
      { measure: 'stage', min: 3, accounts: ['deshun'], level: 'off' },
    ];
    expect(told('minimums', judge({ minimums }))).toEqual([]);
  });

  it('read positions, gates and indicators, of the firm as well', () => {
    expect(asked({ measure: 'position', min: 2, accounts: ['mengyuan', 'xinhe'] })).toEqual(['error value-below mengyuan']);
    expect(asked({ measure: 'gate.RATV', min: 0.9, accounts: ['mengyuan'] })).toEqual(['error value-below mengyuan']);
    expect(asked({ measure: 'KPCOV', min: 0.4, accounts: ['beiji', 'tianlu'] })).toEqual(['error value-below beiji']);
    expect(asked({ measure: 'stage', min: 2, of: 'firm' })).toEqual(['error stage-below hengrui']);
    expect(asked({ measure: 'KPMAP', min: 1, of: 'firm' })).toEqual(['error value-below hengrui']);
    expect(asked({ measure: 'KPMAP', min: 0.1, accounts: ['mengyuan'] })).toEqual(['warn not-measured mengyuan']);
  });
});

describe('coverage and ages', () => {
  const measure = { id: 'KPCOV', coverage: 0.4 };
  const thin = account(RESULT, 'mengyuan', {
    measures: (RESULT.accounts.find(({ id }) => id === 'mengyuan')?.measures ?? []).map((one) =>
      one.id === measure.id ? { ...one, coverage: measure.coverage } : one,
    ),
  });

  it('ask how much of an indicator is on record', () => {
    const coverage = (min: number) => told('coverage', judge({ coverage: [{ indicator: 'KPCOV', min, accounts: ['mengyuan'] }] }, thin));
    expect([coverage(0.4), coverage(0.41)]).toEqual([[], ['error coverage mengyuan']]);
  });

  it('ask how old the newest entry is, of an account and of the firm', () => {
    const log = (demand: object, result = RESULT) => told('log-age', judge({ log_age: [demand] }, result));
    expect([log({ days: 32, accounts: ['yunling'] }), log({ days: 31, accounts: ['yunling'] })]).toEqual([[], ['error log-age yunling']]);
    expect([log({ days: 1, of: 'firm' }), log({ days: 31, of: 'firm' })]).toEqual([[], []]);
    expect(log({ days: 5, of: 'firm' }, { ...RESULT, asOf: '2026-07-10' })).toEqual(['error log-age hengrui']);
    expect(log({ days: 5, accounts: ['yunling'], unknown: 'fail' }, account(RESULT, 'yunling', { newest: null }))).toEqual([
      'error log-none yunling',
    ]);
  });

  it('ask how old the reviews of the chain map are; an undated one is unknown', () => {
    const chain = (days: number, result = RESULT) => check('chain-age', judge({ chain_age: { days } }, result));
    const old = chain(1).violations.filter(({ code }) => code === 'chain-age');
    expect(old.length).toBeGreaterThan(0);
    expect(chain(10_000).violations.filter(({ code }) => code === 'chain-age')).toEqual([]);
    expect(new Set(chain(1).violations.map(({ fingerprint }) => fingerprint)).size).toBe(chain(1).violations.length);
    const { chain: map } = RESULT.network;
    if (map === null) throw new Error('no chain');
    const [node] = map.nodes.filter(({ identified, ours }) => identified && !ours);
    const reviewedOnce = { ...map, nodes: node ? [{ ...node, reviewed: '2026-06-20' }] : [] };
    const aged = (days: number) => chain(days, { ...RESULT, network: { ...RESULT.network, chain: reviewedOnce } });
    expect(RESULT.asOf).toBe('2026-06-30');
    expect([aged(10), aged(9)].map(({ looked, violations }) => [looked, violations.length])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    const own = { ...map, nodes: map.nodes.map((node) => ({ ...node, ours: true })) };
    expect(chain(1, { ...RESULT, network: { ...RESULT.network, chain: own } }).violations).toEqual([]);
    const none = { ...RESULT, network: { ...RESULT.network, chain: null } };
    expect(chain(1, none).violations.map(({ code, level }) => `${level} ${code}`)).toEqual(['warn chain-none']);
  });
});

it('too many warnings fail, errors or not', () => {
  const warned = (maxWarnings: number) => gate(RESULT, policyOf({ severities: { error: 'off' } }), null, { maxWarnings });
  const count = check('findings', warned(0)).violations.length;
  expect(count).toBeGreaterThan(1);
  expect([warned(count).passed, warned(count - 1).passed]).toEqual([true, false]);
});
